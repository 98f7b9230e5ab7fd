import type { Server } from 'node:http'

import type { Express } from 'express'

import { createSchema } from '../../schema/build-schema.ts'
import { createPresentError } from '../../schema/present-error.ts'
import type { Services } from '../services/services.ts'
import { createDocuments } from './graphql-documents.ts'
import { createGraphqlHttp } from './graphql-http.ts'
import type { Sessions } from './graphql-requests.ts'
import { createGraphqlWebsocket } from './graphql-websocket.ts'
import type { Log } from './log.ts'
import { createSharedLive } from './shared-live.ts'
import { createOpenSockets, type OpenSockets } from './open-sockets.ts'

const PATH = '/graphql'

/**
 * Opens the GraphQL API at `/graphql`, over HTTP on `app` and over WebSocket on `httpServer`. Mount it before anything that
 * answers every path. `drain` refuses new sockets, ends open ones with 1012 and lets running operations finish.
 */
export async function attachGraphql({
  app,
  httpServer,
  services,
  sessions,
  production,
  log,
  openSockets = createOpenSockets(),
}: {
  readonly app: Express
  readonly httpServer: Server
  readonly services: Services
  readonly sessions: Sessions
  readonly production: boolean
  readonly log: Log
  readonly openSockets?: OpenSockets
}) {
  const schema = createSchema()
  const documents = createDocuments({ schema, production })
  const reportBug = (err: unknown) => log.error({ err }, 'A resolver failed')
  const presentError = createPresentError({ reportBug })
  const sharedLive = createSharedLive({ schema, services, presentError, reportBug })
  const shared = { schema, services, sessions, documents, presentError, production, log }
  const http = await createGraphqlHttp(shared)
  app.use(PATH, http.router)
  const websocket = createGraphqlWebsocket({
    ...shared,
    sharedLive,
    path: PATH,
    httpServer,
    openSockets,
  })
  return {
    openSockets,
    sharedLive,
    async drain() {
      await Promise.all([websocket.drain(), http.stop()])
    },
  }
}
