import { repairText } from './repair-text.ts'
import { ALPHABET, APOSTROPHES, LETTERS } from './vietnamese-letters.ts'

/** One ASCII character a letter, in the order of the alphabet: A to Z, then a to g. All are above the digits. */
const RANK_OF = new Map(
  [...ALPHABET].map((letter, at) => [letter, String.fromCharCode(at < 26 ? 65 + at : 71 + at)]),
)
const NUMBER = '6'
const OTHER_LETTER = '~'
const EVERY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g')
const TOKEN = /[0-9]+|[\p{L}\p{M}]+/gu

/**
 * Key of a person's name: given name, then family name, then middle names; in each word first the letters in the order of
 * the Vietnamese alphabet, then the tone. Equal for "Hòa" and "Hoà" and for either case. ASCII, to be compared bytewise;
 * names that differ in nothing a dictionary orders by have equal keys, so sort by an id after it.
 */
export function nameSortKey(name: string): string {
  const words = repairText(name).split(' ')
  const inOrder = [words.at(-1) ?? '', ...words.slice(0, -1)]
  return inOrder.map(keyOf).join('')
}

/** Key of any other text, from left to right; numbers by their value ("Chi bộ 2" before "Chi bộ 10"), before letters. */
export function textSortKey(text: string): string {
  return keyOf(repairText(text))
}

function keyOf(text: string): string {
  const tokens = text.toLowerCase().normalize('NFC').replace(EVERY_APOSTROPHE, '').match(TOKEN)
  return (tokens ?? [])
    .map((token) => (/^[0-9]/.test(token) ? numberKey(token) : wordKey(token)))
    .join('')
}

/** The letters, and then the tone as a digit: a digit is below every letter, so a shorter word is before its continuations. */
function wordKey(word: string): string {
  let letters = ''
  let tone = 0
  for (const character of word) {
    const found = LETTERS.get(character)
    letters += found ? (RANK_OF.get(found.letter) ?? '') : foreignRank(character)
    tone = found?.tone || tone
  }
  return letters + String(tone)
}

/** A letter of another alphabet goes by its base letter, or after everything; a stacked mark (ư̆) makes no difference. */
function foreignRank(character: string): string {
  if (/\p{M}/u.test(character)) return ''
  const base = character.normalize('NFD').charAt(0)
  return (
    RANK_OF.get(base) ??
    OTHER_LETTER + (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')
  )
}

/** The number of digits before the digits makes bytewise order the order of the values. */
function numberKey(digits: string): string {
  const value = digits.replace(/^0+(?=.)/, '')
  return NUMBER + String.fromCharCode(64 + Math.min(value.length, 60)) + value
}
