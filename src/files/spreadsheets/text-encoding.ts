import { isVietnameseSyllable } from '../../domain/text/vietnamese-syllable.ts'

const ZERO_SHARE = 0.2
const WORD = /[\p{L}\p{M}]+/gu
const SAMPLE = 200_000

/**
 * The text of a plain file, or null where the bytes are no text. By mark: UTF-8, UTF-16 of either order. Without: UTF-16 where every
 * second byte is zero, UTF-8 where it is valid; else one byte a letter: Windows' Vietnamese page where its words are
 * Vietnamese, Latin-1 otherwise (as which TCVN3 and VNI come, to be told by their letters).
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be')
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes, 'utf-8')
  const order = orderOfUtf16(bytes)
  if (order !== null) return decode(bytes, order)
  if (bytes.subarray(0, SAMPLE).includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: one byte a letter, and the words tell which page.
    return ofOneByte(bytes)
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

function orderOfUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2000)
  if (sample.length < 4) return null
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const enough = (sample.length / 2) * ZERO_SHARE
  const [even = 0, odd = 0] = zeros
  if (odd > enough && even < enough) return 'utf-16le'
  return even > enough && odd < enough ? 'utf-16be' : null
}

function ofOneByte(bytes: Uint8Array): string {
  // windows-1252 differs from Latin-1 only where neither TCVN3 nor VNI has a letter.
  const latin = decode(bytes, 'windows-1252')
  const vietnamese = decode(bytes, 'windows-1258').normalize('NFC')
  return shareOfSyllables(vietnamese) > Math.max(0.5, shareOfSyllables(latin)) ? vietnamese : latin
}

/** The share of Vietnamese syllables among the words that are not plain ASCII. */
function shareOfSyllables(text: string): number {
  const words = (text.slice(0, SAMPLE).match(WORD) ?? []).filter((word) => /[^A-Za-z]/.test(word))
  if (words.length === 0) return 0
  return words.filter(isVietnameseSyllable).length / words.length
}
