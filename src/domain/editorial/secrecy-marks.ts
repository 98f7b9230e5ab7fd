import { decodeLegacy, detectLegacyEncoding } from '../text/detect-legacy.ts'
import { repairMultilineText } from '../text/repair-text.ts'

export type SecrecyMark = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT'

/**
 * Finds the marks that a secret document carries (domain.md sections 8 and 10): MẬT, TỐI MẬT, TUYỆT MẬT where they are a
 * mark and not a word of the prose. "mật độ", "bí mật nhà nước", "mật khẩu" are none. A mark is: the mark alone on its line
 * in any case; in capitals as a word of its own; in brackets; after "độ mật"; or at the head of a title or a file name.
 * Text typed in a font from before Unicode is read as what it says.
 */
export function findSecrecyMark(texts: readonly string[]): SecrecyMark | null {
  for (const text of texts) {
    const mark = markIn(repairMultilineText(text)) ?? markIn(decoded(text))
    if (mark !== null) return mark
  }
  return null
}

/** The same for names of files, whose words are joined by other signs than spaces and often have no diacritics. */
export function findSecrecyMarkInFileName(fileName: string): SecrecyMark | null {
  const words = repairMultilineText(fileName)
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[_+.]+/g, ' ')
  const plain = /(?<![\p{L}\d])(TUYET|TOI)[ -]?MAT(?![\p{L}\d])/u.exec(words)
  if (plain) return plain[1] === 'TUYET' ? 'TUYỆT MẬT' : 'TỐI MẬT'
  return findSecrecyMark([words])
}

const ANY = '(tuyệt\\s+mật|tối\\s+mật|mật)'
const EDGE_SIGNS = '[\\s\\p{P}\\p{S}]*'
/** Words before or after MẬT in capitals with which it is another word: BÍ MẬT, MẬT ĐỘ, MẬT KHẨU and the like. */
const OTHER_BEFORE = '(?<!(?:BÍ|BẢO|CƠ|THÂN|NỘI|ĐỘ|ONG|ĐƯỜNG|TÚI)\\s+)'
const OTHER_AFTER = '(?!\\s+(?:ĐỘ|KHẨU|MÃ|THƯ|VỤ|BÁO|THIẾT|NGHỊ|ONG|ĐÀM|TÍN|LỆNH|NGỮ))'

const PATTERNS: readonly RegExp[] = [
  new RegExp(`^${EDGE_SIGNS}${ANY}${EDGE_SIGNS}$`, 'iu'),
  /(?<![\p{L}\p{M}])(TUYỆT\s+MẬT|TỐI\s+MẬT)(?![\p{L}\p{M}])/u,
  new RegExp(`(?<![\\p{L}\\p{M}])${OTHER_BEFORE}(MẬT)(?![\\p{L}\\p{M}])${OTHER_AFTER}`, 'u'),
  new RegExp(`[\\[({【]\\s*${ANY}\\s*[\\])}】]`, 'iu'),
  new RegExp(`độ\\s+mật\\s*[:：-]\\s*${ANY}(?![\\p{L}\\p{M}]|\\s+\\p{L})`, 'iu'),
  new RegExp(`^\\s*${ANY}\\s*[-–—:|]`, 'iu'),
]

function markIn(text: string): SecrecyMark | null {
  for (const line of text.split('\n')) {
    for (const pattern of PATTERNS) {
      const found = pattern.exec(line)?.[1]
      if (found !== undefined) return markOf(found)
    }
  }
  return null
}

function markOf(found: string): SecrecyMark {
  const folded = found.toLowerCase()
  if (folded.startsWith('tuyệt')) return 'TUYỆT MẬT'
  return folded.startsWith('tối') ? 'TỐI MẬT' : 'MẬT'
}

function decoded(text: string): string {
  const { encoding } = detectLegacyEncoding([text])
  return encoding === null ? '' : repairMultilineText(decodeLegacy({ text, encoding }))
}
