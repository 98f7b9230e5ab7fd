import { readCardNumber } from './card-number.ts'
import { readPhone } from './phone.ts'
import { repairText } from './repair-text.ts'

const MAX_NORMALIZED = 1024

/**
 * A password as it is hashed and compared: composed (NFC), every kind of space a plain one. That is the OpaqueString profile
 * of RFC 8265: what two keyboards type differently is one password, and nothing a person can tell apart is merged (NFKC
 * would read "①" as "1"). Nothing is trimmed, and case counts. What is longer than any password comes back as it is: to be
 * refused by its length.
 */
export function normalizePassword(password: string): string {
  if (password.length > MAX_NORMALIZED) return password
  return password.replace(/\p{Zs}/gu, ' ').normalize('NFC')
}

/**
 * An activation code as it is hashed and compared, in Crockford's alphabet: capitals, no spaces, hyphens or dots; O is 0, I and L are
 * 1, which the alphabet of issued codes does not have.
 */
export function normalizeActivationCode(code: string): string {
  return repairText(code)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\p{Pd}_]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

/**
 * What somebody typed to say who they are, in the form it is stored in: a phone number as 0XXXXXXXXX, a card number as 8 digits,
 * a username in small letters, composed. Never says whether there is such an account.
 */
export function normalizeIdentifier(raw: string): string {
  const typed = repairText(raw)
  if (!/^\+?[\d\s.()-]+$/.test(typed)) return typed.toLowerCase().normalize('NFC')
  const { cardNumber } = readCardNumber(typed)
  if (cardNumber !== null) return cardNumber
  const { phone } = readPhone(typed)
  return phone ?? typed.toLowerCase()
}
