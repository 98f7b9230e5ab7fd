import type { Access, CollectionConfig, FieldAccess, Where } from 'payload'

import { readingKeysOf } from '../../src/domain/editorial/audience-rule.ts'
import { RELEASED_STATES } from '../../src/domain/editorial/editorial-values.ts'
import { isGranted, reachOf, type Viewer } from '../../src/domain/permissions.ts'
import { reachToWhere, viewerOf } from '../access.ts'

/** What has been published, to those whom its audience names. Drafts and older versions never match it. */
export function publishedRows(viewer: Viewer | null): Where {
  return {
    and: [
      { _status: { equals: 'published' } },
      { state: { in: [...RELEASED_STATES] } },
      { readableBy: { in: [...readingKeysOf(viewer)] } },
    ],
  }
}

/** Drafts: the author sees the own ones, and whoever reviews content sees those of the organizations in reach. */
export function staffRows(viewer: Viewer | null): false | Where {
  if (viewer === null || !isGranted({ viewer, permission: 'content.write' })) return false
  const own: Where = { author: { equals: viewer.accountId } }
  const reach = reachOf({ viewer, permission: 'content.review' })
  const reviewed = reachToWhere({ reach, fields: { path: 'ownerPath', organization: 'owner' } })
  return typeof reviewed === 'object' ? { or: [own, reviewed] } : own
}

const byStaff: Access = async ({ req }) => staffRows(await viewerOf(req))

/** Access of every collection of content: readers see what is published for them, staff also the drafts of their boards. */
export const editorialAccess: CollectionConfig['access'] = {
  create: async ({ req }) =>
    isGranted({ viewer: await viewerOf(req), permission: 'content.write' }),
  read: async ({ req }) => {
    const viewer = await viewerOf(req)
    const staff = staffRows(viewer)
    return staff === false ? publishedRows(viewer) : { or: [publishedRows(viewer), staff] }
  },
  readVersions: async ({ req }) => inVersions(staffRows(await viewerOf(req))),
  update: byStaff,
  delete: byStaff,
}

/** Fields that readers have no business with: who wrote it, for one. */
export const forStaffOnly: FieldAccess = async ({ req }) =>
  isGranted({ viewer: await viewerOf(req), permission: 'content.write' })

/** The same rows asked of the versions, whose fields stand under `version`. */
function inVersions(where: false | Where): false | Where {
  if (where === false) return false
  return Object.fromEntries(
    Object.entries(where).map(([key, value]) =>
      key === 'or' || key === 'and'
        ? [key, (value as Where[]).map((part) => inVersions(part))]
        : [`version.${key}`, value],
    ),
  ) as Where
}
