import { repairText } from './repair-text.ts'

export type ReadCard = { readonly cardNumber: string | null; readonly problem: CardProblem | null }
export type CardProblem = 'text.badCardNumber'

/** `formatted`: the cell's text as its number format shows it, where the cell is a number. */
type AsShown = { readonly formatted?: string }

const CARD_LENGTH = 8
const MAX_TYPED = 60
const SEPARATORS = /[\s.,'’·_-]+/g
const SAYS_NONE = /^(?:[-–—/.x]*|0|không(?: có)?|chưa(?: có| cấp)?(?: thẻ)?|none|n\/a|null)$/i
const LABEL = /^(?:số(?: thẻ)?|stđv|thẻ)[\s.:]*(?=\d)/i
/** Letters that can be nothing but a digit badly typed, and no more than two of them in one number. */
const MISTYPED: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' }
const EVERY_MISTYPED = /[OolI]/g
const MAX_MISTYPED = 2

/**
 * A Party card number: 8 digits (Mẫu 2-HSĐV), whatever stands between them ("38.179459"). An O or an l among seven or six
 * digits is read as the digit it looks like. Seven digits are a problem even in a number cell, since nothing says where
 * the eighth was, unless the cell shows eight. Both null: the cell says that there is none.
 */
export function readCardNumber(raw: string | number, { formatted }: AsShown = {}): ReadCard {
  const text = typeof raw === 'number' ? (fromFormat(formatted) ?? String(raw)) : raw
  const typed = repairText(text)
  if (SAYS_NONE.test(typed)) return { cardNumber: null, problem: null }
  const cardNumber = typed.length > MAX_TYPED ? null : eightDigits(typed)
  return { cardNumber, problem: cardNumber === null ? 'text.badCardNumber' : null }
}

function fromFormat(formatted: string | undefined): string | null {
  return formatted !== undefined && /^\d{8}$/.test(formatted.trim()) ? formatted : null
}

function eightDigits(typed: string): string | null {
  const bare = typed
    .replace(LABEL, '')
    .replace(SEPARATORS, '')
    .replace(/^(\d{8})0$/, (all, card: string) => (/\.0$/.test(typed) ? card : all))
  if (bare.length !== CARD_LENGTH) return null
  if ((bare.match(EVERY_MISTYPED) ?? []).length > MAX_MISTYPED) return null
  const digits = bare.replace(EVERY_MISTYPED, (letter) => MISTYPED[letter] ?? letter)
  return /^\d{8}$/.test(digits) && digits !== '00000000' ? digits : null
}
