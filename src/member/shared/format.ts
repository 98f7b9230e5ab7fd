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
