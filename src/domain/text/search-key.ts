import { repairText } from './repair-text.ts'
import { APOSTROPHES } from './vietnamese-letters.ts'

/** Letters that no normalization takes apart. */
const PLAIN_OF: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ƀ: 'b',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}
const UNDECOMPOSED = /[đðƀøłıßæœ]/g
const MARKS = /\p{M}+/gu
const EVERY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g')
const PLAIN = /^[a-z0-9 ]*$/
const SEPARATORS = /[^\p{L}\p{N}]+/gu
/** Where y and i are two spellings of one sound: after a consonant, and after qu. Looks only to the left, so prefixes stay prefixes. */
const Y_LIKE_I = /(?<=[bcdghklmnpqrstvx]|qu)y/g

const MAX_TERMS = 12
const MAX_TERM_LENGTH = 40

/**
 * The folded form of a text: small letters without marks, đ as d, y as i where they are one sound, apostrophes gone
 * ("h'lan" is `hlan`), everything else that is neither letter nor digit one space. "Nguyễn", "NGUYỄN" and its decomposed form are `nguyen`.
 */
export function searchKey(text: string): string {
  const folded = fold(text)
  // Folding may bring out a look-alike of another script, which is to be mended as one that was typed.
  return PLAIN.test(folded) ? folded : fold(folded)
}

function fold(text: string): string {
  return repairText(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(UNDECOMPOSED, (letter) => PLAIN_OF[letter] ?? letter)
    .replace(EVERY_APOSTROPHE, '')
    .replace(SEPARATORS, ' ')
    .replace(Y_LIKE_I, 'i')
    .trim()
}

/** The distinct folded words of a query, at most twelve; none for a query without a letter or a digit. */
export function searchTokens(query: string): readonly string[] {
  const words = searchKey(query.slice(0, MAX_TERMS * MAX_TERM_LENGTH)).split(' ')
  const tokens = words.filter((word) => word !== '').map((word) => word.slice(0, MAX_TERM_LENGTH))
  return [...new Set(tokens)].slice(0, MAX_TERMS)
}

/**
 * The words to store for a text in an indexed array field. Every word of the folded form, and of a word with an apostrophe
 * also what follows it ("H'Lan" is found by `hlan` and by `lan`). Store them beside the text whenever it is written.
 */
export function searchWords(text: string): readonly string[] {
  const parts = text.replace(EVERY_APOSTROPHE, ' ')
  const words = `${searchKey(text)} ${searchKey(parts)}`.split(' ')
  return [
    ...new Set(words.filter((word) => word !== '').map((word) => word.slice(0, MAX_TERM_LENGTH))),
  ]
}

/**
 * What a stored `searchWords` array must match, all of them: the sources of regular expressions anchored at the start, so
 * that an index on the field serves them. A repository writes
 * `{ searchWords: { $all: terms.map((term) => new RegExp(term)) } }` and nothing else: no flags (the words are folded
 * already), never the query itself. They hold letters and digits only, whatever the user typed.
 *
 * No terms: `$all: []` matches nothing in MongoDB. Leave the condition out for a blank query; a query that is not blank and
 * still has no terms ("???") finds nothing. Card and phone numbers are not among the words: ask `digitsOf` and compare it
 * with the number fields, for those who may see them.
 */
export function searchFilterTerms(query: string): readonly string[] {
  return searchTokens(query).map((token) => `^${token.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`)
}

/**
 * The same answer in memory: every word of the query begins a word of the text, in any order.
 * `key` is `searchKey(text)`, or `searchWords(text).join(' ')` for what follows an apostrophe too.
 */
export function matchesSearch({
  key,
  query,
}: {
  readonly key: string
  readonly query: string
}): boolean {
  const padded = ` ${key}`
  return searchTokens(query).every((token) => padded.includes(` ${token}`))
}

/**
 * The digits of a query that is a number as people write card and phone numbers ("38.179459", "0912 345 691"), at least
 * `atLeast` of them; '' for every other query. A number with the country code begins with 0 ("+84 912" is "0912").
 */
export function digitsOf(
  query: string,
  { atLeast = 4 }: { readonly atLeast?: number } = {},
): string {
  const typed = repairText(query)
  if (!/^\+?[\d\s.,()-]+$/.test(typed)) return ''
  const digits = typed.replace(/\D/g, '')
  const national = typed.startsWith('+84') ? `0${digits.slice(2)}` : digits
  return national.length >= atLeast ? national : ''
}
