import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { expressMiddleware } from '@as-integrations/express5'
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import {
  Kind,
  OperationTypeNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'

import { logUnmasking } from '../../schema/audit/log-unmasking.ts'
import { createContext, type Context } from '../../schema/context.ts'
import { LIMITS } from '../../schema/limits/check-limits.ts'
import type { PresentError } from '../../schema/present-error.ts'
import { clientAddress } from '../auth/client-address.ts'
import type { Locale } from '../domain/messages/messages.ts'
import { DomainError } from '../errors/domain-error.ts'
import type { Services } from '../services/services.ts'
import type { Documents } from './graphql-documents.ts'
import { localeOf, toGraphQLError, viewerFrom, type Sessions } from './graphql-requests.ts'
import { sandboxPage } from './graphql-sandbox.ts'
import type { Log } from './log.ts'

export type GraphqlHttpInput = {
  readonly schema: GraphQLSchema
  readonly services: Services
  readonly sessions: Sessions
  readonly documents: Documents
  readonly presentError: PresentError
  readonly production: boolean
  readonly log: Log
}

/**
 * The language of whoever asked, by the error that they are to read: Apollo's formatter is told the error alone. (An
 * AsyncLocalStorage would do the same, and make every promise of the process slower.)
 */
const readers = new WeakMap<object, Locale>()

/** `POST /graphql`, and outside of production a page to try queries on at `GET /graphql`. `stop` lets running operations finish. */
export async function createGraphqlHttp(input: GraphqlHttpInput) {
  const apollo = createApollo(input)
  await apollo.start()

  const router = express()
  // An answer to a POST is never asked for again: a hash of it is work for nothing.
  router.disable('etag')
  router.disable('x-powered-by')
  router.use((_req, res, next) => {
    // What one person may read is not kept for the next.
    res.set('cache-control', 'no-store')
    next()
  })
  if (!input.production) router.get('/', sandboxPage)
  router.use(express.json({ limit: LIMITS.bodyBytes }))
  router.use(refuseBeyondLimits(input))
  router.use(
    expressMiddleware(apollo, { context: ({ req, res }) => contextOf({ ...input, req, res }) }),
  )
  router.use(answerError(input))
  return { router, stop: () => apollo.stop() }
}

function createApollo({ schema, presentError, production, log }: GraphqlHttpInput) {
  return new ApolloServer<Context>({
    schema,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    validationOptions: { maxErrors: 20 },
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      rememberReaders,
      logWhatIsShown,
    ],
    formatError: (_formatted, error) =>
      presentError({ error: toGraphQLError(error), locale: readerOf(error) }),
  })
}

async function contextOf({
  services,
  sessions,
  req,
  res,
}: GraphqlHttpInput & { readonly req: Request; readonly res: Response }): Promise<Context> {
  try {
    const asked = locals(res).operation
    // Whoever signs in or renews has, often enough, a token that has just run out: it is not looked at.
    const authorization = signsIn(asked) ? undefined : req.headers.authorization
    const viewer = await viewerFrom({ sessions, authorization })
    return createContext({
      viewer,
      locale: localeOf({ header: req.get('accept-language'), viewer }),
      services,
      request: {
        address: clientAddress(req),
        userAgent: req.get('user-agent') ?? null,
        setCookie: (cookie) => res.append('Set-Cookie', cookie),
      },
      transport: 'http',
      socket: null,
      isSubscription: false,
    })
  } catch (thrown) {
    const error = toGraphQLError(thrown)
    readers.set(error, localeOfStranger(req))
    throw error
  }
}

/** Before Apollo, whose validation would already cost what the limits are there to save. */
const refuseBeyondLimits =
  ({ documents }: GraphqlHttpInput): RequestHandler =>
  (req, res, next) => {
    const asked: unknown = req.method === 'GET' ? req.query : req.body
    if (!isRecord(asked) || typeof asked.query !== 'string') throw bodyRefusal(400)
    const { query, variables, operationName } = asked
    const { operation } = documents.withinLimits({
      query,
      variables: isRecord(variables) ? variables : {},
      operationName: typeof operationName === 'string' ? operationName : null,
    })
    locals(res).operation = operation
    next()
  }

/** What the steps of one request hand on to each other. */
const locals = (res: Response) => res.locals as { operation?: OperationDefinitionNode }

const SIGNING_IN: readonly string[] = [
  'login',
  'activateAccount',
  'refreshSession',
  'createFirstAdministrator',
]

/** Whether an operation does nothing but begin or renew a session. */
function signsIn(operation: OperationDefinitionNode | undefined): boolean {
  const fields = operation?.selectionSet.selections ?? []
  return (
    operation?.operation === OperationTypeNode.MUTATION &&
    fields.every((field) => field.kind === Kind.FIELD && SIGNING_IN.includes(field.name.value))
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is thrown before Apollo is reached: a body that is too large or no JSON, a document beyond the limits. */
const answerError =
  ({ presentError }: GraphqlHttpInput): ErrorRequestHandler =>
  (thrown: unknown, req, res, next) => {
    if (res.headersSent) return next(thrown)
    const { error, status } = refusalOf(thrown)
    res.status(status).json({ errors: [presentError({ error, locale: localeOfStranger(req) })] })
  }

function refusalOf(thrown: unknown): { readonly error: GraphQLError; readonly status: number } {
  // body-parser's errors carry the status and are no bugs of ours.
  const status = isRecord(thrown) && 'type' in thrown ? Number(thrown.status) : null
  if (status !== null && status >= 400 && status < 500)
    return { error: toGraphQLError(bodyRefusal(status)), status }
  const error = toGraphQLError(thrown)
  const isRequestFault = error.extensions.http === undefined
  const http = error.extensions.http as { readonly status: number } | undefined
  return { error, status: isRequestFault ? 400 : (http?.status ?? 500) }
}

const bodyRefusal = (status: number) =>
  new DomainError({
    code: 'INVALID_INPUT',
    message: status === 413 ? 'api.tooLarge' : 'api.body',
    params: { max: LIMITS.bodyBytes / 1024 },
  })

const rememberReaders: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue: { locale } }) => {
      for (const error of errors) readers.set(error, locale)
    },
  }),
}

/** Before the answer leaves; an answer that cannot be logged does not. */
const logWhatIsShown: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: ({ contextValue }) => logUnmasking(contextValue),
  }),
}

const readerOf = (error: unknown): Locale =>
  (typeof error === 'object' && error !== null && readers.get(error)) || 'vi'

const localeOfStranger = (req: Request): Locale =>
  localeOf({ header: req.get('accept-language'), viewer: null })
