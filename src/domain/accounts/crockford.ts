/** Crockford's alphabet: no I, L, O and U, so that a printed code is read in one way only. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** One character for each byte: 32 divides 256, so none is likelier. */
export function crockford(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/** In fours, as it is printed: XXXX-XXXX-XXXX. */
export function inFours(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-')
}
