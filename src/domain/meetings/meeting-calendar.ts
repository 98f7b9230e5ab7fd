import { DateTime } from 'luxon'

import { TIME_ZONE } from '../calendar/day.ts'

const inZone = (at: Date) => DateTime.fromJSDate(at, { zone: TIME_ZONE })

/** The month that a meeting belongs to, YYYY-MM. */
export const periodOf = (startsAt: Date): string => inZone(startsAt).toFormat('yyyy-MM')

/** The time of day, 24 hours. */
export const clockOf = (at: Date): string => inZone(at).toFormat('HH:mm')

/** The day as people write it, day first in both languages. */
export const writtenDayOf = (at: Date): string => inZone(at).toFormat('dd/MM/yyyy')

export const isPeriod = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
