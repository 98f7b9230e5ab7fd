/** Each code with the HTTP status that Payload's REST layer answers with. GraphQL clients see the code only. */
const STATUS_OF = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  INVALID_INPUT: 400,
  RATE_LIMITED: 429,
  SECRECY_MARK: 422,
} as const
export type ErrorCode = keyof typeof STATUS_OF

/** One thing that is wrong with an input: the path of the field, and the key and values of a sentence of the message catalogue. */
export type InputProblem = {
  readonly path: string
  readonly reason: string
  readonly params?: Readonly<Record<string, string | number>>
}

type DomainErrorInput = {
  readonly code: ErrorCode
  /** A key of the message catalogue (src/domain/messages); the presenter says it in the viewer's language. */
  readonly message: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly problems?: readonly InputProblem[]
  readonly cause?: unknown
}

/**
 * A failure the caller may be told about. Anything else that is thrown is a bug:
 * it is logged in full and reaches the client as INTERNAL_SERVER_ERROR.
 *
 * Judge one from another copy of this module by `name` and `code`, not by `instanceof` (README, "Decisions").
 */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly params: Readonly<Record<string, string | number>>
  readonly problems: readonly InputProblem[]
  /** Payload answers with `errors[0].data`. */
  readonly data: { readonly code: ErrorCode; readonly details: readonly InputProblem[] }
  /** Tells Payload that the message may be shown. */
  readonly isPublic = true

  constructor({ code, message, params = {}, problems = [], cause }: DomainErrorInput) {
    super(message, { cause })
    this.name = 'DomainError'
    this.code = code
    this.status = STATUS_OF[code]
    this.params = params
    this.problems = problems
    this.data = { code, details: problems }
  }
}

/** Whether a caught thing is a DomainError of any copy of this module. */
export function isDomainError(error: unknown): error is DomainError {
  return (
    error instanceof DomainError ||
    (error instanceof Error && error.name === 'DomainError' && 'code' in error)
  )
}

/** Not visible and not existing are the same answer. */
export const notFound = () => new DomainError({ code: 'NOT_FOUND', message: 'error.notFound' })

export const forbidden = () => new DomainError({ code: 'FORBIDDEN', message: 'error.forbidden' })

export const unauthenticated = () =>
  new DomainError({ code: 'UNAUTHENTICATED', message: 'error.unauthenticated' })

export const conflict = (message = 'error.conflict') =>
  new DomainError({ code: 'CONFLICT', message })

export const invalidInput = (problems: readonly InputProblem[]) =>
  new DomainError({ code: 'INVALID_INPUT', message: 'error.invalidInput', problems })
