const TIME_ZONE = 'Asia/Ho_Chi_Minh'
const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day (YYYY-MM-DD) that it is in Việt Nam at a moment. */
export function vietnamDay(moment: Date): string {
  return DAY.format(moment)
}

/**
 * Whether something that holds from one day to another, both included, holds today. Open ends hold for ever.
 * Days are YYYY-MM-DD, or moments, which are taken as their day in Việt Nam.
 */
export function isInForce({
  from,
  to,
  today,
}: {
  readonly from?: string | Date | null
  readonly to?: string | Date | null
  readonly today: string
}): boolean {
  return (!from || dayOf(from) <= today) && (!to || today <= dayOf(to))
}

function dayOf(value: string | Date): string {
  if (typeof value === 'string' && value.length === 10) return value
  return vietnamDay(new Date(value))
}
