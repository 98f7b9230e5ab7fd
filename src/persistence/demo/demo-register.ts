import type { Types } from 'mongoose'
import type { Payload } from 'payload'

import type { MemberStatus } from '../../domain/members/member-status.ts'
import type { OrganizationType } from '../../domain/organizations/organization-types.ts'
import { ONE_BATCH } from '../read-rows.ts'
import { rowsOf } from '../rows-of.ts'
import { accountRows } from '../sessions/account-rows.ts'

type OrganizationRow = {
  readonly _id: Types.ObjectId
  readonly code: string
  readonly name: string
  readonly type: OrganizationType
  readonly parent?: Types.ObjectId | null
  readonly path?: readonly string[]
}
type MemberRow = {
  readonly _id: Types.ObjectId
  readonly fullName: string
  readonly phone?: string | null
  readonly cell: Types.ObjectId
  readonly status: MemberStatus
  readonly admittedOn?: string | null
  readonly officialOn?: string | null
  readonly hasSmartphone?: boolean | null
}

/** Everybody and everything on the registers, for the making of the demo alone. Members in the order in which they are called. */
export async function readRegisterAsSystem({ payload }: { readonly payload: Payload }) {
  const organizations = await rowsOf<OrganizationRow>({ payload, slug: 'organizations' })
    .find({}, { code: 1, name: 1, type: 1, parent: 1, path: 1 })
    .batchSize(ONE_BATCH)
    .lean<OrganizationRow[]>()
  const members = await rowsOf<MemberRow>({ payload, slug: 'members' })
    .find({}, MEMBER_FIELDS)
    .sort({ sortKey: 1, _id: 1 })
    .batchSize(ONE_BATCH)
    .lean<MemberRow[]>()
  const accounts = await accountRows(payload)
    .find({ member: { $type: 'objectId' } }, { member: 1, status: 1 })
    .batchSize(ONE_BATCH)
    .lean()
  const accountOf = new Map(accounts.map((account) => [String(account.member), account]))
  return {
    organizations: organizations.map(({ _id, code, name, type, parent, path }) => ({
      id: String(_id),
      code,
      name,
      type,
      parentId: parent ? parent.toString() : null,
      path: path ?? [],
    })),
    members: members.map(({ _id, ...row }) => {
      const account = accountOf.get(String(_id))
      return {
        id: String(_id),
        fullName: row.fullName,
        phone: row.phone ?? '',
        cellId: String(row.cell),
        status: row.status,
        admittedOn: row.admittedOn ?? null,
        officialOn: row.officialOn ?? null,
        hasSmartphone: row.hasSmartphone ?? false,
        accountId: account ? String(account._id) : null,
        isActivated: account?.status === 'ACTIVE',
      }
    }),
  }
}

const MEMBER_FIELDS = {
  fullName: 1,
  phone: 1,
  cell: 1,
  status: 1,
  admittedOn: 1,
  officialOn: 1,
  hasSmartphone: 1,
} as const
