import type { Payload } from 'payload'

import { PAPERS_OUT } from '../../domain/meetings/papers-out.ts'
import { reachOf, type Viewer } from '../../domain/permissions.ts'
import { both } from '../keyset.ts'
import { reachToFilter, toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import { readableMeetings } from './meeting-filter.ts'

type Row = { readonly agenda?: readonly { readonly documents?: readonly unknown[] }[] }

/** Which of these files hang on the agenda of a meeting that opens them to the viewer. One read, by the index of the files. */
export async function papersOpenTo({
  payload,
  ids,
  viewer,
}: {
  readonly payload: Payload
  readonly ids: readonly string[]
  readonly viewer: Viewer | null
}): Promise<readonly string[]> {
  const asked = toObjectIds(ids)
  if (viewer === null || asked.length === 0) return []
  const meetings = await rowsOf({ payload, slug: 'meetings' })
    .find({ 'agenda.documents': { $in: asked }, ...openedBy(viewer) }, { 'agenda.documents': 1 })
    // One meeting is enough for one file, however many have it.
    .limit(asked.length === 1 ? 1 : 0)
    .lean<Row[]>()
  const hanging = meetings.flatMap(({ agenda = [] }) =>
    agenda.flatMap(({ documents = [] }) => documents.map(String)),
  )
  const wanted = new Set(asked.map(String))
  return [...new Set(hanging)].filter((id) => wanted.has(id))
}

/** Whoever reads the meeting, once its papers are out; whoever plans it, always. */
const openedBy = (viewer: Viewer) => ({
  $or: [
    both({ status: { $in: PAPERS_OUT } }, readableMeetings(viewer)),
    reachToFilter({
      reach: reachOf({ viewer, permission: 'meeting.plan' }),
      fields: { path: 'path', organization: 'organization' },
    }),
  ],
})
