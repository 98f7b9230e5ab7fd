import type { Payload } from 'payload'

import { endedFilesCookie, filesCookie } from '../auth/files-cookie.ts'
import { createTokens } from '../auth/tokens.ts'
import { createViewerWatch } from '../live/viewer-watch.ts'
import { connectionOf } from '../persistence/models/connection.ts'
import { createMongoSessions } from '../persistence/sessions/mongo-sessions.ts'
import { createRightsChanges } from '../persistence/sessions/rights-changes.ts'
import { createSessionsService, type SessionTokens } from '../services/sessions/sessions.service.ts'

type SessionsInput = {
  readonly payload: Payload
  readonly secret: string
  readonly publicUrl: string
}

/** Sessions of this installation: their tokens, their rows, and the watch over them. */
export function createSessions({ payload, secret, publicUrl }: SessionsInput) {
  const sessions = createMongoSessions({ payload })
  const watch = createViewerWatch({
    findViewers: sessions.findViewers,
    source: createRightsChanges(connectionOf(payload)),
    reportBug: (error) => payload.logger.error({ err: error, msg: 'Sessions could not be read' }),
  })
  const tokens = sessionTokens({ secret, secure: publicUrl.startsWith('https:') })
  return createSessionsService({ sessions, tokens, watch })
}

function sessionTokens({
  secret,
  secure,
}: {
  readonly secret: string
  readonly secure: boolean
}): SessionTokens {
  const tokens = createTokens({ secret })
  return {
    issue: (claims) => {
      const now = new Date()
      const { token, expiresAt } = tokens.issueAccessToken({ ...claims, now })
      return {
        accessToken: token,
        accessTokenExpiresAt: expiresAt,
        filesCookie: filesCookie({
          issued: tokens.issueFilesToken({ ...claims, now }),
          now,
          secure,
        }),
      }
    },
    endedFilesCookie: endedFilesCookie({ secure }),
    verify: (token) => tokens.verifyAccessToken({ token, now: new Date() }),
    verifyFiles: (token) => tokens.verifyFilesToken({ token, now: new Date() }),
  }
}
