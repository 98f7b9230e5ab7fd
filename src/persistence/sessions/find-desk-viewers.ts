import type { Payload } from 'payload'

import { loadViewers } from '../../../collections/index.ts'
import { deskSessionId, parseDeskSession } from '../../domain/sessions/desk-session.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { toObjectIds } from '../reach-filter.ts'
import { accountRows } from './account-rows.ts'

type SessionsRow = {
  readonly _id: unknown
  /** Payload's: those that are signed in to the admin. */
  readonly sessions?: readonly { readonly id: string; readonly expiresAt: Date | string }[] | null
}

/**
 * Who these sessions of the admin are now, by session id. One stands while Payload keeps it with its account (signing out and a new
 * password take it away), it is not out of date, and the account is in use.
 */
export async function findDeskViewers({
  payload,
  sessionIds,
  now,
}: {
  readonly payload: Payload
  readonly sessionIds: readonly string[]
  readonly now: Date
}): Promise<ReadonlyMap<string, Viewer>> {
  const asked = sessionIds.flatMap((id) => parseDeskSession(id) ?? [])
  if (asked.length === 0) return new Map()
  const accountIds = [...new Set(asked.map(({ accountId }) => accountId))]
  const [viewers, accounts] = await Promise.all([
    loadViewers({ payload, accountIds, now }),
    accountRows(payload)
      .find({ _id: { $in: toObjectIds(accountIds) } }, { sessions: 1 })
      .lean<SessionsRow[]>(),
  ])
  const standing = new Set(
    accounts.flatMap(({ _id, sessions }) =>
      (sessions ?? [])
        .filter(({ expiresAt }) => new Date(expiresAt) > now)
        .map(({ id }) => deskSessionId({ accountId: String(_id), sid: id })),
    ),
  )
  return new Map(
    asked.flatMap((session) => {
      const viewer = viewers.get(session.accountId)
      const sessionId = deskSessionId(session)
      return viewer && standing.has(sessionId) ? [[sessionId, { ...viewer, sessionId }]] : []
    }),
  )
}
