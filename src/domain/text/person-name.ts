import { repairText } from './repair-text.ts'
import { APOSTROPHES, LETTERS } from './vietnamese-letters.ts'

const EVERY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g')
/** "H' Lan" and "H 'Lan": the space belongs to the typist, not to the name. */
const SPACED_APOSTROPHE = /(?<![\p{L}\p{M}])(\p{L}\p{M}?) ?' ?(?=\p{L})/gu
const CAPITAL = /\p{Lu}/u
const SMALL = /\p{Ll}/u
const WORD = /[\p{L}\p{M}]+/gu

/**
 * A person's name as it is written: "Nguyễn Thị Ánh" from "NGUYỄN  THỊ ÁNH" or "nguyễn thị ánh", "H'Lan Niê" from "H’LAN
 * NIÊ". A name in both cases keeps them, except that a word which begins with a small toned vowel gets its capital
 * (lists from before Unicode had no such capitals: "Ngô Ngọc ánh"). A note in brackets stays as it is. Idempotent; compare names in this form.
 */
export function writtenName(raw: string): string {
  const name = repairText(raw).replace(EVERY_APOSTROPHE, "'").replace(SPACED_APOSTROPHE, "$1'")
  const note = name.indexOf('(')
  const inCase = note < 0 ? inNameCase(name) : inNameCase(name.slice(0, note)) + name.slice(note)
  // Again, since a capital may be a look-alike where its small letter was none.
  return repairText(inCase)
}

/** Vietnamese order: the given name is the last word, what is before it family and middle names. One word is a given name. */
export function nameParts(name: string): {
  readonly givenName: string
  readonly familyAndMiddle: string
} {
  const words = name.trim().split(/\s+/)
  return { givenName: words.at(-1) ?? '', familyAndMiddle: words.slice(0, -1).join(' ') }
}

function inNameCase(name: string): string {
  if (!isMixed(name)) return name.toLowerCase().replace(WORD, capitalized)
  const mended = name.replace(WORD, (word) => (beginsWithTone(word) ? capitalized(word) : word))
  return isMixed(mended) ? mended : mended.toLowerCase().replace(WORD, capitalized)
}

function isMixed(name: string): boolean {
  return CAPITAL.test(name) && SMALL.test(name)
}

function beginsWithTone(word: string): boolean {
  return (LETTERS.get(word.charAt(0))?.tone ?? 0) > 0
}

/** A letter whose capital is two (ß), or another letter's capital, stays small. */
function capitalized(word: string): string {
  const first = word.charAt(0)
  const capital = first.toUpperCase()
  return capital.toLowerCase() === first && capital.length === 1 ? capital + word.slice(1) : word
}
