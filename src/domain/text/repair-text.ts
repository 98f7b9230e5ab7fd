import { replaceForeignLookAlikes, replaceMistakenLatin } from './look-alikes.ts'

/** Text that needs nothing: printable ASCII, single spaces inside, none at the ends. */
const NOTHING_TO_DO = /^(?:[\x21-\x7E]+(?: [\x21-\x7E]+)*)?$/

/** Zero-width and direction characters, the soft hyphen, halves of surrogate pairs and what no XML may hold. */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|\p{Surrogate}/gu
/** The joiner is kept where it builds an emoji of several. */
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic})/gu
const NARROW_FORMS = /[\uFF01-\uFF5E\uFB00-\uFB06]/g
const SPACE_BEFORE_MARK = /(?<=[\p{L}\p{M}]) (?=[\u0300-\u036F])/gu
const SPACES = /[\p{Zs}\p{Zl}\p{Zp}\p{Cc}]+/gu
/** No writing piles up more marks, and to put thousands of them in order takes normalization minutes. */
const PILED_MARKS = /(\p{M}{8})\p{M}+/gu
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/**
 * One line of text as it should have been typed: composed (NFC), `Ƣ` read as `Ư`, look-alike letters of other scripts inside
 * a Latin word made Latin, every run of spaces, line breaks and control characters one space, nothing invisible, trimmed.
 * Apostrophes stay as they are, and so do marks that have no composed letter (ư̆, ơ̆ of Ê-đê and Ba-na names).
 * Idempotent. Text in a font from before Unicode is to be decoded first: the soft hyphen dropped here is TCVN3's ư.
 */
export function repairText(text: string): string {
  if (NOTHING_TO_DO.test(text)) return text
  const visible = text
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(SPACES, ' ')
    .replace(NARROW_FORMS, (character) => character.normalize('NFKC'))
    .replaceAll('\u01A2', '\u01AF')
    .replaceAll('\u01A3', '\u01B0')
    .replace(SPACE_BEFORE_MARK, '')
    .replace(PILED_MARKS, '$1')
    .normalize('NFC')
    .replace(PILED_MARKS, '$1')
  return replaceMistakenLatin(replaceForeignLookAlikes(visible)).trim()
}

/** The same for text of several lines: line breaks of every kind become `\n` and stay, blank lines too, but not at the ends. */
export function repairMultilineText(text: string): string {
  if (NOTHING_TO_DO.test(text)) return text
  return text.split(LINE_BREAK).map(repairText).join('\n').trim()
}
