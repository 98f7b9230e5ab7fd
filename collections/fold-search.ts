import type { CollectionBeforeOperationHook, Where } from 'payload'

import { searchKey } from '../src/domain/text/search-key.ts'

/**
 * Folds what is looked for in `searchWords` as the stored words are folded, so that the admin's search box finds
 * "Nguyễn Văn Hùng" by "nguyen van hung", by its decomposed form and by either place of a tone mark.
 */
export const foldSearch: CollectionBeforeOperationHook = ({ args }) => {
  const { where } = args as { where?: Where }
  return where ? { ...args, where: folded(where) } : args
}

function folded(where: Where): Where {
  return Object.fromEntries(
    Object.entries(where).map(([key, condition]) => {
      if (Array.isArray(condition)) return [key, condition.map(folded)]
      return [key, key === 'searchWords' ? withFoldedValues(condition) : condition]
    }),
  )
}

function withFoldedValues(condition: object): object {
  return Object.fromEntries(
    Object.entries(condition).map(([operator, value]: [string, unknown]) => [
      operator,
      typeof value === 'string' ? searchKey(value) : value,
    ]),
  )
}
