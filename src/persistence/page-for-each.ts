import type { Model } from 'mongoose'

import { ONE_BATCH } from './read-rows.ts'

type Filter = Record<string, unknown>

export type PartOfUnion = { readonly key: string; readonly filter: Filter }

/**
 * The first rows of many lists in one round trip: one aggregation that is a union of one bounded, indexed list for each key. The rows
 * come in order within each key.
 */
export async function pageForEach<Row>({
  rows,
  parts,
  sort,
  limit,
  projection,
}: {
  readonly rows: Model<Record<string, unknown>>
  readonly parts: readonly PartOfUnion[]
  readonly sort: Record<string, 1 | -1>
  readonly limit: number
  readonly projection: Record<string, 1>
}): Promise<ReadonlyMap<string, readonly Row[]>> {
  const [first, ...others] = parts.map(({ key, filter }) => [
    { $match: filter },
    { $sort: sort },
    { $limit: limit },
    { $project: projection },
    { $addFields: { listKey: { $literal: key } } },
  ])
  if (first === undefined) return new Map()
  const coll = rows.collection.collectionName
  const found = await rows.collection
    .aggregate<Row & { readonly listKey: string }>(
      [...first, ...others.map((pipeline) => ({ $unionWith: { coll, pipeline } }))],
      { batchSize: ONE_BATCH },
    )
    .toArray()
  const lists = new Map<string, Row[]>(parts.map(({ key }) => [key, []]))
  for (const row of found) lists.get(row.listKey)?.push(row)
  return lists
}
