import { GraphQLError, type GraphQLFormattedError } from 'graphql'

import { say, type Locale } from '../src/domain/messages/messages.ts'
import {
  invalidInput,
  isDomainError,
  type DomainError,
  type InputProblem,
} from '../src/errors/domain-error.ts'
import { inputPathOf } from './input-path.ts'

type Presented = { readonly error: GraphQLError; readonly locale: Locale }
export type PresentError = (presented: Presented) => GraphQLFormattedError

const MAX_PROBLEM_LENGTH = 300

/**
 * The one place where a thrown thing becomes what a client reads, over HTTP and over WebSocket alike: a sentence in the
 * reader's language and a code of the contract. A fault of the request itself is INVALID_INPUT; what is neither that nor a
 * DomainError is a bug: reported whole, shown as INTERNAL_SERVER_ERROR.
 */
export const createPresentError =
  ({ reportBug }: { readonly reportBug: (error: unknown) => void }): PresentError =>
  ({ error, locale }) => {
    const { path, locations } = error.toJSON()
    const domainError = domainErrorOf(error)
    if (domainError) return { ...presentDomainError({ domainError, locale }), path, locations }

    reportBug(error.originalError ?? error)
    const message = say({ key: 'error.internal', locale })
    return { message, path, extensions: { code: 'INTERNAL_SERVER_ERROR' } }
  }

/** A DomainError as a client reads it; `details` is there where single fields are to blame. */
export function presentDomainError({
  domainError: { code, message, params, problems },
  locale,
}: {
  readonly domainError: DomainError
  readonly locale: Locale
}): GraphQLFormattedError {
  const details = problems.map(({ path, reason, params: values }) => ({
    path,
    reason: say({ key: reason, locale, params: values }),
  }))
  return {
    message: say({ key: message, locale, params }),
    extensions: details.length > 0 ? { code, details } : { code },
  }
}

function domainErrorOf(error: GraphQLError): DomainError | null {
  const root = rootOf(error)
  if (isDomainError(root)) return error.path === undefined ? located(root, error) : root
  return root instanceof GraphQLError && isFaultOfRequest(error) ? requestError(error) : null
}

/** The innermost thing that was thrown: Apollo and graphql-js wrap errors in errors. */
function rootOf(error: Error): Error {
  const inner = error instanceof GraphQLError ? error.originalError : null
  return inner ? rootOf(inner) : error
}

/** A field's fault has a path, and is the caller's only where an argument got no value. */
const isFaultOfRequest = ({ path, message }: GraphQLError): boolean =>
  path === undefined || message.startsWith('Argument "')

/** A scalar refuses a value without knowing where it stands. */
function located(refusal: DomainError, error: GraphQLError): DomainError {
  if (!refusal.problems.some(({ path }) => path === '')) return refusal
  const path = inputPathOf(error)
  return invalidInput(
    refusal.problems.map((problem) => ({ ...problem, path: problem.path || path })),
  )
}

function requestError(error: GraphQLError): DomainError {
  const path = inputPathOf(error)
  const problem: InputProblem = {
    path,
    reason: path === '' ? 'api.request' : 'api.value',
    params: { problem: (rootOf(error).message || error.message).slice(0, MAX_PROBLEM_LENGTH) },
  }
  return invalidInput([problem])
}
