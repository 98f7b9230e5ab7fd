import type { Payload } from 'payload'

import type { MeetingRecord } from '../../services/meetings/meeting-record.ts'
import { asSystem } from '../as-viewer.ts'
import { rowsOf } from '../rows-of.ts'
import { toDocument } from './meeting-row.ts'

/** The flag that the collection's hook asks for (collections/meetings/meetings.hooks.ts). */
const CONTEXT = { meetingProjection: true }

/** Creates or changes the document of a meeting through Payload, which keeps a version of each state. */
export async function writeMeetingAsSystem({
  payload,
  record,
}: {
  readonly payload: Payload
  readonly record: MeetingRecord
}): Promise<void> {
  if (await exists({ payload, id: record.id })) return change({ payload, record })
  try {
    await payload.create({
      collection: 'meetings',
      data: { id: record.id, ...toDocument(record) },
      context: CONTEXT,
      // A duplicate key would spoil a transaction; one insert needs none.
      disableTransaction: true,
      ...asSystem,
    })
  } catch (error) {
    // Another process has made it at the same moment.
    if (!(await exists({ payload, id: record.id }))) throw error
    await change({ payload, record })
  }
}

async function change({
  payload,
  record,
}: {
  readonly payload: Payload
  readonly record: MeetingRecord
}): Promise<void> {
  // The place in the tree is kept by whoever moves organizations.
  const fields = toDocument(record)
  await payload.update({
    collection: 'meetings',
    id: record.id,
    data: { ...fields, path: undefined },
    context: CONTEXT,
    ...asSystem,
  })
}

async function exists({ payload, id }: { readonly payload: Payload; readonly id: string }) {
  const row = await rowsOf({ payload, slug: 'meetings' }).findOne({ _id: id }, { _id: 1 }).lean()
  return row !== null
}
