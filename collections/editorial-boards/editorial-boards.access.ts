import type { Access, CollectionConfig } from 'payload'

import { isGranted } from '../../src/domain/permissions.ts'
import { allowRows, reachToWhere, viewerOf } from '../access.ts'
import { reachOf } from '../../src/domain/permissions.ts'

const fields = { path: 'path', organization: 'organization' } as const
const managed = allowRows({ permission: 'board.manage', fields })

/** A board is seen by those who keep it and by those who write for organizations in its reach. */
const read: Access = async (args) => {
  const rows = await managed(args)
  if (rows === true) return true
  const viewer = await viewerOf(args.req)
  const writers = reachToWhere({ reach: reachOf({ viewer, permission: 'content.write' }), fields })
  if (typeof rows !== 'object') return writers
  return typeof writers === 'object' ? { or: [rows, writers] } : rows
}

/** Which organization a new board may belong to is checked by `deriveBoardPath`, which knows its place in the tree. */
export const editorialBoardsAccess: CollectionConfig['access'] = {
  create: async ({ req }) => isGranted({ viewer: await viewerOf(req), permission: 'board.manage' }),
  read,
  update: managed,
  delete: managed,
}
