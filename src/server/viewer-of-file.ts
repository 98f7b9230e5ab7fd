import type { Request } from 'express'
import type { Payload } from 'payload'

import { loadViewer } from '../../collections/index.ts'
import { filesTokenIn } from '../auth/files-cookie.ts'
import type { Viewer } from '../domain/permissions.ts'
import type { Services } from '../services/services.ts'
import { viewerFrom } from './graphql-requests.ts'

export type FileAsk = {
  readonly payload: Payload
  readonly services: Pick<Services, 'sessions'>
  readonly req: Request
}

/**
 * Who asks for a file: by the API's token, the member pages' cookie or the admin's. Whoever cannot be recognized reads as the public does:
 * a link that was opened before signing in is no error.
 */
export async function viewerOfFile({
  payload,
  services: { sessions },
  req,
}: FileAsk): Promise<Viewer | null> {
  const { authorization, cookie } = req.headers
  const ways: (() => Promise<Viewer | null>)[] = [
    async () => (authorization ? viewerFrom({ sessions, authorization }) : null),
    async () => {
      const token = filesTokenIn(cookie)
      return token === null ? null : sessions.authenticateFiles(token)
    },
    async () => (cookie ? adminViewer({ payload, cookie }) : null),
  ]
  for (const way of ways) {
    // A token that has run out is no token.
    const viewer = await way().catch(() => null)
    if (viewer !== null) return viewer
  }
  return null
}

async function adminViewer({
  payload,
  cookie,
}: {
  readonly payload: Payload
  readonly cookie: string
}): Promise<Viewer | null> {
  const { user } = await payload.auth({ headers: new Headers({ cookie }) })
  return user ? loadViewer({ payload, accountId: String(user.id) }) : null
}
