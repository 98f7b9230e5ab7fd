import type { CollectionAfterChangeHook } from 'payload'

import { conflict } from '../../src/errors/domain-error.ts'
import { findStored } from '../find-stored.ts'
import { relationId } from '../relation-id.ts'

/**
 * A hook for what stores the path of an organization: a move that has committed since this transaction began would leave a stale path
 * behind, so the path is read once more outside of the transaction, and a difference makes the writer start again.
 */
export const confirmPath =
  (field: string): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, operation, req, collection }) => {
    const organizationId = relationId(await fieldOf({ doc, previousDoc, field, req, collection }))
    const isUnmoved =
      operation === 'update' &&
      organizationId === relationId((previousDoc as Record<string, unknown>)[field])
    if (organizationId === null || isUnmoved) return
    const [inside, outside] = await Promise.all([
      findStored<{ path?: string[] }>({ req, collection: 'organizations', id: organizationId }),
      findStored<{ path?: string[] }>({
        req,
        collection: 'organizations',
        id: organizationId,
        outsideTransaction: true,
      }),
    ])
    // Made by this very transaction, it is not there outside of it.
    if (outside && outside.path?.join() !== inside?.path?.join()) throw conflict()
  }

/** The document of a hook is the part that was asked for in answer; a field that is not in it is read. */
async function fieldOf({
  doc,
  previousDoc,
  field,
  req,
  collection,
}: Pick<Parameters<CollectionAfterChangeHook>[0], 'doc' | 'previousDoc' | 'req' | 'collection'> & {
  readonly field: string
}): Promise<unknown> {
  const [row, earlier] = [doc, previousDoc] as Readonly<Record<string, unknown>>[]
  if (row === undefined || row[field] !== undefined) return row?.[field]
  const id = row['id'] ?? earlier?.['id']
  const { slug } = collection
  const stored =
    typeof id === 'string'
      ? await findStored<Record<string, unknown>>({ req, collection: slug, id })
      : null
  return stored?.[field]
}
