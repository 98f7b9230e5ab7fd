import { repairMultilineText } from './repair-text.ts'

/** `phone` is 0XXXXXXXXX (mobile) or 02XXXXXXXXX (landline). Both null: there is no number. Both set: the first of several. */
export type ReadPhone = { readonly phone: string | null; readonly problem: PhoneProblem | null }
export type PhoneProblem = 'text.badPhone' | 'text.severalPhones'

const MOBILE = /^0[35789]\d{8}$/
const LANDLINE = /^02\d{9}$/
const BAD: ReadPhone = { phone: null, problem: 'text.badPhone' }
const NONE: ReadPhone = { phone: null, problem: null }

/** More is no list of numbers, and the patterns below are not to be run over it. */
const MAX_LENGTH = 200
const SAYS_NONE = /^(?:[-–—/.x0]*|không(?: có)?|chưa(?: có)?|ko|k|none|n\/a|null)$/i
const LABEL = /^(?:tel|đt|dđ|sđt|số|điện thoại|di động|zalo)[\s.:]*/i
const COMMENT = /\([^()\d]*\)/g
const ONE_NUMBER = /^\+?[\d\s.()-]+$/
const LOST_DIGITS = /\d[.,]?\d*e\+?\d+/i

/** The prefixes of mobile numbers with 11 digits, and what became of them on 15/09/2018. */
const OLD_PREFIX: Readonly<Record<string, string>> = {
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0126': '076',
  '0128': '078',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0127': '081',
  '0129': '082',
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0186': '056',
  '0188': '058',
  '0199': '059',
}

/**
 * A Vietnamese telephone number as cells and forms have it: with spaces, dots and hyphens, with +84, 0084 or 84, as a number that
 * lost its zero, with a label before or a note in brackets after it. "8.49E+10" has lost its digits and is a problem.
 */
export function readPhone(raw: string | number): ReadPhone {
  const text = repairMultilineText(typeof raw === 'number' ? String(raw) : raw)
  if (text.length > MAX_LENGTH) return BAD
  if (SAYS_NONE.test(text)) return NONE
  if (LOST_DIGITS.test(text)) return BAD
  const pieces = text.replace(COMMENT, ' ').split(/[\n;,/]| hoặc | và /)
  const written = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
  const phones = written.map(onePhone)
  const found = phones.find((phone) => phone !== null)
  if (found === undefined) return BAD
  return { phone: found, problem: phones.length > 1 ? 'text.severalPhones' : null }
}

function onePhone(piece: string): string | null {
  const bare = piece
    .replace(/^['’]/, '')
    .replace(LABEL, '')
    .replace(/^(\d{9,})\.0+$/, '$1')
  if (!ONE_NUMBER.test(bare)) return null
  const digits = national(bare.replace(/\D/g, ''))
  const now = digits.length === 11 ? (OLD_PREFIX[digits.slice(0, 4)] ?? null) : null
  const phone = now === null ? digits : now + digits.slice(4)
  return MOBILE.test(phone) || LANDLINE.test(phone) ? phone : null
}

/** The digits with the zero of the country. Nine digits are a mobile number without it, even if they begin with 84. */
function national(digits: string): string {
  const international = /^(?:00)?84(0?\d{9,10})$/.exec(digits)?.[1]
  if (international !== undefined)
    return international.startsWith('0') ? international : `0${international}`
  return digits.startsWith('0') || digits.length < 9 ? digits : `0${digits}`
}
