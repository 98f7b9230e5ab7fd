import type { PayloadRequest } from 'payload'

import { CURRENT_STATUSES } from '../../src/domain/members/member-status.ts'
import { holdsMembers } from '../../src/domain/organizations/organization-types.ts'
import { isGrantedAt, reachOf } from '../../src/domain/permissions.ts'
import { forbidden, invalidInput } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { findStored } from '../find-stored.ts'
import type { OrganizationData } from '../organizations/organization-facts.ts'
import { relationId } from '../relation-id.ts'
import type { MemberData } from './member-data.ts'

/**
 * The cell a member is to stand in: one where members are registered, still there for those on its list, and, for a member who comes
 * to it, within what the viewer may write. Without a viewer it is the product's own write.
 */
export async function standingCell({
  member,
  before,
  req,
}: {
  readonly member: MemberData
  readonly before: MemberData | undefined
  readonly req: PayloadRequest
}): Promise<{ readonly path: readonly string[] }> {
  const id = relationId(member.cell)
  if (id === null) throw invalidInput([{ path: 'cell', reason: 'members.fieldRequired' }])
  const cell = await findStored<OrganizationData>({ req, collection: 'organizations', id })
  const path = cell?.path ?? []
  const isComing = relationId(before?.cell) !== id
  if (isComing) await refuseBeyondReach({ path, req })
  if (!cell?.type) throw invalidInput([{ path: 'cell', reason: 'members.cellUnknown' }])
  if (!holdsMembers(cell.type)) throw invalidInput([{ path: 'cell', reason: 'members.notACell' }])
  const isOnList = member.status ? CURRENT_STATUSES.includes(member.status) : true
  if (cell.status === 'DISSOLVED' && isOnList)
    throw invalidInput([{ path: 'cell', reason: 'members.cellDissolved' }])
  return { path }
}

async function refuseBeyondReach({
  path,
  req,
}: {
  readonly path: readonly string[]
  readonly req: PayloadRequest
}): Promise<void> {
  const viewer = await viewerOf(req)
  if (viewer === null || reachOf({ viewer, permission: 'member.write' }).everywhere) return
  if (!isGrantedAt({ viewer, permission: 'member.write', path })) throw forbidden()
}
