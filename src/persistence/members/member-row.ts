import type { Types } from 'mongoose'

import type { CursorKeys } from '../../domain/paging/paging.ts'
import { masked } from '../../domain/members/masking.ts'
import type { Viewer } from '../../domain/permissions.ts'
import type { MemberOrder, MemberRecord } from '../../services/members/members.repository.ts'
import type { KeysetOrder } from '../keyset.ts'

export type MemberRow = {
  readonly _id: Types.ObjectId
  readonly fullName: string
  readonly status: MemberRecord['status']
  readonly sex?: MemberRecord['sex']
  readonly cell: Types.ObjectId
  readonly path?: readonly string[]
  readonly birthDate?: string | null
  readonly phone?: string | null
  readonly cardNumber?: string | null
  readonly admittedOn?: string | null
  readonly officialOn?: string | null
  readonly sortKey?: string
}

/** What a record is made of; everything else stays in the database. */
export const MEMBER_PROJECTION = {
  fullName: 1,
  status: 1,
  sex: 1,
  cell: 1,
  path: 1,
  birthDate: 1,
  phone: 1,
  cardNumber: 1,
  admittedOn: 1,
  officialOn: 1,
  sortKey: 1,
} as const

export const MEMBER_KEYSETS: Readonly<Record<MemberOrder, KeysetOrder>> = {
  GIVEN_NAME_ASC: { field: 'sortKey', direction: 1 },
  ADMITTED_ON_ASC: { field: 'admittedOn', direction: 1 },
  ADMITTED_ON_DESC: { field: 'admittedOn', direction: -1 },
}

/** The record as this viewer may see it. */
export function toMember({
  row,
  viewer,
}: {
  readonly row: MemberRow
  readonly viewer: Viewer | null
}): MemberRecord {
  return masked({
    viewer,
    path: row.path ?? [],
    row: {
      id: String(row._id),
      fullName: row.fullName,
      status: row.status,
      sex: row.sex ?? null,
      cellId: String(row.cell),
      birthDate: row.birthDate ?? null,
      phone: row.phone ?? null,
      cardNumber: row.cardNumber ?? null,
      admittedOn: row.admittedOn ?? null,
      officialOn: row.officialOn ?? null,
    },
  })
}

export function memberKeys({
  row,
  order,
}: {
  readonly row: MemberRow
  readonly order: MemberOrder
}): CursorKeys {
  const key = order === 'GIVEN_NAME_ASC' ? row.sortKey : row.admittedOn
  return [key ?? null, String(row._id)]
}
