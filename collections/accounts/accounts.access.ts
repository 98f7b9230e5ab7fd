import type { Access, CollectionConfig, FieldAccess } from 'payload'

import { isGrantedAt } from '../../src/domain/permissions.ts'
import { allowRows, nobody, viewerOf } from '../access.ts'

/**
 * Who keeps the register of a subtree keeps its accounts; everybody sees the own account and may change its language and password
 * (the fields say so). Accounts are never deleted: what their person did stays theirs. They are closed.
 */
const managed = allowRows({ permission: 'account.manage', fields: { path: 'path' } })

const managedOrOwn: Access = async (asked) => {
  const rows = await managed(asked)
  const viewer = await viewerOf(asked.req)
  if (rows === true || viewer === null) return rows
  const own = { id: { equals: viewer.accountId } }
  return typeof rows === 'object' ? { or: [rows, own] } : own
}

export const accountsAccess: CollectionConfig['access'] = {
  /** The desk of the office: whoever holds a duty. Members use the handbook's own pages. */
  admin: async ({ req }) => {
    const viewer = await viewerOf(req)
    return viewer !== null && (viewer.systemAdministrator || viewer.appointments.length > 0)
  },
  create: async (asked) => (await managed(asked)) !== false,
  read: allowRows({ permission: 'account.read', fields: { path: 'path', account: 'id' } }),
  update: managedOrOwn,
  delete: nobody,
  unlock: () => false,
}

/** Fields of an account that its own person does not change. */
export const byManagerOnly: FieldAccess = async ({ req, doc }) => {
  // Payload hands on what was sent where it is asked about a document that there is not.
  const { path: sent } = (doc ?? {}) as { readonly path?: unknown }
  const path = Array.isArray(sent) ? sent.map(String) : []
  return isGrantedAt({ viewer: await viewerOf(req), permission: 'account.manage', path })
}

/** Only somebody who has the right over the whole system hands it on. */
export const bySystemAdministratorOnly: FieldAccess = async ({ req }) =>
  (await viewerOf(req))?.systemAdministrator === true

export const byNobody: FieldAccess = () => false
