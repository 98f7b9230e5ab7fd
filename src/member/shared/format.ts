import type { Locale } from '../../domain/messages/sentence.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const TAG: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' }

const part = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(TAG[locale], { timeZone: ZONE, hourCycle: 'h23', ...options })

/** "19:30, thứ Tư 25/11/2026": what somebody needs to be there in time. */
export function dayAndTime(iso: string, locale: Locale): string {
  const date = new Date(iso)
  const time = part(locale, { hour: '2-digit', minute: '2-digit' }).format(date)
  const weekday = part(locale, { weekday: 'long' }).format(date)
  return `${time}, ${weekday} ${day(iso, locale)}`
}

export function day(iso: string, locale: Locale): string {
  return part(locale, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date(iso))
}

export function time(iso: string, locale: Locale): string {
  return part(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(iso))
}

export function percent(value: number, locale: Locale): string {
  return new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: 1 }).format(value) + '%'
}

/** The day it is now where the meetings are, as `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(now)
}

/** "còn 3 ngày", "in 2 hours": how far off something is, in the unit that people count in. */
export function fromNow({
  iso,
  now,
  locale,
}: {
  readonly iso: string
  readonly now: number
  readonly locale: Locale
}): string {
  const relative = new Intl.RelativeTimeFormat(TAG[locale], { numeric: 'auto' })
  const minutes = Math.round((Date.parse(iso) - now) / 60_000)
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute')
  const days = daysBetween(today(new Date(now)), today(new Date(iso)))
  if (days === 0) return relative.format(Math.round(minutes / 60), 'hour')
  return relative.format(days, 'day')
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
