import type { Model } from 'mongoose'

/** More than any page or batch of ids: without it a server answers with 101 rows at first, and a longer page takes a second trip. */
export const ONE_BATCH = 5_000

/**
 * Projected rows in one round trip, past mongoose's query objects, which cost more than the reading. Nothing is cast: ids in
 * filters are ObjectIds (toObjectIds).
 */
export async function readRows<Row>({
  rows,
  filter,
  projection,
  sort,
  limit,
}: {
  readonly rows: Model<Record<string, unknown>>
  readonly filter: Record<string, unknown>
  readonly projection: Readonly<Record<string, 1>>
  readonly sort?: Record<string, 1 | -1>
  readonly limit?: number
}): Promise<Row[]> {
  const options = {
    projection,
    batchSize: ONE_BATCH,
    ...(sort && { sort }),
    ...(limit && { limit }),
  }
  // The driver types rows by its own general document.
  return (await rows.collection.find(filter, options).toArray()) as unknown as Row[]
}
