import { createHash } from 'node:crypto'

import type { Endpoint, Payload, PayloadRequest } from 'payload'

import type { Viewer } from '../../src/domain/permissions.ts'
import type { DeskSession } from '../../src/domain/sessions/desk-session.ts'
import { rightsText } from '../../src/domain/sessions/rights-text.ts'
import { DomainError, unauthenticated } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { provided } from '../provided.ts'
import { loadViewer } from './load-viewer.ts'
import { streamOfEvents } from './stream-of-events.ts'

/** The watch over sessions, as far as the pages of the admin need it (src/live/desk-rights.ts). */
export type RightsDoor = {
  readonly follow: (asked: {
    readonly session: DeskSession
    readonly onRights: (viewer: Viewer | null) => void
    readonly onStop: () => void
  }) => (() => void) | null
}

/** Given by src/server. */
const rightsDoor = provided<RightsDoor>('rights')
export const provideRightsDoor = rightsDoor.provide

/**
 * `GET /api/accounts/rights` goes on for as long as the session of the admin does: server-sent events whose data is `{"rights": "…"}` at
 * first and whenever the rights of whoever reads have changed (a text that is equal while they are), and `{"ended": true}` last, when the
 * session is over. 429 where one account has too many open.
 */
export const rightsEndpoint: Omit<Endpoint, 'root'> = {
  path: '/rights',
  method: 'get',
  handler: async (req) => {
    const session = await sessionOf(req)
    const door = rightsDoor.of(req.payload)
    const stream = streamOfEvents(({ send, end }) => {
      const onRights = onceEach((rights) => {
        send(rights === null ? { ended: true } : { rights })
        if (rights === null) end()
      })
      return door.follow({ session, onRights, onStop: end })
    })
    if (stream === null)
      throw new DomainError({ code: 'RATE_LIMITED', message: 'sessions.tooManyPages' })
    req.signal?.addEventListener('abort', stream.end)
    return stream.answer
  },
}

/** What a page is rendered with, to be compared with what it is told later; null where the account is nobody any more. */
export async function currentRights(asked: {
  readonly payload: Payload
  readonly accountId: string
}): Promise<string | null> {
  const viewer = await loadViewer(asked)
  return viewer && fingerprintOf(viewer)
}

/** Short, and tells nothing of what it stands for. */
const fingerprintOf = (viewer: Viewer): string =>
  createHash('sha256').update(rightsText(viewer)).digest('hex').slice(0, 32)

/** What is no right may change as well: name, language. */
function onceEach(tell: (rights: string | null) => void): (viewer: Viewer | null) => void {
  let last: string | null | undefined
  return (viewer) => {
    const rights = viewer && fingerprintOf(viewer)
    if (rights !== last) tell(rights)
    last = rights
  }
}

async function sessionOf(req: PayloadRequest): Promise<DeskSession> {
  // Payload notes the session that a token speaks for beside the account, and does not type it.
  const { _sid: sid } = (req.user ?? {}) as { readonly _sid?: unknown }
  const viewer = await viewerOf(req)
  if (viewer === null || typeof sid !== 'string') throw unauthenticated()
  return { accountId: viewer.accountId, sid }
}
