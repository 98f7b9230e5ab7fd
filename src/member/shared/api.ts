'use client'

import { currentLocale } from './language.ts'
import { noteServerTime } from './server-clock.ts'
import { currentSession, dropSession, keepSession, type Session } from './session.ts'

export type Detail = { readonly path: string; readonly reason: string }

/** A refusal of the API: the code of the contract and a sentence in the person's language. */
export class ApiError extends Error {
  readonly code: string
  readonly details: readonly Detail[]

  constructor({
    code,
    message,
    details = [],
    cause,
  }: {
    code: string
    message: string
    details?: readonly Detail[]
    cause?: unknown
  }) {
    super(message, { cause })
    this.name = 'ApiError'
    this.code = code
    this.details = details
  }
}

type Variables = Readonly<Record<string, unknown>>
type Refusal = {
  readonly message: string
  readonly extensions?: { readonly code?: string; readonly details?: readonly Detail[] }
}
type Answer = { readonly data?: unknown; readonly errors?: readonly Refusal[] }

/** A token with less life than this is renewed before it is used. */
const RENEW_BEFORE_MS = 30_000

/** A line that is dead without being cut is given up after this. */
const ANSWER_WITHIN_MS = 20_000

const REFRESH = `mutation Refresh($token: String!) {
  refreshSession(refreshToken: $token) { accessToken accessTokenExpiresAt refreshToken }
}`

/**
 * One operation of the public API as the signed-in person (or nobody).
 * Throws ApiError for a refusal, code OFFLINE when the server cannot be reached.
 */
export async function ask<T>(query: string, variables: Variables = {}): Promise<T> {
  const token = await accessToken()
  try {
    return await send<T>({ query, variables, token })
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'UNAUTHENTICATED' || token === null)
      throw error
    return send<T>({ query, variables, token: await renewed(token) })
  }
}

/** A token that is good for a while, or null when nobody is signed in. */
export async function accessToken(): Promise<string | null> {
  const session = currentSession()
  if (session === null) return null
  const left = Date.parse(session.accessTokenExpiresAt) - Date.now()
  return left > RENEW_BEFORE_MS ? session.accessToken : renewed(session.accessToken)
}

async function send<T>({
  query,
  variables,
  token,
}: {
  query: string
  variables: Variables
  token: string | null
}): Promise<T> {
  const answer = await post({ query, variables, token })
  const [first] = answer.errors ?? []
  if (first) throw errorOf(first)
  return answer.data as T
}

/** A refusal in an answer, as it is thrown. */
export const errorOf = ({ message, extensions }: Refusal): ApiError =>
  new ApiError({
    code: extensions?.code ?? 'INTERNAL_SERVER_ERROR',
    message,
    details: extensions?.details,
  })

async function post({
  query,
  variables,
  token,
}: {
  query: string
  variables: Variables
  token: string | null
}): Promise<Answer> {
  const life = new AbortController()
  const timer = setTimeout(() => life.abort(), ANSWER_WITHIN_MS)
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      signal: life.signal,
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': currentLocale(),
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    })
    noteServerTime(response.headers.get('date'))
    return (await response.json()) as Answer
  } catch (cause) {
    // No answer, or one that is not the API's: a proxy's page while the server starts again.
    throw new ApiError({ code: 'OFFLINE', message: 'OFFLINE', cause })
  } finally {
    clearTimeout(timer)
  }
}

let renewing: Promise<string | null> | undefined

/**
 * Replaces a spent token, once for all that ask at the same time. Two tabs would spend the same refresh token, so they take
 * turns (where the browser has locks) and the second finds the first one's result.
 */
function renewed(spent: string): Promise<string | null> {
  renewing ??= takingTurns(() => renew(spent)).finally(() => {
    renewing = undefined
  })
  return renewing
}

async function renew(spent: string): Promise<string | null> {
  const session = currentSession()
  if (session === null) return null
  if (session.accessToken !== spent) return session.accessToken
  try {
    const { refreshSession } = await send<{ refreshSession: Session }>({
      query: REFRESH,
      variables: { token: session.refreshToken },
      token: null,
    })
    keepSession({ ...refreshSession, id: session.id })
    return refreshSession.accessToken
  } catch (error) {
    // Only a refusal ends the session; a cut network does not.
    if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') {
      dropSession()
      return null
    }
    throw error
  }
}

function takingTurns<T>(work: () => Promise<T>): Promise<T> {
  const { locks } = navigator as { locks?: LockManager }
  // The library's type wraps the callback's promise once more; the browser does not.
  return locks ? (locks.request('sotay.session', work) as Promise<T>) : work()
}
