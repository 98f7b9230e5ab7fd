import type { Viewer } from '../../domain/permissions.ts'
import { DomainError, unauthenticated } from '../../errors/domain-error.ts'
import type { Attempt, SessionsRepository, StartedSession } from './sessions.repository.ts'

/** Short-lived tokens of a session (src/auth). `filesCookie` is a `Set-Cookie` value that opens `/media` to a signed-in page. */
export type SessionTokens = {
  readonly issue: (of: { readonly accountId: string; readonly sessionId: string }) => {
    readonly accessToken: string
    readonly accessTokenExpiresAt: Date
    readonly filesCookie: string
  }
  readonly endedFilesCookie: string
  /** Whose session an access token speaks for; null for anything else than one of ours in time. */
  readonly verify: (token: string) => { readonly sessionId: string } | null
  readonly verifyFiles: (token: string) => { readonly sessionId: string } | null
}

/** Who sessions are now, in this process (src/live/viewer-watch.ts). */
export type SessionWatch = {
  readonly viewerNow: (sessionId: string) => Promise<Viewer | null>
  readonly rightsChanged: (
    viewer: Pick<Viewer, 'sessionId'>,
  ) => AsyncIterableIterator<Viewer | null>
  readonly watchSession: (
    sessionId: string,
    listener: (viewer: Viewer | null) => void,
  ) => () => void
  readonly changed: (sessionId: string) => void
  readonly start: () => void
  readonly stop: () => Promise<void>
}

export type SignedIn = ReturnType<SessionTokens['issue']> & {
  readonly refreshToken: string
  readonly viewer: Viewer
}

type From = Pick<Attempt, 'address'> & { readonly userAgent: string | null }
export type LoginInput = From & { readonly identifier: string; readonly password: string }
export type ActivateInput = From & {
  readonly identifier: string
  readonly activationCode: string
  readonly newPassword: string
}

export type SessionsService = ReturnType<typeof createSessionsService>

type Parts = {
  readonly sessions: SessionsRepository
  readonly tokens: SessionTokens
  readonly watch: SessionWatch
}

/** Signing in and out, and who is signed in. Rights are read from the registers each time: a token says only whose session it is. */
export function createSessionsService(parts: Parts) {
  const { watch } = parts
  return {
    ...signingIn(parts),
    ...standing(parts),
    /** For a live operation: its viewer now and after each change of rights, `null` once when the session has ended. */
    rightsChanged: watch.rightsChanged,
    watchSession: watch.watchSession,
    /** Begins to hear of changed rights; a server does, a command need not. */
    startWatching: watch.start,
    stopWatching: watch.stop,
  }
}

function signingIn({ sessions, tokens, watch }: Parts) {
  async function signedIn(session: StartedSession): Promise<SignedIn> {
    const { sessionId, accountId, refreshToken } = session
    watch.changed(sessionId)
    const viewer = await watch.viewerNow(sessionId)
    // Closed between two steps.
    if (viewer === null) throw ended()
    return { ...tokens.issue({ sessionId, accountId }), refreshToken, viewer }
  }
  const start = async ({ userAgent, address }: From, accountId: string) =>
    signedIn(await sessions.start({ accountId, userAgent, address }))

  return {
    login: async (input: LoginInput) =>
      start(input, (await sessions.verifyPassword(input)).accountId),

    /** Activating is the first sign-in. */
    activateAccount: async (input: ActivateInput) =>
      start(input, (await sessions.activate(input)).accountId),

    /** A session for an account that has just proved itself otherwise: by the first-run link. */
    begin: async ({ accountId, ...from }: From & { readonly accountId: string }) =>
      start(from, accountId),

    refreshSession: async (refreshToken: string) => signedIn(await sessions.rotate(refreshToken)),

    /** Ends the viewer's session, everywhere, open sockets included. Returns the cookie that ends the files cookie. */
    async logout(
      viewer: Viewer,
      { address }: { readonly address: string | null } = { address: null },
    ): Promise<{ readonly filesCookie: string }> {
      await sessions.end({ viewer, address })
      if (viewer.sessionId !== null) watch.changed(viewer.sessionId)
      return { filesCookie: tokens.endedFilesCookie }
    },
  }
}

/** Who a token speaks for now, at most a quarter of a second old. */
function standing({ tokens, watch }: Parts) {
  async function viewerOf(claims: { readonly sessionId: string } | null): Promise<Viewer> {
    const viewer = claims === null ? null : await watch.viewerNow(claims.sessionId)
    if (viewer === null) throw unauthenticated()
    return viewer
  }

  return {
    authenticate: async (token: string) => viewerOf(tokens.verify(token)),
    /** By the cookie of `/media`. */
    authenticateFiles: async (token: string) => viewerOf(tokens.verifyFiles(token)),
    /** The same viewer as they are now; null once the session has ended. A viewer without a session stays as given. */
    refreshViewer: async (viewer: Viewer): Promise<Viewer | null> =>
      viewer.sessionId === null ? viewer : watch.viewerNow(viewer.sessionId),
  }
}

const ended = () => new DomainError({ code: 'UNAUTHENTICATED', message: 'sessions.ended' })
