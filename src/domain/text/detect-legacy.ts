import { decodeTcvn3, TCVN3_SYMBOLS } from './tcvn3.ts'
import { decodeVni } from './vni.ts'
import type { LegacyEncoding } from './legacy-fonts.ts'
import { isVietnameseSyllable } from './vietnamese-syllable.ts'

/**
 * `encoding` is what the letters speak for, null for text that stays as it is. `unsure`: they speak for it, but too few or
 * not all of them; ask a person before converting.
 */
export type LegacyDetection = {
  readonly encoding: LegacyEncoding | null
  readonly confidence: 'sure' | 'unsure'
}

/** A word as old text has it: letters, and the signs that stand for letters in TCVN3. */
const WORD = /[\p{L}\p{M}¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾×÷]+/gu
const ADDRESS = /@|:\/\/|www\./
const ASCII = /^[A-Za-z]+$/
const SIGNS_ALONE = /^[^\p{L}]+$/u
const FROM_UNICODE_ALONE = /[\u0102-\u01B0\u0300-\u036F\u1EA0-\u1EF9]/
/** Vietnamese has no such letters and no such words. */
const FOREIGN_ASCII = /[fjwz]|^.{8,}$/i
/** Enough words for a judgement; a whole register says no more than its first pages. */
const MAX_WORDS = 4000
const SURE_WEIGHT = 3
const WELL_ABOVE = 8
/** Fewer old words than one to so many in Unicode are chance, in a text that is in Unicode. */
const FEW = 4

/**
 * Tells TCVN3 and VNI by the letters alone: words that become Vietnamese syllables by decoding and are none before, against
 * words that are none either way or stop being one. Give it what was typed in one font: a column, a paragraph, a file.
 * Other languages, Ê-đê and Ba-na names, plain ASCII and Unicode Vietnamese come back as null.
 */
export function detectLegacyEncoding(texts: readonly string[]): LegacyDetection {
  const words = distinctWords(texts)
  const tcvn3 = weigh({ words, decode: decodeTcvn3, symbols: TCVN3_SYMBOLS })
  const vni = weigh({ words, decode: decodeVni, symbols: null })
  const best = tcvn3.for >= vni.for ? tcvn3 : vni
  const unicode = words.filter((word) => FROM_UNICODE_ALONE.test(word)).length
  if (best.for <= best.against + unicode / FEW) return { encoding: null, confidence: 'sure' }
  const sure = best.for >= SURE_WEIGHT && best.for >= WELL_ABOVE * (best.against + unicode)
  return {
    encoding: best === tcvn3 ? 'TCVN3' : 'VNI',
    confidence: sure ? 'sure' : 'unsure',
  }
}

/**
 * One text in Unicode, where its list or its font is known to be of an old encoding. Lists are mended by many hands:
 * a text that has letters only Unicode has stays as it is.
 */
export function decodeLegacy({
  text,
  encoding,
  capitals = false,
}: {
  readonly text: string
  readonly encoding: LegacyEncoding
  readonly capitals?: boolean
}): string {
  if (FROM_UNICODE_ALONE.test(text)) return text
  return encoding === 'TCVN3' ? decodeTcvn3(text, { capitals }) : decodeVni(text)
}

/** Mail and web addresses are in no language. */
function distinctWords(texts: readonly string[]): readonly string[] {
  const words = new Set<string>()
  for (const text of texts) {
    const written = ADDRESS.test(text) ? withoutAddresses(text) : text
    for (const word of written.match(WORD) ?? []) if (!SIGNS_ALONE.test(word)) words.add(word)
    if (words.size > MAX_WORDS) break
  }
  return [...words]
}

function withoutAddresses(text: string): string {
  return text
    .split(/\s/)
    .filter((part) => !ADDRESS.test(part))
    .join(' ')
}

type Scale = {
  readonly words: readonly string[]
  readonly decode: (word: string) => string
  readonly symbols: RegExp | null
}

/** Plain ASCII says little: only its foreign words speak against, and half as loud. */
function weigh({ words, decode, symbols }: Scale): { for: number; against: number } {
  const weight = { for: 0, against: 0 }
  for (const word of words) {
    if (FROM_UNICODE_ALONE.test(word)) continue
    if (ASCII.test(word)) {
      weight.against += FOREIGN_ASCII.test(word) ? 0.5 : 0
    } else if (!isSyllableOrAbbreviation(decode(word))) {
      weight.against += 1
    } else if (!isVietnameseSyllable(word)) {
      weight.for += symbols?.test(word) ? 2 : 1
    }
  }
  return weight
}

/** "§T" and "§V" are no syllables, and speak neither for nor against. */
function isSyllableOrAbbreviation(word: string): boolean {
  return isVietnameseSyllable(word) || /^[A-ZĐ]{1,5}$/.test(word)
}
