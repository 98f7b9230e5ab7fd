import { Types } from 'mongoose'
import type { Payload } from 'payload'

import { standingOf, type Standing } from '../../domain/accounts/issue-standing.ts'
import { hasCellLife, MEMBER_STATUSES } from '../../domain/members/member-status.ts'
import { rowsOf } from '../rows-of.ts'
import { accountRows, memberRows, type AccountRow } from '../sessions/account-rows.ts'

export type StandingMember = {
  readonly _id: Types.ObjectId
  readonly fullName: string
  readonly sortKey?: string
  readonly phone?: string | null
  readonly cardNumber?: string | null
  readonly path?: string[]
  readonly cell: Types.ObjectId
  readonly standing: Standing
  readonly accountId: Types.ObjectId | null
  readonly username: string | null
  readonly expiresAt: Date | null
}

type MemberRow = Omit<StandingMember, 'standing' | 'accountId' | 'username' | 'expiresAt'>
type Account = AccountRow & { readonly codeHandedOutAt?: Date | null }

/** Everybody of a subtree who takes part in a cell's life, with how they stand to an account, in the order of cell and name. */
export async function membersStanding({
  payload,
  organizationId,
  now,
}: {
  readonly payload: Payload
  readonly organizationId: string
  readonly now: Date
}): Promise<readonly StandingMember[]> {
  const members = await memberRows(payload)
    .find(
      { path: organizationId, status: { $in: MEMBER_STATUSES.filter(hasCellLife) } },
      { fullName: 1, sortKey: 1, phone: 1, cardNumber: 1, path: 1, cell: 1 },
    )
    .lean<MemberRow[]>()
  const accounts = await accountRows(payload)
    .find(
      { path: organizationId, member: { $type: 'objectId' } },
      { member: 1, username: 1, status: 1, activationExpiresAt: 1, codeHandedOutAt: 1 },
    )
    .lean<Account[]>()
  const byMember = new Map(accounts.map((account) => [String(account.member), account]))
  const placeOf = ({ path, sortKey }: MemberRow) => `${(path ?? []).join('/')} ${sortKey ?? ''}`
  return members
    .map((member): StandingMember => {
      const account = byMember.get(String(member._id)) ?? null
      return {
        ...member,
        standing: standingOf({ account, now }),
        accountId: account?._id ?? null,
        username: account?.username ?? null,
        expiresAt: account?.activationExpiresAt ?? null,
      }
    })
    .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}

export type Cell = { readonly code: string; readonly name: string }

/** The cells of these members, by id. */
export async function cellsOf({
  payload,
  members,
}: {
  readonly payload: Payload
  readonly members: readonly { readonly cell: Types.ObjectId }[]
}): Promise<ReadonlyMap<string, Cell>> {
  const ids = [...new Set(members.map(({ cell }) => String(cell)))]
  const rows = await rowsOf({ payload, slug: 'organizations' })
    .find({ _id: { $in: ids.map((id) => new Types.ObjectId(id)) } }, { code: 1, name: 1 })
    .lean<(Cell & { _id: unknown })[]>()
  return new Map(rows.map((row) => [String(row._id), row]))
}
