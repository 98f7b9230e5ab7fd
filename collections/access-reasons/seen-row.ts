import type { Payload } from 'payload'

import type { SeenCollection, SeenRow } from '../../src/domain/access/why-visible.ts'
import { RELEASED_STATES } from '../../src/domain/editorial/editorial-values.ts'
import { readStored, type StoredRow } from '../stored-row.ts'

/** Where a collection keeps what decides about who sees it. */
const KEPT: Readonly<Partial<Record<SeenCollection, Partial<Record<'path' | 'author', string>>>>> =
  {
    news: { path: 'ownerPath', author: 'author' },
    media: { path: 'ownerPath', author: 'uploader' },
    'editorial-tasks': { author: 'author' },
  }

const BARE = { path: [], authorId: null, readableBy: [], boards: [] }

/** What decides about who sees a document; null where there is none. */
export async function seenRowOf({
  payload,
  collection,
  id,
}: {
  readonly payload: Payload
  readonly collection: SeenCollection
  readonly id: string
}): Promise<SeenRow | null> {
  // An office of a board is kept with the board.
  if (collection === 'appointments' && id.includes(':')) return { ...BARE, collection, id }
  const [row] = await readStored({ payload, collection, ids: [id] })
  if (row === undefined) return null
  const { path = 'path', author } = KEPT[collection] ?? {}
  return {
    collection,
    id,
    path: idsOf(row[path]),
    authorId: author === undefined ? null : (idsOf(row[author])[0] ?? null),
    readableBy: isReleased({ collection, row }) ? idsOf(row.readableBy) : [],
    boards: collection === 'editorial-tasks' ? idsOf(row.boards) : [],
  }
}

/** A file is readable with what uses it; a text once it is published. */
function isReleased({
  collection,
  row,
}: {
  readonly collection: SeenCollection
  readonly row: StoredRow
}): boolean {
  if (collection === 'media') return true
  return row._status === 'published' && RELEASED_STATES.some((state) => state === row.state)
}

const idsOf = (value: unknown): readonly string[] =>
  value === undefined || value === null ? [] : [value].flat().map(String)
