import type { Payload } from 'payload'

import type { SessionsRepository } from '../../services/sessions/sessions.repository.ts'
import { connectionOf } from '../models/connection.ts'
import { refreshSessionsModel } from '../models/refresh-sessions.model.ts'
import { activateAccount } from './activate-account.ts'
import { createDoorkeeper } from './doorkeeper.ts'
import { findDeskViewers } from './find-desk-viewers.ts'
import { findSessionViewers } from './find-session-viewers.ts'
import { createSignInLog } from './log-sign-ins.ts'
import { createSessionStore } from './session-store.ts'

/** Sessions in MongoDB. `clock` is given by tests only. */
export function createMongoSessions({
  payload,
  clock = () => new Date(),
}: {
  readonly payload: Payload
  readonly clock?: () => Date
}): SessionsRepository {
  const sessions = refreshSessionsModel(connectionOf(payload))
  const doorkeeper = createDoorkeeper({ payload, clock })
  const log = createSignInLog({ payload })
  const store = createSessionStore({ sessions, clock, onReused: log.revoked })
  return {
    rotate: store.rotate,
    async start({ address, ...asked }) {
      const session = await store.start(asked)
      await log.signedIn({ ...session, address })
      return session
    },
    async end({ viewer, address }) {
      if (viewer.sessionId === null) return
      await store.revoke(viewer.sessionId)
      await log.signedOut({ viewer, address })
    },
    verifyPassword: async (tried) => {
      const { _id } = await doorkeeper.admitWithPassword(tried)
      return { accountId: String(_id) }
    },
    activate: (activation) => activateAccount({ payload, doorkeeper, activation, clock }),
    findViewers: async (asked) => {
      const [api, desk] = await Promise.all([
        findSessionViewers({ payload, sessions, ...asked }),
        findDeskViewers({ payload, ...asked }),
      ])
      return new Map([...api, ...desk])
    },
  }
}
