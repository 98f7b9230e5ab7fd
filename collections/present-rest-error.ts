import type { AfterErrorHook, CollectionSlug, PayloadRequest } from 'payload'

import { say } from '../src/domain/messages/messages.ts'
import {
  conflict,
  invalidInput,
  isDomainError,
  notFound,
  type DomainError,
} from '../src/errors/domain-error.ts'
import { localeOf } from './locale-of.ts'

/**
 * A refusal of ours over Payload's REST and in the admin: its sentence in the reader's language, the status of its code, and the code of the
 * contract in `errors[0].data.code`; `details` names the fields that are to blame, as the GraphQL API does.
 */
export const presentRestError: AfterErrorHook = ({ error, req }) => {
  const refusal = asksForNoVersions(req)
    ? notFound()
    : (refusalOf(error) ?? malformedOf(error, req))
  if (refusal === null) return
  const locale = localeOf(req)
  const { code, status, name, message, params, problems } = refusal
  const details = problems.map(({ path, reason, params: values }) => ({
    path,
    reason: say({ key: reason, locale, params: values }),
  }))
  const said = say({ key: message, locale, params })
  const sentences = [...new Set(details.map(({ reason }) => reason))].join(' ')
  // The admin marks by them the fields that are to blame.
  const errors = details.map(({ path, reason }) => ({ path, message: reason }))
  return {
    status,
    response: {
      errors: [
        {
          name,
          message: sentences === '' ? said : `${said} ${sentences}`,
          data: { code, details, ...(errors.length > 0 && { errors }) },
        },
      ],
    }, // The library types the answer of its own errors alone.
  }
}

/** A question that is no JSON, a body that is no object, a value that a field of the database cannot be: Payload takes them for faults of its own. */
function malformedOf(error: unknown, { data }: PayloadRequest): DomainError | null {
  const { name = '', status } = (error ?? {}) as { name?: string; status?: number }
  if (status !== undefined) return null
  const isForm = data === undefined || (typeof data === 'object' && !Array.isArray(data))
  const isMalformed = !isForm || ['SyntaxError', 'CastError', 'ValidationError'].includes(name)
  return isMalformed ? invalidInput([{ path: '', reason: 'api.questionUnclear' }]) : null
}

/** Payload offers the versions of every collection, and breaks over those that keep none. */
function asksForNoVersions({ payload, pathname, routeParams }: PayloadRequest): boolean {
  const slug = routeParams?.collection
  const collection = typeof slug === 'string' ? payload.collections[slug as CollectionSlug] : null
  return collection !== null && !collection.config.versions && pathname.includes('/versions')
}

/** What Payload's reader of uploads says of a request that no browser sends; it takes it for a fault of its own. */
const MALFORMED_UPLOAD =
  /^(Malformed part header|Malformed urlencoded form|Unexpected end of form)$/

/** What was refused, by us or by the database to whom came second: two at once wrote the same. Null for everything else. */
function refusalOf(error: unknown): DomainError | null {
  if (isDomainError(error)) return error
  if (error instanceof Error && MALFORMED_UPLOAD.test(error.message))
    return invalidInput([{ path: 'file', reason: 'media.malformedUpload' }])
  const { hasErrorLabel } = (error ?? {}) as { hasErrorLabel?: (label: string) => boolean }
  const isWriteConflict = hasErrorLabel?.call(error, 'TransientTransactionError') === true
  return isWriteConflict ? conflict() : null
}
