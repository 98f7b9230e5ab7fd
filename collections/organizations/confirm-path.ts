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
  async ({ doc, previousDoc, operation, req }) => {
    const organizationId = relationId((doc as Record<string, unknown>)[field])
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
