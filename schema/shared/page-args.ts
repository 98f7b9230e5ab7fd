import { decodeCursor, type CursorKeys, type PageRequest } from '../../src/domain/paging/paging.ts'
import { invalidInput, type InputProblem } from '../../src/errors/domain-error.ts'
import { isId } from './check-id.ts'

/** The most rows that one page may hold. */
export const MAX_FIRST = 200

/**
 * Reads `first` and `after` of a connection field. INVALID_INPUT for a size outside 1 to 200 and for a cursor that is not of
 * this list in this order. An explicit null means the default.
 */
export function pageArgs({
  first,
  after,
  order,
  defaultFirst = 50,
}: {
  readonly first: number | null | undefined
  readonly after: string | null | undefined
  readonly order: string
  readonly defaultFirst?: number
}): PageRequest {
  const size = first ?? defaultFirst
  const keys = after == null ? null : keysOf({ order, cursor: after })
  const problems: InputProblem[] = []
  if (size < 1 || size > MAX_FIRST)
    problems.push({ path: 'first', reason: 'api.first', params: { max: MAX_FIRST } })
  if (after != null && keys === null) problems.push({ path: 'after', reason: 'api.cursor' })
  if (problems.length > 0) throw invalidInput(problems)
  return { first: size, after: keys }
}

function keysOf(given: { readonly order: string; readonly cursor: string }): CursorKeys | null {
  const keys = decodeCursor(given)
  const id = keys?.at(-1)
  return typeof id === 'string' && isId(id) ? keys : null
}
