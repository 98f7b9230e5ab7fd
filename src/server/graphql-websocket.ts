import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'

import {
  OperationTypeNode,
  subscribe,
  type ExecutionArgs,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql'
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws'
import { useServer, type Extra } from 'graphql-ws/use/ws'
import { WebSocketServer, type WebSocket } from 'ws'

import { logUnmasking } from '../../schema/audit/log-unmasking.ts'
import { createContext, type Context as OperationContext } from '../../schema/context.ts'
import { LIMITS } from '../../schema/limits/check-limits.ts'
import type { PresentError } from '../../schema/present-error.ts'
import { clientAddress } from '../auth/client-address.ts'
import type { Viewer } from '../domain/permissions.ts'
import { DomainError, unauthenticated } from '../errors/domain-error.ts'
import type { Services } from '../services/services.ts'
import type { Documents } from './graphql-documents.ts'
import { localeOf, toGraphQLError, viewerFrom, type Sessions } from './graphql-requests.ts'
import { createViewerListeners, type OpenSocket, type OpenSockets } from './open-sockets.ts'
import type { SharedLive } from './shared-live.ts'
import { hasRoomFor, sweepSockets, TOO_MANY } from './socket-limits.ts'

export type GraphqlWebsocketInput = {
  readonly path: string
  readonly httpServer: Server
  readonly schema: GraphQLSchema
  readonly services: Services
  readonly sessions: Sessions
  readonly documents: Documents
  readonly sharedLive: SharedLive
  readonly openSockets: OpenSockets
  readonly presentError: PresentError
}

/** Close codes of the contract. */
const LOST_SESSION = 4401
const SERVER_STOPS = 1012
const CLOSING_MS = 2_000
/** A client is asked so often whether it is there, and has as long to answer. Proxies cut a silent connection after 60 s. */
const PING_MS = 25_000

/** What we keep of a socket between its messages. */
type Kept = { open?: OpenSocket } & Record<PropertyKey, unknown>

/** Operations over `graphql-transport-ws` on the HTTP server's own port. `drain` ends all sockets so that clients come back. */
export function createGraphqlWebsocket(input: GraphqlWebsocketInput) {
  const { httpServer, openSockets, path } = input
  const server = new WebSocketServer({ noServer: true, maxPayload: LIMITS.bodyBytes })
  const sweeping = sweepSockets({ sockets: openSockets })
  let draining = false
  useServer<Record<string, unknown>, Kept>({ ...hooksOf(input), isProd: true }, server, PING_MS)

  const onUpgrade = (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (new URL(req.url ?? '/', 'http://host').pathname !== path) return
    if (draining) return void socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n')
    server.handleUpgrade(req, socket, head, (ws) => server.emit('connection', ws, whatIsKept(req)))
  }
  httpServer.on('upgrade', onUpgrade)

  return {
    async drain() {
      draining = true
      sweeping.stop()
      openSockets.closeAll({ code: SERVER_STOPS, reason: 'Service Restart' })
      const closed = [...server.clients].map(closing)
      for (const client of server.clients) client.close(SERVER_STOPS, 'Service Restart')
      await Promise.all(closed)
      server.close()
      httpServer.off('upgrade', onUpgrade)
    },
  }
}

/** Of a request, what is asked for as long as the socket lives: thousands of sockets wait with it. */
const whatIsKept = ({ socket, headers }: IncomingMessage) => ({
  socket,
  headers: {
    'accept-language': headers['accept-language'],
    'user-agent': headers['user-agent'],
  },
})

/** Ends with the client's answer to the close frame, or without it after 2 s. */
function closing(client: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => client.terminate(), CLOSING_MS)
    client.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

type Hooks = ServerOptions<Record<string, unknown>, Extra & Partial<Kept>>
type Connection = Context<Record<string, unknown>, Extra & Partial<Kept>>

function hooksOf(input: GraphqlWebsocketInput): Hooks {
  const { presentError, openSockets } = input
  const present = (ctx: Connection, errors: readonly GraphQLError[]) => {
    const locale = localeOf({ header: acceptLanguage(ctx), viewer: ctx.extra.open?.viewer ?? null })
    return errors.map((error) => presentError({ error, locale }))
  }
  return {
    subscribe: (args) => (args as Prepared).begin?.() ?? subscribe(args),
    onConnect: (ctx) => connect({ ...input, ctx }),
    onSubscribe: (ctx, id, payload) =>
      prepare({ ...input, ctx, id, payload }).catch((error: unknown) => [toGraphQLError(error)]),
    onOperation: (ctx, _id, _payload, _args, result) => endIfGone(ctx, result),
    onNext: async (ctx, _id, _payload, { contextValue }, result) => {
      // Before the message leaves; one that cannot be logged does not, and the socket is closed.
      await logUnmasking(contextValue as OperationContext)
      return result.errors && { ...result, errors: present(ctx, result.errors) }
    },
    onError: (ctx, _id, _payload, errors) =>
      present(
        ctx,
        errors.map((error) => toGraphQLError(error)),
      ),
    onClose: ({ extra: { open } }) => {
      if (open) openSockets.remove(open)
    },
  }
}

/** A client that was gone before its subscription stood would never end it: the library ends those that stood when the socket closed. */
function endIfGone({ extra: { socket } }: Connection, result: unknown): void {
  if (socket.readyState === socket.OPEN || !isAsyncIterable(result)) return
  void (result as AsyncIterableIterator<unknown>).return?.()
}

const isAsyncIterable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

/** `connection_init`: a socket without a token reads what is public; one with a bad token is closed. */
async function connect({
  sessions,
  openSockets,
  ctx,
}: GraphqlWebsocketInput & { readonly ctx: Connection }): Promise<boolean> {
  const { socket } = ctx.extra
  try {
    const { authorization } = ctx.connectionParams ?? {}
    // The library would keep the token for as long as the socket lives.
    Reflect.deleteProperty(ctx.connectionParams ?? {}, 'authorization')
    const viewer = await viewerFrom({ sessions, authorization })
    // Gone while the token was looked up: nobody would take it off the list again.
    if (socket.readyState !== socket.OPEN) return false
    if (!hasRoomFor(openSockets, viewer?.accountId ?? null)) {
      socket.close(TOO_MANY.code, TOO_MANY.reason)
      return false
    }
    const open: OpenSocket = {
      viewer,
      close: (code, reason) => socket.close(code, reason),
      bufferedBytes: () => socket.bufferedAmount,
      operations: () => Object.keys(ctx.subscriptions).length,
      ...createViewerListeners(),
    }
    ctx.extra.open = open
    openSockets.add(open)
    return true
  } catch {
    // Whatever the reason, a token that cannot be trusted opens nothing; 4401 tells the client to get a new one.
    socket.close(LOST_SESSION, 'Unauthorized')
    return false
  }
}

/** `begin`: of an operation whose answers are made once for many. */
type Prepared = ExecutionArgs & { readonly begin?: ReturnType<SharedLive['find']> }

async function prepare({
  schema,
  services,
  documents,
  sharedLive,
  ctx,
  id,
  payload,
  ...input
}: GraphqlWebsocketInput & {
  readonly ctx: Connection
  readonly id: string
  readonly payload: SubscribePayload
}): Promise<Prepared | readonly GraphQLError[]> {
  const { query, operationName } = payload
  const variables = payload.variables ?? {}
  if (Object.keys(ctx.subscriptions).length > LIMITS.operationsPerSocket) throw tooManyOperations()
  const prepared = documents.prepare({ query, variables, operationName })
  if (prepared.errors.length > 0) return prepared.errors

  const viewer = await viewerNow({ ...input, ctx })
  const { request, socket, open } = ctx.extra
  const readerOf = (reader: Viewer) => ({
    viewer: reader,
    locale: localeOf({ header: acceptLanguage(ctx), viewer: reader }),
  })
  const ends = { socket, connection: request.socket }
  const asked = { query, document: prepared.document, operationName, variables }
  return {
    begin: sharedLive.find({ id, ...asked, open, ends, readerOf }),
    schema,
    document: prepared.document,
    operationName,
    variableValues: variables,
    contextValue: createContext({
      viewer,
      locale: localeOf({ header: acceptLanguage(ctx), viewer }),
      services,
      request: {
        address: clientAddress(request),
        userAgent: request.headers['user-agent'] ?? null,
      },
      transport: 'websocket',
      socket: open ?? null,
      isSubscription: prepared.operation.operation === OperationTypeNode.SUBSCRIPTION,
    }),
  }
}

/** A socket outlives its token and perhaps its session: who it is now is asked for each operation. */
async function viewerNow({
  sessions,
  ctx,
}: Pick<GraphqlWebsocketInput, 'sessions'> & { readonly ctx: Connection }) {
  const { open } = ctx.extra
  if (!open?.viewer) return null
  const viewer = await sessions.refreshViewer(open.viewer)
  if (viewer === null) {
    open.close(LOST_SESSION, 'Unauthorized')
    throw unauthenticated()
  }
  open.viewer = viewer
  return viewer
}

/** A page cannot set the headers of a socket: it says its language in `connection_init`, as `acceptLanguage`. */
function acceptLanguage({ connectionParams, extra }: Connection): string | undefined {
  const said = connectionParams?.acceptLanguage
  return typeof said === 'string' ? said : extra.request.headers['accept-language']
}

const tooManyOperations = () =>
  new DomainError({
    code: 'RATE_LIMITED',
    message: 'api.limit.operations',
    params: { max: LIMITS.operationsPerSocket },
  })
