import { LETTERS, TONE_MARKS } from './vietnamese-letters.ts'

const [, GRAVE, HOOK, TILDE, ACUTE, DOT] = TONE_MARKS
const CIRCUMFLEX = '\u0302'
const BREVE = '\u0306'
const ACUTE_OVER = (hat: string): string[] => [
  hat,
  hat + GRAVE,
  hat + ACUTE,
  hat + HOOK,
  hat + TILDE,
  hat + DOT,
]

/** A mark follows its vowel: five tones alone, six with the circumflex, six with the breve. */
const MARKS = new Map([
  ...pairs('øùûõï', [GRAVE, ACUTE, HOOK, TILDE, DOT]),
  ...pairs('âàáåãä', ACUTE_OVER(CIRCUMFLEX)),
  ...pairs('êèéúüë', ACUTE_OVER(BREVE)),
])

/** Letters that stand for themselves. Those of ơ and ư may be followed by a tone. */
const SINGLES = new Map([...'ôöñìíæóòî'].map((code, at) => [code, [...'ơưđìíỉĩịỵ'][at] ?? code]))

const MARKED = /([aeiouyôö])([øùûõïâàáåãäêèéúüë])|[ôöñìíæóòî]/gi

/**
 * Text typed in a VNI font, in Unicode. The base letter decides the case, whatever the case of its mark. A mark after a
 * vowel that cannot carry it stays as it is.
 */
export function decodeVni(text: string): string {
  return text.replace(MARKED, (code: string, base?: string, mark?: string) => {
    if (base === undefined || mark === undefined) return inCaseOf(code, single(code))
    const letter = (single(base) + (MARKS.get(mark.toLowerCase()) ?? '')).normalize('NFC')
    if (LETTERS.has(letter)) return inCaseOf(base, letter)
    return inCaseOf(base, single(base)) + inCaseOf(mark, single(mark))
  })
}

function single(code: string): string {
  const small = code.toLowerCase()
  return SINGLES.get(small) ?? small
}

function inCaseOf(model: string, letter: string): string {
  return model === model.toLowerCase() ? letter : letter.toUpperCase()
}

function pairs(codes: string, marks: readonly string[]): [string, string][] {
  return [...codes].map((code, at) => [code, marks[at] ?? ''])
}
