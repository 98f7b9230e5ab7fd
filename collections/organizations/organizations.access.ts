import type { Access, CollectionConfig } from 'payload'

import {
  organizationHeads,
  visibleOrganizations,
} from '../../src/domain/organizations/visible-organizations.ts'
import { allowRows, nobody, viewerOf } from '../access.ts'

/** Whoever reads an organization also reads the names of those above it; the rule is in src/domain/organizations. */
const visibleRows: Access = async ({ req }) => {
  const viewer = await viewerOf(req)
  const heads = organizationHeads(viewer)
  const { docs } =
    heads.length === 0
      ? { docs: [] }
      : await req.payload.find({
          collection: 'organizations',
          where: { id: { in: [...heads] } },
          select: { path: true },
          showHiddenFields: true,
          pagination: false,
          depth: 0,
        })
  const visible = visibleOrganizations({
    viewer,
    headPaths: docs.map(({ path }) => (path as string[] | undefined) ?? []),
  })
  if (visible.everywhere) return true
  if (visible.subtrees.length === 0 && visible.ids.length === 0) return false
  return {
    or: [{ path: { in: [...visible.subtrees] } }, { id: { in: [...visible.ids] } }],
  }
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
