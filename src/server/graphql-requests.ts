import { GraphQLError } from 'graphql'

import { localeFrom, type Locale } from '../domain/messages/messages.ts'
import type { Viewer } from '../domain/permissions.ts'
import { isDomainError, unauthenticated } from '../errors/domain-error.ts'

/** How both doors learn who is asking. */
export type Sessions = {
  /** The viewer of a valid access token; throws UNAUTHENTICATED for any other text. */
  readonly authenticate: (token: string) => Promise<Viewer>
  /** The same viewer as they are now, for a socket that outlives its token; null once the session has ended. */
  readonly refreshViewer: (viewer: Viewer) => Promise<Viewer | null>
}

/**
 * Who a request's `Authorization` names: nobody where there is none. Anything but one well-formed, valid bearer token is
 * UNAUTHENTICATED, so that a client with a broken token does not go on as a stranger without noticing.
 */
export async function viewerFrom({
  sessions,
  authorization,
}: {
  readonly sessions: Sessions
  readonly authorization: unknown
}): Promise<Viewer | null> {
  if (authorization === undefined || authorization === null || authorization === '') return null
  const text = typeof authorization === 'string' ? authorization.trim() : ''
  const token = /^Bearer +([\w.-]+)$/i.exec(text)?.[1]
  if (token === undefined) throw unauthenticated()
  return sessions.authenticate(token)
}

/** The language that was asked for, else the account's own, else Vietnamese. */
export function localeOf({
  header,
  viewer,
}: {
  readonly header: string | undefined
  readonly viewer: Viewer | null
}): Locale {
  if (/^\s*(vi|en)\b/i.test(header ?? '')) return localeFrom(header)
  return viewer?.locale ?? 'vi'
}

/** Any thrown thing as graphql-js carries it, with `status` for Apollo's answer over HTTP. */
export function toGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error
  const originalError = error instanceof Error ? error : new Error(String(error))
  const status = isDomainError(error) ? error.status : 500
  return new GraphQLError(originalError.message, {
    originalError,
    extensions: { http: { status } },
  })
}
