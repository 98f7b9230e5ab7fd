import type { Access, CollectionConfig, FieldAccess, PayloadRequest, Where } from 'payload'

import { readingKeysOf } from '../../src/domain/editorial/audience-rule.ts'
import { isGranted, reachOf, type Viewer } from '../../src/domain/permissions.ts'
import { reachToWhere, viewerOf } from '../access.ts'

/** A file is read by the readers of a published document that uses it, by who uploaded it, and by those who write for its owner. */
const read: Access = async ({ req }) => {
  const viewer = await viewerOf(req)
  const readers: Where = { readableBy: { in: [...readingKeysOf(viewer)] } }
  const staff = staffRows(viewer)
  return staff === false ? readers : { or: [readers, staff] }
}

function staffRows(viewer: Viewer | null): false | Where {
  if (viewer === null) return false
  const own: Where = { uploader: { equals: viewer.accountId } }
  const reach = reachOf({ viewer, permission: 'content.write' })
  const written = reachToWhere({ reach, fields: { path: 'ownerPath', organization: 'owner' } })
  return typeof written === 'object' ? { or: [own, written] } : own
}

const staff: Access = async ({ req }) => {
  const viewer = await viewerOf(req)
  return isGranted({ viewer, permission: 'content.write' }) && staffRows(viewer)
}

/**
 * By which right somebody brings a file: as a writer, and through the door of meeting papers (src/server/meeting-papers.ts, which sets
 * the flag) as one who plans meetings. No client can set it.
 */
export const bringingRight = ({ context }: PayloadRequest): 'content.write' | 'meeting.plan' =>
  context.meetingPaper === true ? 'meeting.plan' : 'content.write'

export const mediaAccess: CollectionConfig['access'] = {
  create: async ({ req }) =>
    isGranted({ viewer: await viewerOf(req), permission: bringingRight(req) }),
  read,
  update: staff,
  delete: staff,
}

export const byNobody: FieldAccess = () => false
