import type { ClientSession } from 'mongoose'
import type { Payload } from 'payload'

import type { AccountStatus } from '../../domain/accounts/account-status.ts'
import type { HeldOffice } from '../../domain/members/change-effects.ts'
import type { MemberStatus } from '../../domain/members/member-status.ts'
import type { HistoryLine } from '../../domain/members/member-history.ts'
import type { ExitKind } from '../../domain/members/status-change.ts'
import type { Role } from '../../domain/permissions.ts'
import type {
  MemberChangeRepository,
  MemberChangeUnit,
  StoredMember,
} from '../../services/members/member-changes.repository.ts'
import { asViewer } from '../as-viewer.ts'
import { inTransaction } from '../in-transaction.ts'
import { connectionOf } from '../models/connection.ts'
import {
  ORGANIZATION_PROJECTION,
  toOrganization,
  type OrganizationRow,
} from '../organizations/organization-row.ts'
import { toObjectIds } from '../reach-filter.ts'
import { requestIn } from '../request-in.ts'
import { rowsOf } from '../rows-of.ts'

type Within = { readonly payload: Payload; readonly session: ClientSession | null }
type Id = { toString(): string }

/** What the changes of members read and write, in one transaction where they are made. */
export function createMemberChangeRepository({
  payload,
}: {
  readonly payload: Payload
}): MemberChangeRepository {
  return {
    reading: (work) => work(unitOf({ payload, session: null })),
    inTransaction: (work) =>
      inTransaction({
        connection: connectionOf(payload),
        work: (session) => work(unitOf({ payload, session })),
      }),
  }
}

function unitOf(within: Within): MemberChangeUnit {
  const { payload, session } = within
  return {
    findMember: findMember(within),
    async findOrganizations(ids) {
      const found = await rowsOf({ payload, slug: 'organizations' })
        .find({ _id: { $in: toObjectIds(ids) } }, ORGANIZATION_PROJECTION)
        .session(session)
        .lean<OrganizationRow[]>()
      return found.map(toOrganization)
    },
    findOffices: findOffices(within),
    findAccount: findAccount(within),
    async write({ id, fields, viewer }) {
      if (session === null) throw new Error('A change is one transaction')
      const { req, end } = await requestIn({ payload, session })
      const options = asViewer(viewer)
      try {
        await payload.update({
          collection: 'members',
          id,
          data: fields,
          // Nothing of the record leaves by this.
          select: { fullName: true },
          req,
          ...options,
          context: { ...options.context, warningsConfirmed: true },
        })
      } finally {
        end()
      }
    },
  }
}

type MemberRow = {
  readonly _id: Id
  readonly fullName: string
  readonly status: MemberStatus
  readonly cell: Id
  readonly path?: readonly string[]
  readonly admittedOn?: string | null
  readonly officialOn?: string | null
  readonly cardNumber?: string | null
  readonly history?: readonly HistoryRow[]
  readonly updatedAt?: Date | string
}
type HistoryRow = {
  readonly on?: string | null
  readonly status: MemberStatus
  readonly cell?: Id | null
  readonly reason?: string | null
  readonly decision?: string | null
  readonly place?: string | null
  readonly until?: string | null
  readonly exitKind?: ExitKind | null
  readonly by?: string | null
}

const PROJECTION = {
  fullName: 1,
  status: 1,
  cell: 1,
  path: 1,
  admittedOn: 1,
  officialOn: 1,
  cardNumber: 1,
  history: 1,
  updatedAt: 1,
} as const

const findMember =
  ({ payload, session }: Within): MemberChangeUnit['findMember'] =>
  async (id) => {
    const [row] = await rowsOf({ payload, slug: 'members' })
      .find({ _id: { $in: toObjectIds([id]) } }, PROJECTION)
      .session(session)
      .lean<MemberRow[]>()
    return row === undefined ? null : toStored(row)
  }

function toStored(row: MemberRow): StoredMember {
  const history = (row.history ?? []).map(toLine)
  return {
    id: String(row._id),
    fullName: row.fullName,
    status: row.status,
    cellId: String(row.cell),
    path: row.path ?? [],
    admittedOn: row.admittedOn ?? null,
    officialOn: row.officialOn ?? null,
    lastChangeOn: history.at(-1)?.on ?? null,
    hasCard: Boolean(row.cardNumber),
    history,
    updatedAt: new Date(row.updatedAt ?? 0).toISOString(),
  }
}

const toLine = ({ on, status, cell, ...told }: HistoryRow): HistoryLine => ({
  on: on ?? null,
  status,
  cellId: cell ? String(cell) : null,
  reason: told.reason ?? null,
  decision: told.decision ?? null,
  place: told.place ?? null,
  until: told.until ?? null,
  exitKind: told.exitKind ?? null,
  by: told.by ?? null,
})

type OfficeRow = {
  readonly _id: Id
  readonly role: Role
  readonly organization: Id
  readonly path?: readonly string[]
  readonly from?: string | null
  readonly to?: string | null
}

const findOffices =
  ({ payload, session }: Within): MemberChangeUnit['findOffices'] =>
  async (memberId) => {
    const rows = await rowsOf({ payload, slug: 'appointments' })
      .find(
        {
          'holder.relationTo': 'members',
          'holder.value': { $in: toObjectIds([memberId]) },
        },
        { role: 1, organization: 1, path: 1, from: 1, to: 1 },
      )
      .sort({ from: -1, _id: 1 })
      .session(session)
      .lean<OfficeRow[]>()
    return rows.map(({ _id, role, organization, path, from, to }): HeldOffice => ({
      id: String(_id),
      role,
      organizationId: String(organization),
      path: path ?? [],
      from: from ?? null,
      to: to ?? null,
    }))
  }

type AccountRow = {
  readonly _id: Id
  readonly status: AccountStatus
  readonly systemAdministrator?: boolean | null
  readonly path?: readonly string[]
}

const findAccount =
  ({ payload, session }: Within): MemberChangeUnit['findAccount'] =>
  async (memberId) => {
    const [row] = await rowsOf({ payload, slug: 'accounts' })
      .find(
        { member: { $in: toObjectIds([memberId]) } },
        { status: 1, systemAdministrator: 1, path: 1 },
      )
      .limit(1)
      .session(session)
      .lean<AccountRow[]>()
    return row === undefined
      ? null
      : {
          id: String(row._id),
          status: row.status,
          systemAdministrator: row.systemAdministrator === true,
          path: row.path ?? [],
        }
  }
