import { searchFilterTerms } from '../domain/text/search-key.ts'

type Filter = Record<string, unknown>

/** Rows whose stored words begin with each of the words looked for; all rows for a blank query, none for one without a letter or digit. */
export function wordsFilter(query: string | null | undefined): Filter {
  if (!query?.trim()) return {}
  const terms = searchFilterTerms(query)
  if (terms.length === 0) return { _id: { $in: [] } }
  return { searchWords: { $all: terms.map((term) => new RegExp(term)) } }
}
