import { DateTime } from 'luxon'

import { TIME_ZONE } from './day.ts'

/** An instant as an input of date and time has it, in the zone of the organization: 2026-02-03T12:02. */
export const momentInput = (iso: string): string =>
  DateTime.fromISO(iso, { zone: TIME_ZONE }).toFormat("yyyy-MM-dd'T'HH:mm")

/** What such an input has as an instant with its offset; null for what is none. */
export const fromMomentInput = (typed: string): string | null =>
  DateTime.fromISO(typed, { zone: TIME_ZONE }).toISO()
