import { isVietnameseSyllable } from './vietnamese-syllable.ts'

/** TCVN3 (ABC) as Latin-1, from the letter tables of the sample lists. */
const FROM = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢£¤¥¦§'
const TO = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ'

const TARGETS = [...TO]
const LETTER_OF = new Map([...FROM].map((code, index) => [code, TARGETS[index] ?? code]))
// The micro sign that a compatibility normalization has made a Greek mu.
LETTER_OF.set('\u03BC', 'à')

/** What TCVN3 uses and no language has inside a word: the surest sign of it. */
export const TCVN3_SYMBOLS = /[¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾×÷\u03BC]/

/**
 * Text typed in a TCVN3 font, in Unicode. `capitals`: it stood in a font whose name ends in H, which shows every letter as
 * a capital. Elsewhere the encoding has no toned capitals and typists put the small letter, so a small toned letter inside
 * a word or run of capitals becomes a capital ("§¶NG Bé C¥ Së: Së Tµi chÝnh" is "ĐẢNG BỘ CƠ SỞ: Sở Tài chính").
 * The soft hyphen is ư: nothing may have been dropped before.
 */
export function decodeTcvn3(
  text: string,
  { capitals = false }: { readonly capitals?: boolean } = {},
): string {
  let decoded = ''
  for (const character of text) decoded += LETTER_OF.get(character) ?? character
  return capitals ? decoded.toUpperCase() : restoreCapitals(decoded)
}

/** Whether a decoded small letter may stand for a capital: TCVN3 has no capital of it. */
const ONLY_SMALL = /[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/g
const WORDS_OF_ONE_RUN = /\p{L}+(?:[ \-–]+\p{L}+)*/gu

type WordCase = 'CAPITALS' | 'OPEN' | 'OTHER'

function restoreCapitals(text: string): string {
  if (text.search(ONLY_SMALL) < 0) return text
  return text.replace(WORDS_OF_ONE_RUN, (run) => {
    const pieces = run.split(/([ \-–]+)/)
    const cases = pieces.map(caseOf)
    return pieces.map((piece, at) => (isCapitals(cases, at) ? piece.toUpperCase() : piece)).join('')
  })
}

/**
 * A word in capitals, one that could be either ("Bộ": B is the only letter of it with a capital in TCVN3), or another. An
 * abbreviation tells nothing of its neighbours ("Số CCCD").
 */
function caseOf(word: string): WordCase {
  const certain = word.replace(ONLY_SMALL, '')
  if (certain !== certain.toUpperCase()) return 'OTHER'
  return certain.length > 1 && isVietnameseSyllable(word) ? 'CAPITALS' : 'OPEN'
}

/** How many words away a certain word still speaks for an open one. */
const REACH = 8

/** An open word goes with the nearest word that is certain, the one before it first. Odd places hold what separates words. */
function isCapitals(cases: readonly WordCase[], at: number): boolean {
  if (cases[at] !== 'OPEN') return cases[at] === 'CAPITALS'
  for (const step of [-2, 2]) {
    let place = at + step
    while (cases[place] === 'OPEN' && Math.abs(place - at) < 2 * REACH) place += step
    if (cases[place] !== undefined) return cases[place] === 'CAPITALS'
  }
  return false
}
