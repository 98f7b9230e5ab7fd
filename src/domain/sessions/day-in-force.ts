import { dayOf } from '../calendar/day.ts'

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
  return (!from || asDay(from) <= today) && (!to || today <= asDay(to))
}

function asDay(value: string | Date): string {
  if (typeof value === 'string' && value.length === 10) return value
  return dayOf(new Date(value))
}
