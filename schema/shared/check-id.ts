import { invalidInput, type InputProblem } from '../../src/errors/domain-error.ts'

const ID = /^[0-9a-f]{24}$/i

/** Whether the text can be an id of ours at all. */
export const isId = (text: string): boolean => ID.test(text)

const MAX_SEARCH_LENGTH = 200

/** INVALID_INPUT for ids that cannot be ids and for search terms that are too long. Those given as null or undefined are fine. */
export function checkFilter({
  ids = {},
  search,
}: {
  readonly ids?: Readonly<Record<string, string | null | undefined>>
  readonly search?: string | null | undefined
}): void {
  const problems: InputProblem[] = Object.entries(ids)
    .filter(([, id]) => id != null && !isId(id))
    .map(([name]) => ({ path: `filter.${name}`, reason: 'api.id' }))
  if (search != null && search.length > MAX_SEARCH_LENGTH)
    problems.push({
      path: 'filter.search',
      reason: 'api.search',
      params: { max: MAX_SEARCH_LENGTH },
    })
  if (problems.length > 0) throw invalidInput(problems)
}
