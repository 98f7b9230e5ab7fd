/** What Windows-1252 shows for the bytes 80 to 9F; the five it leaves open stand for themselves. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const BYTE_OF = new Map([...WINDOWS_1252].map((character, at) => [character, 0x80 + at]))

/**
 * A text whose UTF-8 bytes somebody read as Latin-1 or Windows-1252 ("Nghá»‹ quyáº¿t"), read right. Browsers send file names
 * so, and spreadsheets open CSV files so. Any other text comes back unchanged: it is seldom UTF-8 by chance.
 */
export function readMisdecodedUtf8(text: string): string {
  if (!/[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u2122]/.test(text)) return text
  const bytes: number[] = []
  for (const character of text) {
    const code = BYTE_OF.get(character) ?? character.codePointAt(0) ?? 0
    if (code > 0xff) return text
    bytes.push(code)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    // Not UTF-8: the text is what it seems to be.
    return text
  }
}
