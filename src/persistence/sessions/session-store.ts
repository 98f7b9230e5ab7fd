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

/** Sessions and the rotation of their refresh tokens. */
export function createSessionStore({
  sessions,
  clock,
}: {
  readonly sessions: Model<RefreshSession>
  readonly clock: () => Date
}) {
  const underWay = new Set<string>()

  async function start({
    accountId,
    userAgent,
  }: {
    readonly accountId: string
    readonly userAgent: string | null
  }): Promise<StartedSession> {
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

  async function rotate(refreshToken: string): Promise<StartedSession> {
    const arrivedAt = clock()
    const token = readRefreshToken(refreshToken)
    if (token === null) throw ended()
    if (underWay.has(refreshToken)) throw raced()
    underWay.add(refreshToken)
    try {
      return (await exchange(token)) ?? (await refuse({ token, arrivedAt }))
    } finally {
      underWay.delete(refreshToken)
    }
  }

  /** One conditional write, so that of two processes with the same token one wins. */
  async function exchange(token: RefreshToken): Promise<StartedSession | null> {
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
    await prolong({ session, now })
    return {
      sessionId,
      accountId: String(session.account),
      refreshToken: writeRefreshToken(next),
    }
  }

  async function prolong({ session, now }: { session: RefreshSession; now: Date }): Promise<void> {
    const end = Math.min(now.getTime() + IDLE_MS, session.createdAt.getTime() + LONGEST_MS)
    if (end - session.expiresAt.getTime() < DAY_MS) return
    await sessions.updateOne({ _id: session._id }, { $set: { expiresAt: new Date(end) } })
  }

  async function refuse({
    token,
    arrivedAt,
  }: {
    readonly token: RefreshToken
    readonly arrivedAt: Date
  }): Promise<never> {
    const session = await sessions
      .findOne({ _id: new Types.ObjectId(token.sessionId), familyHash: hashOf(token.family) })
      .lean<RefreshSession>()
    if (session === null || session.revokedAt !== null) throw ended()
    // Another process took the same token while this request was under way: nobody used it twice.
    if (session.rotatedAt > arrivedAt) throw raced()
    await revoke(token.sessionId)
    throw ended()
  }

  async function revoke(sessionId: string): Promise<void> {
    await sessions.updateOne(
      { _id: new Types.ObjectId(sessionId), revokedAt: null },
      { $set: { revokedAt: clock() } },
    )
  }

  return { start, rotate, revoke }
}

const ended = () => new DomainError({ code: 'UNAUTHENTICATED', message: 'sessions.ended' })
const raced = () => new DomainError({ code: 'UNAUTHENTICATED', message: 'sessions.refreshRaced' })
