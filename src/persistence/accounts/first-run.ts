import { createHash, randomBytes } from 'node:crypto'

import type { Payload, PayloadRequest } from 'payload'
import type { ClientSession } from 'mongoose'

import { DomainError } from '../../errors/domain-error.ts'
import type {
  AccountsRepository,
  NewAdministrator,
} from '../../services/accounts/accounts.repository.ts'
import { asSystem } from '../as-viewer.ts'
import { inTransaction } from '../in-transaction.ts'
import { connectionOf } from '../models/connection.ts'
import { firstRunLinksModel } from '../models/first-run-links.model.ts'
import { requestIn } from '../request-in.ts'
import { accountRows } from '../sessions/account-rows.ts'

const LINK = 'first-run'
const LINK_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000
const TOKEN_BYTES = 32

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

/** A new one-time token in place of the one before; null once there is an administrator. */
export async function openFirstRun({
  payload,
  now,
}: {
  readonly payload: Payload
  readonly now: Date
}): Promise<string | null> {
  if (await hasAdministrator({ payload, session: null })) return null
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  await firstRunLinksModel(connectionOf(payload)).updateOne(
    { _id: LINK },
    {
      $set: {
        tokenHash: hashOf(token),
        expiresAt: new Date(now.getTime() + LINK_DAYS * DAY_MS),
        usedAt: null,
      },
    },
    { upsert: true },
  )
  return token
}

type FirstRun = Parameters<AccountsRepository['useFirstRun']>[0]

/** Where another transaction was in the way it is all done again: by then the link is used, and this one is refused. */
export function useFirstRun({
  payload,
  now,
  ...given
}: FirstRun & { readonly payload: Payload; readonly now: Date }): Promise<{
  readonly accountId: string
}> {
  return inTransaction({
    connection: connectionOf(payload),
    work: async (session) => {
      const { req, end } = await requestIn({ payload, session })
      try {
        return await fulfil({ ...given, payload, now, req, session })
      } finally {
        end()
      }
    },
  })
}

async function fulfil({
  payload,
  now,
  req,
  session,
  token,
  administrator,
  organization,
}: FirstRun & {
  readonly payload: Payload
  readonly now: Date
  readonly req: PayloadRequest
  readonly session: ClientSession
}): Promise<{ readonly accountId: string }> {
  const { modifiedCount } = await firstRunLinksModel(connectionOf(payload)).updateOne(
    { _id: LINK, tokenHash: hashOf(token), usedAt: null, expiresAt: { $gt: now } },
    { $set: { usedAt: now } },
    { session },
  )
  if (modifiedCount === 0 || (await hasAdministrator({ payload, session })))
    throw new DomainError({ code: 'FORBIDDEN', message: 'sessions.firstRunRefused' })
  await payload.create({
    collection: 'organizations',
    data: { ...organization, status: 'ACTIVE' },
    req,
    ...asSystem,
  })
  return createAdministratorAsSystem({ payload, administrator, within: { req, session } })
}

/** The password goes through Payload's own write and the rules of the collection. */
export async function createAdministratorAsSystem({
  payload,
  administrator,
  within,
}: {
  readonly payload: Payload
  readonly administrator: NewAdministrator
  /** The transaction that it is part of. */
  readonly within?: { readonly req: PayloadRequest; readonly session: ClientSession }
}): Promise<{ readonly accountId: string }> {
  const { username, password, displayName } = administrator
  const taken = await accountRows(payload)
    .findOne({ username }, { _id: 1 })
    .session(within?.session ?? null)
    .lean()
  if (taken !== null) throw usernameTaken()
  try {
    const { id } = await payload.create({
      collection: 'accounts',
      data: {
        username,
        password,
        displayName,
        status: 'ACTIVE',
        locale: 'vi',
        systemAdministrator: true,
      },
      ...(within && { req: within.req }),
      ...asSystem,
    })
    return { accountId: String(id) }
  } catch (error) {
    // Somebody else took the name between looking and writing: Payload calls the field by name.
    if (names(error, 'username')) throw usernameTaken()
    throw error
  }
}

const usernameTaken = () => new DomainError({ code: 'CONFLICT', message: 'accounts.usernameTaken' })

function names(error: unknown, field: string): boolean {
  const { data } = error as { data?: { errors?: readonly { path?: string }[] } }
  return data?.errors?.some(({ path }) => path === field) === true
}

async function hasAdministrator({
  payload,
  session,
}: {
  readonly payload: Payload
  readonly session: ClientSession | null
}): Promise<boolean> {
  const found = await accountRows(payload)
    .findOne({ systemAdministrator: true }, { _id: 1 })
    .session(session)
    .lean()
  return found !== null
}
