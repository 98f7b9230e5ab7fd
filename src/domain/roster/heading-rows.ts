import type { OrganizationType } from '../organizations/organization-types.ts'
import { searchKey } from '../text/search-key.ts'
import { isVietnameseSyllable } from '../text/vietnamese-syllable.ts'

/** An organization as a heading names it. */
export type OrganizationHeading = {
  readonly type: OrganizationType
  /** As it is stored: "Đảng bộ Sở Tài chính". */
  readonly name: string
}

type Pattern = {
  readonly words: RegExp
  readonly type: OrganizationType
  /** What a name begins with that the heading gives after a colon. */
  readonly prefix: string
}

/** Longer words first: "đảng bộ cơ sở" before "đảng bộ". */
const PATTERNS: readonly Pattern[] = [
  { words: /^chi bộ cơ sở/i, type: 'GRASSROOTS_CELL', prefix: 'Chi bộ' },
  { words: /^chi bộ trực thuộc/i, type: 'CELL', prefix: 'Chi bộ' },
  { words: /^chi bộ/i, type: 'CELL', prefix: 'Chi bộ' },
  { words: /^(?:đảng bộ|đảng ủy|đảng uỷ) bộ phận/i, type: 'SECTION_BRANCH', prefix: 'Đảng bộ' },
  { words: /^(?:đảng bộ|đảng ủy|đảng uỷ) cơ sở/i, type: 'GRASSROOTS_BRANCH', prefix: 'Đảng bộ' },
  {
    words: /^(?:đảng bộ|đảng ủy|đảng uỷ) (?=xã|phường|thị trấn|đặc khu)/i,
    type: 'COMMUNE',
    prefix: 'Đảng bộ',
  },
  {
    words: /^(?:đảng bộ|đảng ủy|đảng uỷ) (?=khối|các cơ quan đảng)/i,
    type: 'BLOC',
    prefix: 'Đảng bộ',
  },
  {
    words: /^(?:đảng bộ|đảng ủy|đảng uỷ) (?=huyện|quận|thị xã|thành phố)/i,
    type: 'DISTRICT',
    prefix: 'Đảng bộ',
  },
  { words: /^(?:đảng bộ|đảng ủy|đảng uỷ)/i, type: 'GRASSROOTS_BRANCH', prefix: 'Đảng bộ' },
]

const NUMBERING = /^(?:[IVXLC]{1,7}|[A-Z]|\d{1,3}(?:\.\d{1,3})*)\s*[.):/-]\s*/
const COUNT =
  /\s*[(:–-]\s*(?:có\s*)?(?:tổng số\s*)?:?\s*\d+\s*(?:đảng viên|đ\/c|đồng chí|đv|người)?\s*\)?\s*$/iu
const COUNT_IN_WORDS = /\d+\s*(?:đảng viên|đ\/c|đồng chí|đv|người)/iu

/** The organization that a heading row starts, or null where the text is none. Numbering before it and counts after it do not count. */
export function readHeading(text: string): OrganizationHeading | null {
  const bare = withoutCount(text.replace(NUMBERING, '').trim())
  const found = PATTERNS.find(({ words }) => words.test(bare))
  if (!found) return null
  const rest = inWords(bare.replace(found.words, '').replace(/^[\s:.–-]+|[\s:;,.–-]+$/g, ''))
  if (rest === '') return null
  return { type: found.type, name: nameOf({ bare, rest, found }) }
}

function nameOf({ bare, rest, found }: { bare: string; rest: string; found: Pattern }): string {
  const named = /^(?:chi bộ|đảng bộ|đảng ủy|đảng uỷ)/i.test(rest)
  if (named) return rest
  return bare.includes(':') || bare === bare.toUpperCase() || /cơ sở|bộ phận|trực thuộc/i.test(bare)
    ? `${found.prefix} ${rest}`
    : bare.replace(/[\s:;,.–-]+$/g, '')
}

/** A name in capitals as words ("THÔN MỘT" is "Thôn Một"); abbreviations, which are no syllables, stay. */
function inWords(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name.replace(/[\p{L}\p{M}]+/gu, (word) =>
    word.length > 1 && isVietnameseSyllable(word)
      ? word.charAt(0) + word.slice(1).toLowerCase()
      : word,
  )
}

function withoutCount(text: string): string {
  return COUNT_IN_WORDS.test(text) ? text.replace(COUNT, '') : text
}

const BRANCH = /^(?:dang (?:bo|uy)|chi bo)(?: (?:co so|bo phan|truc thuoc))?\b ?/

/**
 * What an organization is known by among its siblings: whether it is a cell or a branch, and its name folded without those words, so
 * that "ĐẢNG BỘ CƠ SỞ: Sở Tài chính" is found again as "Đảng bộ Sở Tài chính" or "Sở Tài chính".
 */
export function organizationKey({
  name,
  type,
}: {
  readonly name: string
  readonly type: OrganizationType
}): string {
  const isCell = type === 'CELL' || type === 'GRASSROOTS_CELL'
  const bare = searchKey(name).replace(BRANCH, '')
  return `${isCell ? 'cell' : 'body'}:${bare === '' ? searchKey(name) : bare}`
}

const FOOTER =
  /^(?:danh sach (?:nay )?(?:co|gom)|tong (?:so|cong)|cong (?:co|so|danh sach)?\b|nguoi lap|t ?m |tm |noi nhan|xac nhan|lap bieu|thu truong|bi thu$|pho bi thu$|(?:\S+ )*ngay \d* ?thang \d* ?nam)/

/** Words under a list: its count, signatures, addressees. */
export function isFooterText(text: string): boolean {
  return FOOTER.test(searchKey(text))
}
