import type { Payload } from 'payload'

import { rowsOf } from '../rows-of.ts'

/** Who somebody is now is asked on every request; Payload makes no index inside a relationship to several collections. */
export async function createAppointmentIndexes(payload: Payload): Promise<void> {
  await rowsOf({ payload, slug: 'appointments' }).collection.createIndex(
    { 'holder.value': 1 },
    { name: 'holder' },
  )
}
