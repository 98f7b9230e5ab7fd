/** How long before a meeting somebody wants to be reminded of it, longest first. */
export const REMINDER_TIMES = ['DAY_1', 'HOURS_3', 'HOUR_1', 'MINUTES_15', 'OFF'] as const
export type ReminderTime = (typeof REMINDER_TIMES)[number]

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Milliseconds before the start; null for nobody to be reminded. */
export const REMINDER_LEADS: Readonly<Record<ReminderTime, number | null>> = {
  DAY_1: 24 * HOUR_MS,
  HOURS_3: 3 * HOUR_MS,
  HOUR_1: HOUR_MS,
  MINUTES_15: 15 * MINUTE_MS,
  OFF: null,
}

/** What one person has chosen about hearing of things. */
export type NoticeSettings = {
  readonly reminder: ReminderTime
  /** Where mail goes; null without one. Only its person ever reads it. */
  readonly mailAddress: string | null
  /** Whether notifications go there. */
  readonly mailWanted: boolean
}

/** Until somebody chooses otherwise. */
export const DEFAULT_NOTICE_SETTINGS: NoticeSettings = {
  reminder: 'HOURS_3',
  mailAddress: null,
  mailWanted: false,
}

/** Longer ones no mail server takes. */
const MAX_ADDRESS = 254
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i

/**
 * An address as somebody typed it, fit to be written to: trimmed, its domain in small letters. Null where that is none. What could
 * end a line of a mail's head is no part of an address.
 */
export function readMailAddress(typed: string): string | null {
  const address = typed.trim()
  if (address.length > MAX_ADDRESS || !ADDRESS.test(address)) return null
  const at = address.lastIndexOf('@')
  return address.slice(0, at) + address.slice(at).toLowerCase()
}
