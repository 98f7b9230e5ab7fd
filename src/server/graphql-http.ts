import { AsyncLocalStorage } from 'node:async_hooks'

import { ApolloServer } from '@apollo/server'
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
import type { GraphQLError, GraphQLSchema } from 'graphql'

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

/** The language of the request that is being answered: Apollo's formatter of errors is told nothing about it. */
const reader = new AsyncLocalStorage<{ locale: Locale }>()

/** `POST /graphql`, and outside of production a page to try queries on at `GET /graphql`. `stop` lets running operations finish. */
export async function createGraphqlHttp(input: GraphqlHttpInput) {
  const apollo = createApollo(input)
  await apollo.start()

  const router = express.Router()
  router.use((req, res, next) => {
    // What one person may read is not kept for the next.
    res.set('cache-control', 'no-store')
    reader.run({ locale: localeOf({ header: req.get('accept-language'), viewer: null }) }, next)
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
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    formatError: (_formatted, error) =>
      presentError({ error: toGraphQLError(error), locale: localeNow() }),
  })
}

async function contextOf({
  services,
  sessions,
  req,
  res,
}: GraphqlHttpInput & { readonly req: Request; readonly res: Response }): Promise<Context> {
  try {
    const viewer = await viewerFrom({ sessions, authorization: req.headers.authorization })
    const locale = localeOf({ header: req.get('accept-language'), viewer })
    const asked = reader.getStore()
    if (asked) asked.locale = locale
    return createContext({
      viewer,
      locale,
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
  } catch (error) {
    throw toGraphQLError(error)
  }
}

/** Before Apollo, whose validation would already cost what the limits are there to save. Bodies that are no request are left to it. */
const refuseBeyondLimits =
  ({ documents }: GraphqlHttpInput): RequestHandler =>
  (req, _res, next) => {
    const asked = (req.method === 'GET' ? req.query : req.body) as
      Record<string, unknown> | undefined
    const { query, variables, operationName } = asked ?? {}
    if (typeof query === 'string') {
      documents.withinLimits({
        query,
        variables: isRecord(variables) ? variables : {},
        operationName: typeof operationName === 'string' ? operationName : null,
      })
    }
    next()
  }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is thrown before Apollo is reached: a body that is too large or no JSON, a document beyond the limits. */
const answerError =
  ({ presentError }: GraphqlHttpInput): ErrorRequestHandler =>
  (thrown: unknown, _req, res, next) => {
    if (res.headersSent) return next(thrown)
    const { error, status } = refusalOf(thrown)
    res.status(status).json({ errors: [presentError({ error, locale: localeNow() })] })
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

const localeNow = (): Locale => reader.getStore()?.locale ?? 'vi'
