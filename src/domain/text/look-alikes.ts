import { isVietnameseSyllable } from './vietnamese-syllable.ts'

/** Letters of Cyrillic and Greek that print like a Latin letter; only those that nobody can tell apart. */
const LATIN_OF = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХҮаеорсухѕіјԁһԛԝ', 'ABESIJKMHOPCTYXYaeopcyxsijdhqw'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'],
  ].flatMap(([foreign = '', latin = '']) =>
    [...foreign].map((letter, index): [string, string] => [letter, latin[index] ?? letter]),
  ),
)

const FOREIGN = /[\u0370-\u03FF\u0400-\u052F\u1F00-\u1FFF]/
const FOREIGN_LETTERS = /[\u0370-\u03FF\u0400-\u052F]/g
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{N}]/u

/**
 * Puts Latin letters for the Cyrillic and Greek letters that stand among Latin letters or digits of one word, and for such a
 * letter that is a word by itself in a Latin text ("Chi bộ А"). A word wholly of another script stays.
 */
export function replaceForeignLookAlikes(text: string): string {
  if (!FOREIGN.test(text)) return text
  const decomposed = text.normalize('NFD')
  const textIsLatin =
    LATIN_OR_DIGIT.test(decomposed) &&
    (decomposed.match(FOREIGN_LETTERS) ?? []).every((letter) => LATIN_OF.has(letter))
  return decomposed
    .replace(WORD, (word) => {
      const mayChange = LATIN_OR_DIGIT.test(word) || (textIsLatin && /^.\p{M}*$/u.test(word))
      return mayChange ? inLatin(word) : word
    })
    .normalize('NFC')
}

function inLatin(word: string): string {
  const foreign = word.match(FOREIGN_LETTERS) ?? []
  if (!foreign.every((letter) => LATIN_OF.has(letter))) return word
  return word.replace(FOREIGN_LETTERS, (letter) => LATIN_OF.get(letter) ?? letter)
}

/** Latin letters of other languages that stand for a Vietnamese one: the eth and the African D for Đ, the caron for the breve. */
const VIETNAMESE_OF: Readonly<Record<string, string>> = {
  '\u00D0': 'Đ',
  '\u0189': 'Đ',
  '\u00F0': 'đ',
  '\u0256': 'đ',
  '\u01CD': 'Ă',
  '\u01CE': 'ă',
}
const MISTAKEN = /[\u00D0\u0189\u00F0\u0256\u01CD\u01CE]/
const EVERY_MISTAKEN = new RegExp(MISTAKEN, 'g')
const ABBREVIATION = /^[A-ZĐ]{1,6}$/

/** Puts the Vietnamese letter where the word becomes a Vietnamese syllable or an abbreviation in capitals by it ("HÐND"). */
export function replaceMistakenLatin(text: string): string {
  if (!MISTAKEN.test(text)) return text
  return text.replace(WORD, (word) => {
    const mended = word
      .replace(EVERY_MISTAKEN, (letter) => VIETNAMESE_OF[letter] ?? letter)
      .normalize('NFC')
    return isVietnameseSyllable(mended) || ABBREVIATION.test(mended) ? mended : word
  })
}
