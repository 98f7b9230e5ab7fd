import type { CollectionBeforeOperationHook, Where } from 'payload'

import { searchKey } from '../src/domain/text/search-key.ts'

/**
 * Folds what is looked for in `searchWords` as the stored words are folded, so that the admin's search box finds
 * "Nguyễn Văn Hùng" by "nguyen van hung", by its decomposed form and by either place of a tone mark. What is looked for in part of
 * `title`, the text those words come from, is looked for in them too: the pickers of the admin ask so.
 */
export const foldSearch =
  (title: string): CollectionBeforeOperationHook =>
  ({ args }) => {
    const { where } = args as { where?: Where }
    return where ? { ...args, where: folded({ where, title }) } : args
  }

function folded({ where, title }: { readonly where: Where; readonly title: string }): Where {
  return Object.fromEntries(
    Object.entries(where).map(([key, condition]) => {
      if (Array.isArray(condition))
        return [key, condition.map((part) => folded({ where: part, title }))]
      if (key === 'searchWords') return [key, withFoldedValues(condition)]
      const part = key === title ? partOf(condition) : null
      return part === null
        ? [key, condition]
        : ['searchWords', wordsLike({ part, operator: 'like' })]
    }),
  )
}

/** What is looked for anywhere in a text, where that is all that is asked. */
function partOf(condition: object): string | null {
  const [[operator, value] = [], ...others] = Object.entries(condition) as [string, unknown][]
  const isPart = operator === 'like' || operator === 'contains'
  return isPart && typeof value === 'string' && others.length === 0 ? value : null
}

function withFoldedValues(condition: object): object {
  return Object.fromEntries(
    Object.entries(condition).flatMap(([operator, value]: [string, unknown]) =>
      typeof value === 'string'
        ? Object.entries(wordsLike({ part: value, operator }))
        : [[operator, value]],
    ),
  )
}

/** A text without a letter or a digit is in no word, and is not nothing: it finds nothing, where a blank finds everything. */
function wordsLike({
  part,
  operator,
}: {
  readonly part: string
  readonly operator: string
}): object {
  const key = searchKey(part)
  return key === '' && part.trim() !== '' ? { in: [] } : { [operator]: key }
}
