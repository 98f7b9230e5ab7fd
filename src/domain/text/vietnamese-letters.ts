/** Tones in dictionary order: none, huyền, hỏi, ngã, sắc, nặng. The index in this array is the tone's number. */
export const TONE_MARKS = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const
export type Tone = 0 | 1 | 2 | 3 | 4 | 5

/** The twelve vowels that can carry a tone, small, without one. */
export const VOWELS = 'aăâeêioôơuưy'

/** The Vietnamese alphabet in its order, with f, j, w and z where the Latin alphabet has them. */
export const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'

/** A small letter taken apart into the letter of the alphabet and its tone. */
export type ToneSplit = { readonly letter: string; readonly tone: Tone }

const TONES: readonly Tone[] = [0, 1, 2, 3, 4, 5]

/** Every small Vietnamese letter, composed (NFC), by itself and with each tone. */
export const LETTERS: ReadonlyMap<string, ToneSplit> = new Map([
  ...[...ALPHABET].map((letter): [string, ToneSplit] => [letter, { letter, tone: 0 }]),
  ...[...VOWELS].flatMap((letter) =>
    TONES.map((tone): [string, ToneSplit] => [
      (letter + TONE_MARKS[tone]).normalize('NFC'),
      { letter, tone },
    ]),
  ),
])

/** The signs people type for the apostrophe of names such as H'Lan; source text of a character class. */
export const APOSTROPHES = "'\u2018\u2019\u02BC\u02BB\u2032\u00B4`\uFF07"
