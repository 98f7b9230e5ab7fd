/** The first moment of a day YYYY-MM-DD in Việt Nam, which knows no summer time. */
export const dayStart = (day: string): Date => new Date(`${day}T00:00:00+07:00`)
