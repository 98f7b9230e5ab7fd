import type { Model, Types } from 'mongoose'
import type { Payload } from 'payload'

import type { AccountStatus } from '../../domain/accounts/account-status.ts'

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

export const accountRows = (payload: Payload) => modelOf<AccountRow>(payload, 'accounts')
export const memberRows = (payload: Payload) => modelOf<MemberRow>(payload, 'members')

/** Payload types its adapter without the models; ours is always mongoose's (payload.config.ts). */
export function modelOf<Row>(payload: Payload, slug: string): Model<Row> {
  const { collections } = payload.db as unknown as { collections: Record<string, Model<Row>> }
  const model = collections[slug]
  if (model === undefined) throw new Error(`There is no collection ${slug}`)
  return model
}
