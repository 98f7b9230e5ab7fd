import type { Model } from 'mongoose'

import { linkBlock, type AuditBlock, type Seal } from '../../domain/audit/chain.ts'
import { isDuplicateKey } from '../duplicate-key.ts'
import type { AuditEntryRow } from '../models/audit-entries.model.ts'

export type AuditStore = {
  readonly entries: Model<AuditEntryRow>
  readonly blocks: Model<AuditBlock>
  readonly seal: Seal
}

const MOST_IN_A_BLOCK = 500
const MAJORITY = { writeConcern: { w: 'majority' } } as const

/** Links until nothing is left. Answers how many entries it has linked itself. */
export async function linkAudit(store: AuditStore & { readonly now: Date }): Promise<number> {
  let linked = 0
  for (;;) {
    const more = await linkOnce(store)
    linked += more
    if (more < MOST_IN_A_BLOCK) return linked
  }
}

/**
 * One more block. Whoever makes block n has marked the entries of block n-1 before, whoever made that, and reads what is unmarked only
 * then; and of several at the same place the unique `first` lets one through. So no entry is linked twice, whenever a process dies.
 */
async function linkOnce({
  entries,
  blocks,
  seal,
  now,
}: AuditStore & { readonly now: Date }): Promise<number> {
  const previous = await lastBlock(blocks)
  if (previous !== null) await markLinked({ entries, block: previous })
  const found = (await entries.collection
    .find({ block: null }, { projection: { seal: 1 }, sort: { at: 1, _id: 1 } })
    .limit(MOST_IN_A_BLOCK)
    .toArray()) as unknown as readonly Pick<AuditEntryRow, '_id' | 'seal'>[]
  if (found.length === 0) return 0
  const links = found.map(({ _id, seal: kept }) => ({ id: String(_id), seal: kept }))
  const block = linkBlock({ previous, links, at: now.toISOString(), seal })
  try {
    await blocks.collection.insertOne({ ...block }, MAJORITY)
  } catch (error) {
    // Another process was first: what it linked is not ours to link.
    if (isDuplicateKey(error)) return 0
    throw error
  }
  await markLinked({ entries, block })
  return links.length
}

export async function lastBlock(blocks: Model<AuditBlock>): Promise<AuditBlock | null> {
  const [last] = await blocks.collection
    .find({}, { sort: { first: -1 } })
    .limit(1)
    .toArray()
  return last ? toBlock(last as unknown as AuditBlock) : null
}

/** As it was hashed: without what the database adds. */
export const toBlock = ({ first, last, at, previous, links, hash }: AuditBlock): AuditBlock => ({
  first,
  last,
  at,
  previous,
  links,
  hash,
})

async function markLinked({
  entries,
  block: { first, links },
}: {
  readonly entries: Model<AuditEntryRow>
  readonly block: AuditBlock
}): Promise<void> {
  await entries.updateMany(
    { _id: { $in: links.map(({ id }) => id) }, block: null },
    { $set: { block: first } },
    MAJORITY,
  )
}
