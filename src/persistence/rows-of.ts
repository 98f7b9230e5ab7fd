import type { Model } from 'mongoose'
import type { CollectionSlug, Payload } from 'payload'

/**
 * The stored documents of a Payload collection, for lean and projected reads and for writes in bulk. Payload casts as it is told by its
 * own schema, so ids in filters are given as ObjectIds (toObjectIds).
 */
export function rowsOf<Row = Record<string, unknown>>({
  payload,
  slug,
}: {
  readonly payload: Payload
  readonly slug: CollectionSlug
}): Model<Row> {
  // Payload types its adapter without the models; ours is always mongoose's (payload.config.ts).
  const { collections } = payload.db as unknown as {
    readonly collections: Readonly<Record<string, Model<Row> | undefined>>
  }
  const rows = collections[slug]
  if (rows === undefined) throw new Error(`There is no collection ${slug}.`)
  return rows
}
