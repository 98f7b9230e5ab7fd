import { createHmac } from 'node:crypto'

import type { Payload } from 'payload'

import type { AuditActor, AuditDetail, AuditEvent } from '../../domain/audit/audit-entry.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { auditLogOf } from '../audit/audit-log.ts'
import type { AccountRow } from './account-rows.ts'
import { accountRows } from './account-rows.ts'
import type { Door } from './attempt-tallies.ts'

export type LoggedAccount = Pick<AccountRow, '_id' | 'displayName' | 'path'>

const STRANGER: AuditActor = { accountId: null, name: '', sessionId: null, via: 'STRANGER' }
const MARK_LENGTH = 16

type Within = { readonly payload: Payload }

/** Asked for anew each time: the command line puts its own log in place of the first. */
const record = (payload: Payload, ...events: readonly AuditEvent[]) =>
  auditLogOf(payload).record(events)

/** What the audit log says of people at the door. */
export const createSignInLog = ({ payload }: Within) => ({
  failed: (failure: Failure) => logFailure({ payload, ...failure }),
  signedIn: (began: Began) => logSignIn({ payload, ...began }),
  signedOut: (left: Left) => logSignOut({ payload, ...left }),
  revoked: (session: Pick<Began, 'accountId' | 'sessionId'>) =>
    logRevocation({ payload, ...session }),
})

/** What was typed is kept where it opens no account, and as a keyed hash: people type their password there by mistake. */
async function logFailure({
  payload,
  door,
  account,
  identifier,
  address,
  locked,
}: Within & Failure): Promise<void> {
  const detail: AuditDetail = account
    ? { door }
    : { door, typed: typedMark({ payload, identifier }) }
  const event = {
    viewer: null,
    actor: STRANGER,
    ...(account && aboutAccount(account)),
    address,
  }
  const kind = door === 'sign-in' ? 'SIGN_IN_FAILED' : 'ACTIVATION_FAILED'
  const lock: AuditEvent = {
    ...event,
    kind: 'SIGN_IN_LOCKED',
    detail: { ...detail, seconds: locked },
  }
  await record(payload, { ...event, kind, detail }, ...(locked > 0 ? [lock] : []))
}

async function logSignIn({
  payload,
  accountId,
  sessionId,
  address,
}: Within & Began): Promise<void> {
  const account = await findAccount({ payload, accountId })
  await record(payload, {
    kind: 'SIGNED_IN',
    viewer: null,
    actor: { accountId, name: account?.displayName ?? '', sessionId, via: 'SESSION' },
    ...(account && aboutAccount(account)),
    address,
  })
}

async function logSignOut({ payload, viewer, address }: Within & Left): Promise<void> {
  const account = await findAccount({ payload, accountId: viewer.accountId })
  const about = account && aboutAccount(account)
  await record(payload, { kind: 'SIGNED_OUT', viewer, ...about, address })
}

/** A token was used twice: somebody else may have it. */
async function logRevocation({
  payload,
  accountId,
  sessionId,
}: Within & Pick<Began, 'accountId' | 'sessionId'>): Promise<void> {
  const account = await findAccount({ payload, accountId })
  await record(payload, {
    kind: 'SESSION_REVOKED',
    viewer: null,
    actor: { ...STRANGER, sessionId },
    ...(account && aboutAccount(account)),
  })
}

type Failure = {
  readonly door: Door
  readonly account: LoggedAccount | null
  readonly identifier: string
  readonly address: string
  /** Seconds that the next try has to wait now. */
  readonly locked: number
}
type Began = {
  readonly accountId: string
  readonly sessionId: string
  readonly address: string | null
}
type Left = { readonly viewer: Viewer; readonly address: string | null }

export const aboutAccount = ({ _id, displayName, path }: LoggedAccount) => ({
  subject: { collection: 'accounts', id: String(_id), name: displayName },
  organizationPath: (path ?? []).map(String),
})

function typedMark({
  payload,
  identifier,
}: {
  readonly payload: Payload
  readonly identifier: string
}): string {
  const hash = createHmac('sha256', payload.secret).update(`typed at sign-in ${identifier}`)
  return hash.digest('base64url').slice(0, MARK_LENGTH)
}

const findAccount = ({
  payload,
  accountId,
}: {
  readonly payload: Payload
  readonly accountId: string
}): Promise<LoggedAccount | null> =>
  accountRows(payload).findById(accountId, { displayName: 1, path: 1 }).lean<LoggedAccount | null>()
