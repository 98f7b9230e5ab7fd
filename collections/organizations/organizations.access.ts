import type { Access, AccessResult, CollectionConfig } from 'payload'

import { visibleOrganizations } from '../../src/domain/organizations/visible-organizations.ts'
import { allowRows, nobody, viewerOf } from '../access.ts'

/** Whoever reads an organization also reads the names of those above it; the rule is in src/domain/organizations. */
const visibleRows: Access = async ({ req }): Promise<AccessResult> => {
  const { everywhere, subtrees, ids } = visibleOrganizations(await viewerOf(req))
  if (everywhere) return true
  if (subtrees.length === 0 && ids.length === 0) return false
  return { or: [{ path: { in: [...subtrees] } }, { id: { in: [...ids] } }] }
}

const writable = allowRows({
  permission: 'organization.write',
  fields: { path: 'path', organization: 'id' },
})

/** Nothing is deleted: organizations are dissolved and stay in history. */
export const organizationsAccess: CollectionConfig['access'] = {
  create: writable,
  read: visibleRows,
  update: writable,
  delete: nobody,
}
