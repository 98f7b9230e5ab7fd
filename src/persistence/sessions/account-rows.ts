import type { Types } from 'mongoose'
import type { Payload } from 'payload'

import type { AccountStatus } from '../../domain/accounts/account-status.ts'
import { rowsOf } from '../rows-of.ts'

/** An account as it is stored, with what no reader gets. */
export type AccountRow = {
  readonly _id: Types.ObjectId
  readonly username: string
  readonly displayName: string
  readonly locale: string
  readonly status: AccountStatus
  readonly member?: Types.ObjectId | null
  readonly organization?: Types.ObjectId | null
  readonly path?: string[]
  readonly systemAdministrator?: boolean
  readonly hash?: string
  readonly salt?: string
  readonly passwordSetAt?: Date | null
  readonly activationCodeHash?: string | null
  readonly activationExpiresAt?: Date | null
}

export type MemberRow = {
  readonly _id: Types.ObjectId
  readonly fullName: string
  readonly phone?: string | null
  readonly cardNumber?: string | null
  readonly path?: string[]
  readonly cell?: Types.ObjectId
  readonly status: string
}

export const accountRows = (payload: Payload) => rowsOf<AccountRow>({ payload, slug: 'accounts' })
export const memberRows = (payload: Payload) => rowsOf<MemberRow>({ payload, slug: 'members' })
