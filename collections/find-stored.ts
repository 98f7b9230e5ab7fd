import type { CollectionSlug, PayloadRequest } from 'payload'

/**
 * A document as it is stored, hidden fields included, read as the product itself: what a rule needs to know does not depend on what
 * the viewer may see. Null where there is none, also for what is no id. Without `req` it is read outside of the request's transaction.
 */
export async function findStored<Row extends object = object>({
  req,
  collection,
  id,
  outsideTransaction = false,
}: {
  readonly req: PayloadRequest
  readonly collection: CollectionSlug
  readonly id: string
  readonly outsideTransaction?: boolean
}): Promise<Row | null> {
  if (!/^[0-9a-f]{24}$/i.test(id)) return null
  const { docs } = await req.payload.find({
    collection,
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
    showHiddenFields: true,
    ...(!outsideTransaction && { req }),
  })
  // The caller names the fields it reads; generated types do not know which of them are hidden.
  return (docs[0] as Row | undefined) ?? null
}
