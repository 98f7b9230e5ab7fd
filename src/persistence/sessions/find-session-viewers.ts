import type { Model } from 'mongoose'
import type { Payload } from 'payload'

import { loadViewers } from '../../../collections/index.ts'
import type { Viewer } from '../../domain/permissions.ts'
import type { RefreshSession } from '../models/refresh-sessions.model.ts'
import { toObjectIds } from '../reach-filter.ts'
import { accountRows } from './account-rows.ts'

type SessionRow = Pick<RefreshSession, '_id' | 'account' | 'createdAt'>
type PasswordRow = { readonly _id: unknown; readonly passwordSetAt?: Date | null }

/**
 * Who these sessions are now, by session id. A session stands while it is neither revoked nor out of date, its account is in use, and the
 * account's password is not newer than the session.
 */
export async function findSessionViewers({
  payload,
  sessions,
  sessionIds,
  now,
}: {
  readonly payload: Payload
  readonly sessions: Model<RefreshSession>
  readonly sessionIds: readonly string[]
  readonly now: Date
}): Promise<ReadonlyMap<string, Viewer>> {
  const standing = await sessions
    .find(
      { _id: { $in: toObjectIds(sessionIds) }, revokedAt: null, expiresAt: { $gt: now } },
      { account: 1, createdAt: 1 },
    )
    .lean<SessionRow[]>()
  if (standing.length === 0) return new Map()
  const accountIds = [...new Set(standing.map(({ account }) => String(account)))]
  const [viewers, passwords] = await Promise.all([
    loadViewers({ payload, accountIds, now }),
    accountRows(payload)
      .find({ _id: { $in: toObjectIds(accountIds) } }, { passwordSetAt: 1 })
      .lean<PasswordRow[]>(),
  ])
  const setAt = new Map(passwords.map((row) => [String(row._id), row.passwordSetAt ?? null]))
  return new Map(
    standing.flatMap(({ _id, account, createdAt }) => {
      const viewer = viewers.get(String(account))
      const passwordSetAt = setAt.get(String(account)) ?? null
      if (viewer === undefined || (passwordSetAt !== null && passwordSetAt > createdAt)) return []
      return [[String(_id), { ...viewer, sessionId: String(_id) }]]
    }),
  )
}
