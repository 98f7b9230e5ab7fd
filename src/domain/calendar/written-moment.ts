import { DateTime } from 'luxon'

import { TIME_ZONE } from './day.ts'

/** An instant as it is written here, in the zone of the organization: 12:02 03/02/2026. */
export const writtenMoment = (instant: Date): string =>
  DateTime.fromJSDate(instant, { zone: TIME_ZONE }).toFormat('HH:mm dd/MM/yyyy')
