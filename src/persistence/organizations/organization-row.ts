import type { Types } from 'mongoose'

import type { CursorKeys } from '../../domain/paging/paging.ts'
import type { OrganizationPeriod } from '../../domain/organizations/organization-history.ts'
import type { OrganizationRecord } from '../../services/organizations/organizations.repository.ts'

export type OrganizationRow = {
  readonly _id: Types.ObjectId
  readonly code: string
  readonly name: string
  readonly type: OrganizationRecord['type']
  readonly status: OrganizationRecord['status']
  readonly parent?: Types.ObjectId | null
  readonly path?: readonly string[]
  readonly sortKey?: string
  readonly history?: readonly (Omit<OrganizationPeriod, 'parentId'> & {
    readonly parent?: Types.ObjectId | null
  })[]
}

/** What a record is made of; everything else stays in the database. */
export const ORGANIZATION_PROJECTION = {
  code: 1,
  name: 1,
  type: 1,
  status: 1,
  parent: 1,
  path: 1,
  sortKey: 1,
} as const

export function toOrganization(row: OrganizationRow): OrganizationRecord {
  const { _id, code, name, type, status, parent, path } = row
  return {
    id: String(_id),
    code,
    name,
    type,
    status,
    parentId: parent?.toHexString() ?? null,
    path: path ?? [],
  }
}

export function toHistory({ history }: OrganizationRow): readonly OrganizationPeriod[] {
  return (history ?? []).map(({ parent, ...period }) => ({
    ...period,
    parentId: parent?.toHexString() ?? null,
  }))
}

export const organizationKeys = ({ sortKey, _id }: OrganizationRow): CursorKeys => [
  sortKey ?? '',
  String(_id),
]
