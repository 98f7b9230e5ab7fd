import type { CollectionBeforeDeleteHook } from 'payload'

import { conflict } from '../../src/errors/domain-error.ts'
import { findOpenTask } from './open-task.ts'

type Released = {
  readonly id: string
  readonly _status?: string
  readonly publishedAt?: unknown
}

/** What readers have seen, or a board is reading, is withdrawn and archived, never deleted. */
export const guardDeletion: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const document = await req.payload.db.findOne<Released>({
    collection: collection.slug,
    where: { id: { equals: id } },
    req,
  })
  const released = document?._status === 'published' || Boolean(document?.publishedAt)
  const documentId = String(id)
  if (released || (await findOpenTask({ req, slug: collection.slug, documentId })) !== null)
    throw conflict('editorial.notDeletable')
}
