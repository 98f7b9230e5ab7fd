export type LegacyEncoding = 'TCVN3' | 'VNI'

const LONGEST_NAME = 100
/** What a PDF puts before the name of a subset, and the style that some programs put after it. */
const SUBSET = /^[A-Z]{6}\+/
const STYLE = /[\s,-]*(?:bold|italic|oblique|regular|normal|đậm|nghiêng)$/i

/** `.VnTime` and its kin; without the dot only the two names that nothing else bears (`VNtimes new roman` is of another encoding). */
const TCVN3_FONT = /^\.vn[a-z0-9]|^Vn(?:Time|Arial)H?$/i
const TCVN3_WITHOUT_DOT = /^Vn(?:Time|Arial)H?$/
const VNI_FONT = /^VNI[-\s_]/i
const CAPITALS_FONT = /H$|(?:time|arial|avant|black|book|clarendon|cooper)h$/

/** The encoding from before Unicode that a font's name tells, or null for every other font. */
export function legacyEncodingOfFont(fontName: string): LegacyEncoding | null {
  const name = familyOf(fontName)
  if (name.startsWith('.') ? TCVN3_FONT.test(name) : TCVN3_WITHOUT_DOT.test(name)) return 'TCVN3'
  return VNI_FONT.test(name) ? 'VNI' : null
}

/** Whether the font shows small letters as capitals: TCVN3 fonts whose name ends in H (`.VnTimeH`, `.VnArialH`). */
export function isCapitalsFont(fontName: string): boolean {
  return legacyEncodingOfFont(fontName) === 'TCVN3' && CAPITALS_FONT.test(familyOf(fontName))
}

function familyOf(fontName: string): string {
  let name = fontName
    .slice(0, LONGEST_NAME)
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(SUBSET, '')
  while (STYLE.test(name)) name = name.replace(STYLE, '')
  return name.trim()
}
