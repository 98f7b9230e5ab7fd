import type { Payload } from 'payload'

export type StoredRow = { readonly _id: unknown; readonly [field: string]: unknown }

type Source = { find: (filter: object) => { lean: () => Promise<StoredRow[]> } }

/** Documents as they are stored, bare and as the product itself; those that are not there, and what is no id, are left out. */
export async function readStored({
  payload,
  collection,
  ids,
}: {
  readonly payload: Payload
  readonly collection: string
  readonly ids: readonly string[]
}): Promise<readonly StoredRow[]> {
  // Payload types its adapter without the models; ours is always mongoose's.
  const { collections } = payload.db as unknown as {
    collections: Record<string, Source | undefined>
  }
  const known = [...new Set(ids)].filter((id) => /^[0-9a-f]{24}$/i.test(id))
  if (known.length === 0) return []
  return (await collections[collection]?.find({ _id: { $in: known } }).lean()) ?? []
}
