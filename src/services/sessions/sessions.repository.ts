import type { Viewer } from '../../domain/permissions.ts'

/** Who somebody says to be, and from where: `address` is the socket's. */
export type Attempt = { readonly identifier: string; readonly address: string }

export type StartedSession = {
  readonly sessionId: string
  readonly accountId: string
  readonly refreshToken: string
}

/** All throw a DomainError: UNAUTHENTICATED with one message for every failure of the kind, RATE_LIMITED with `seconds` while locked out. */
export type SessionsRepository = {
  /** The account that this identifier and password open. */
  readonly verifyPassword: (
    tried: Attempt & { readonly password: string },
  ) => Promise<{ readonly accountId: string }>
  /**
   * Uses the code up and sets the password in one write: of two at once one wins. A password that breaks the rules is INVALID_INPUT and
   * leaves the code usable.
   */
  readonly activate: (
    tried: Attempt & { readonly activationCode: string; readonly newPassword: string },
  ) => Promise<{ readonly accountId: string }>
  readonly start: (asked: {
    readonly accountId: string
    readonly userAgent: string | null
    /** For the audit log. */
    readonly address: string | null
  }) => Promise<StartedSession>
  /**
   * Takes the token for a new one. A token that was used before revokes its whole session, except that of two that arrive at once the
   * second is refused alone: it was still good when it was sent.
   */
  readonly rotate: (refreshToken: string) => Promise<StartedSession>
  /** Signs out. A viewer without a session has nothing to end. */
  readonly end: (asked: {
    readonly viewer: Viewer
    readonly address: string | null
  }) => Promise<void>
  /** Who the sessions are now, by session id; revoked, expired and unusable ones are missing. As many round trips for one as for all. */
  readonly findViewers: (asked: {
    readonly sessionIds: readonly string[]
    readonly now: Date
  }) => Promise<ReadonlyMap<string, Viewer>>
}
