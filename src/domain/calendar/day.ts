import { DateTime } from 'luxon'

/** Days are YYYY-MM-DD of this zone and compare as text. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh'

/** The day it is at `now`. */
export function dayOf(now: Date): string {
  return DateTime.fromJSDate(now, { zone: TIME_ZONE }).toFormat('yyyy-MM-dd')
}

/** Whether a text is a day of the calendar: 2026-02-29 is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid
}

export function addDays({ day, days }: { readonly day: string; readonly days: number }): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd')
}

/** The day `months` later; the last of the month where there is no such day. */
export function addMonths({
  day,
  months,
}: {
  readonly day: string
  readonly months: number
}): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM-dd')
}

/**
 * A day as people type it, 3/2/2019 or 03-02-2019 or 03.02.2019 (day first), as YYYY-MM-DD; a day or a time in ISO form as its day.
 * Null for anything else, so that nothing is guessed.
 */
export function readDay(text: string): string | null {
  const typed = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(text)
  const day = typed
    ? `${typed[3]}-${typed[2]?.padStart(2, '0')}-${typed[1]?.padStart(2, '0')}`
    : dayOfIso(text.trim())
  return isDay(day) ? day : null
}

function dayOfIso(text: string): string {
  if (!text.includes('T')) return text
  const time = DateTime.fromISO(text, { zone: TIME_ZONE })
  return time.isValid ? time.toFormat('yyyy-MM-dd') : text
}
