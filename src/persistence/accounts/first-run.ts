import { createHash, randomBytes } from 'node:crypto'

import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import type { Payload, PayloadRequest } from 'payload'
import type { ClientSession } from 'mongoose'

import { DomainError } from '../../errors/domain-error.ts'
import type {
  AccountsRepository,
  NewAdministrator,
} from '../../services/accounts/accounts.repository.ts'
import { asSystem } from '../as-viewer.ts'
import { connectionOf } from '../models/connection.ts'
import { firstRunLinksModel } from '../models/first-run-links.model.ts'
import { accountRows } from '../sessions/account-rows.ts'

const LINK = 'first-run'
const LINK_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000
const TOKEN_BYTES = 32
const TRIES = 5

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

/** Tries again where another transaction was in the way: by then the link is used, and this one is refused. */
export async function useFirstRun({
  payload,
  now,
  ...given
}: FirstRun & { readonly payload: Payload; readonly now: Date }): Promise<{
  readonly accountId: string
}> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await inTransaction({
        payload,
        work: (req) => fulfil({ ...given, payload, now, req }),
      })
    } catch (error) {
      if (tried === TRIES || !isPassing(error)) throw error
    }
  }
}

async function fulfil({
  payload,
  now,
  req,
  token,
  administrator,
  organization,
}: FirstRun & {
  readonly payload: Payload
  readonly now: Date
  readonly req: PayloadRequest
}): Promise<{ readonly accountId: string }> {
  const session = sessionOf({ payload, req })
  const { modifiedCount } = await firstRunLinksModel(connectionOf(payload)).updateOne(
    { _id: LINK, tokenHash: hashOf(token), usedAt: null, expiresAt: { $gt: now } },
    { $set: { usedAt: now } },
    { session: session ?? undefined },
  )
  if (modifiedCount === 0 || (await hasAdministrator({ payload, session })))
    throw new DomainError({ code: 'FORBIDDEN', message: 'sessions.firstRunRefused' })
  await payload.create({
    collection: 'organizations',
    data: { ...organization, status: 'ACTIVE' },
    req,
    ...asSystem,
  })
  return createAdministratorAsSystem({ payload, administrator, req })
}

/** The password goes through Payload's own write and the rules of the collection. */
export async function createAdministratorAsSystem({
  payload,
  administrator,
  req,
}: {
  readonly payload: Payload
  readonly administrator: NewAdministrator
  readonly req?: PayloadRequest
}): Promise<{ readonly accountId: string }> {
  const { username, password, displayName } = administrator
  const taken = await accountRows(payload)
    .findOne({ username }, { _id: 1 })
    .session(req === undefined ? null : sessionOf({ payload, req }))
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
      ...(req && { req }),
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

async function inTransaction<T>({
  payload,
  work,
}: {
  readonly payload: Payload
  readonly work: (req: PayloadRequest) => Promise<T>
}): Promise<T> {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    const result = await work(req)
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** The session of the request's transaction, for our own models. */
function sessionOf({
  payload,
  req,
}: {
  readonly payload: Payload
  readonly req: PayloadRequest
}): ClientSession | null {
  const { sessions } = payload.db as unknown as { sessions: Record<string, ClientSession> }
  return sessions[String(req.transactionID)] ?? null
}

function isPassing(error: unknown): boolean {
  const { errorLabels, hasErrorLabel } = error as {
    errorLabels?: readonly string[]
    hasErrorLabel?: (label: string) => boolean
  }
  const label = 'TransientTransactionError'
  return errorLabels?.includes(label) === true || hasErrorLabel?.call(error, label) === true
}
