import { Types, type Model } from 'mongoose'

import { DomainError } from '../../errors/domain-error.ts'
import type { StartedSession } from '../../services/sessions/sessions.repository.ts'
import type { RefreshSession } from '../models/refresh-sessions.model.ts'
import {
  hashOf,
  newRefreshToken,
  readRefreshToken,
  writeRefreshToken,
  type RefreshToken,
} from './refresh-token.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** A device that is not used for a month signs in again, and every one after half a year. */
const IDLE_MS = 30 * DAY_MS
const LONGEST_MS = 180 * DAY_MS
const USER_AGENT_MAX = 200

type Store = {
  readonly sessions: Model<RefreshSession>
  readonly clock: () => Date
  /** Told of a session that was ended because a token came back that had been used. */
  readonly onReused: (session: {
    readonly sessionId: string
    readonly accountId: string
  }) => Promise<void>
}

/** Sessions and the rotation of their refresh tokens. */
export function createSessionStore(store: Store) {
  const underWay = new Set<string>()

  async function rotate(refreshToken: string): Promise<StartedSession> {
    const arrivedAt = store.clock()
    const token = readRefreshToken(refreshToken)
    if (token === null) throw ended()
    if (underWay.has(refreshToken)) throw raced()
    underWay.add(refreshToken)
    try {
      return (await exchange({ ...store, token })) ?? (await refuse({ ...store, token, arrivedAt }))
    } finally {
      underWay.delete(refreshToken)
    }
  }

  return {
    start: (asked: { readonly accountId: string; readonly userAgent: string | null }) =>
      start({ ...store, ...asked }),
    rotate,
    revoke: (sessionId: string) => revoke({ ...store, sessionId }),
  }
}

async function start({
  sessions,
  clock,
  accountId,
  userAgent,
}: Pick<Store, 'sessions' | 'clock'> & {
  readonly accountId: string
  readonly userAgent: string | null
}) {
  const now = clock()
  const _id = new Types.ObjectId()
  const token = newRefreshToken({ sessionId: String(_id) })
  await sessions.create({
    _id,
    account: new Types.ObjectId(accountId),
    createdAt: now,
    lastUsedAt: now,
    rotatedAt: now,
    expiresAt: new Date(now.getTime() + IDLE_MS),
    familyHash: hashOf(token.family),
    currentHash: hashOf(token.secret),
    userAgent: userAgent?.slice(0, USER_AGENT_MAX) ?? null,
  })
  return { sessionId: String(_id), accountId, refreshToken: writeRefreshToken(token) }
}

type OfToken = Store & { readonly token: RefreshToken }

/** One conditional write, so that of two processes with the same token one wins. Null: it is not the current token of a session that stands. */
async function exchange({ sessions, clock, token }: OfToken): Promise<StartedSession | null> {
  const { sessionId, family, secret } = token
  const next = newRefreshToken({ sessionId, family })
  const now = clock()
  const session = await sessions
    .findOneAndUpdate(
      {
        _id: new Types.ObjectId(sessionId),
        familyHash: hashOf(family),
        currentHash: hashOf(secret),
        revokedAt: null,
        expiresAt: { $gt: now },
      },
      { $set: { currentHash: hashOf(next.secret), lastUsedAt: now, rotatedAt: now } },
      { returnDocument: 'before' },
    )
    .lean<RefreshSession>()
  if (session === null) return null
  await prolong({ sessions, session, now })
  return { sessionId, accountId: String(session.account), refreshToken: writeRefreshToken(next) }
}

/** Once a day at most: the write of the rotation is enough for the rest. */
async function prolong({
  sessions,
  session,
  now,
}: Pick<Store, 'sessions'> & { readonly session: RefreshSession; readonly now: Date }) {
  const end = Math.min(now.getTime() + IDLE_MS, session.createdAt.getTime() + LONGEST_MS)
  if (end - session.expiresAt.getTime() < DAY_MS) return
  await sessions.updateOne({ _id: session._id }, { $set: { expiresAt: new Date(end) } })
}

async function refuse({
  token,
  arrivedAt,
  ...store
}: OfToken & { readonly arrivedAt: Date }): Promise<never> {
  const session = await store.sessions
    .findOne({ _id: new Types.ObjectId(token.sessionId), familyHash: hashOf(token.family) })
    .lean<RefreshSession>()
  if (session === null || session.revokedAt !== null) throw ended()
  // Another request took the same token while this one was under way: nobody used it twice.
  if (session.rotatedAt >= arrivedAt) throw raced()
  await revoke({ ...store, sessionId: token.sessionId })
  await store.onReused({ sessionId: token.sessionId, accountId: String(session.account) })
  throw ended()
}

async function revoke({
  sessions,
  clock,
  sessionId,
}: Pick<Store, 'sessions' | 'clock'> & { readonly sessionId: string }): Promise<void> {
  await sessions.updateOne(
    { _id: new Types.ObjectId(sessionId), revokedAt: null },
    { $set: { revokedAt: clock() } },
  )
}

const ended = () => new DomainError({ code: 'UNAUTHENTICATED', message: 'sessions.ended' })
const raced = () => new DomainError({ code: 'UNAUTHENTICATED', message: 'sessions.refreshRaced' })
