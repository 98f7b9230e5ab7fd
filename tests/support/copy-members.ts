import type { Payload } from 'payload'
import mongoose from 'mongoose'

import { nameSortKey } from '../../src/domain/text/sort-key.ts'

const MIDDLE = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh']
const GIVEN = ['An', 'Ánh', 'Bình', 'Châu', 'Dũng', 'Hà', 'Hùng', 'Lan', 'Nam', 'Yến']

/**
 * So many members who are like `member` but for their names, written at once: hooks would take a minute for a thousand. One in
 * each of `cells` in turn.
 */
export async function copyMembers({
  payload,
  member,
  cells,
  count,
}: {
  readonly payload: Payload
  readonly member: { readonly id: string }
  readonly cells: readonly { readonly id: string }[]
  readonly count: number
}): Promise<void> {
  const { Types } = mongoose
  const rows = collectionOf(payload, 'members')
  const organizations = collectionOf(payload, 'organizations')
  const model = await rows.findOne({ _id: new Types.ObjectId(member.id) })
  const inCells = await organizations
    .find({ _id: { $in: cells.map(({ id }) => new Types.ObjectId(id)) } })
    .toArray()
  await rows.insertMany(
    Array.from({ length: count }, (_none, at) => {
      const cell = inCells[at % inCells.length]
      const fullName = `Nguyễn ${MIDDLE[at % 5]} ${GIVEN[at % 10]}`
      return {
        ...model,
        _id: new Types.ObjectId(),
        fullName,
        sortKey: nameSortKey(fullName),
        cell: cell?._id,
        path: cell?.path as unknown,
      }
    }),
  )
}

function collectionOf(payload: Payload, slug: string): mongoose.mongo.Collection {
  const { collections } = payload.db as unknown as {
    collections: Record<string, { collection: mongoose.mongo.Collection } | undefined>
  }
  const found = collections[slug]
  if (!found) throw new Error(`No collection ${slug}`)
  return found.collection
}
