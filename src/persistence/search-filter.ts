import { searchFilterTerms } from '../domain/text/search-key.ts'

type Filter = Record<string, unknown>

/** Rows whose stored words begin with each of the words looked for; all rows for a blank query, none for one without a letter or digit. */
export function wordsFilter(query: string | null | undefined): Filter {
  if (!query?.trim()) return {}
  const terms = searchFilterTerms(query)
  if (terms.length === 0) return { _id: { $in: [] } }
  return { searchWords: { $all: terms.map((term) => new RegExp(term)) } }
}

/** Rows whose words are looked for or whose code has this text in it, letter for letter, in capitals or not. */
export function wordsOrCodeFilter(query: string | null | undefined): Filter {
  const code = query?.trim() ?? ''
  if (code === '') return {}
  const literal = code.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return { $or: [wordsFilter(query), { code: new RegExp(literal, 'i') }] }
}
