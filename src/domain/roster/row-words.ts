import type { MemberStatus, Sex } from '../members/member-status.ts'
import type { Role } from '../permissions.ts'
import { searchKey } from '../text/search-key.ts'

/** Words of the column "Diện", folded, the more particular first. */
const STATUS_WORDS: readonly (readonly [RegExp, MemberStatus])[] = [
  [/\b(?:tu tran|da mat|mat|chet|qua doi)\b/, 'DECEASED'],
  [/\b(?:khai tru|xoa ten|ra khoi dang|xin ra|ra dang|da ra)\b/, 'LEFT'],
  [/\bdinh chi\b/, 'SUSPENDED'],
  [/\bmien\b/, 'EXEMPT'],
  [/\btam\b.*\b(?:noi khac|di)\b|\b(?:noi khac|tam vang|tam di)\b/, 'TEMPORARILY_AWAY'],
  [/\b(?:sh|sinh hoat|chuyen)\b.*\btam\b|\btam (?:den|tru|thoi den)\b/, 'TEMPORARILY_HERE'],
  [/\b(?:da )?chuyen (?:di|sinh hoat|sh|ra|den noi)\b|\bda chuyen\b/, 'TRANSFERRED_OUT'],
  [/\bdu bi\b|^db$|^dvdb$/, 'PROBATIONARY'],
  [/\bchinh thuc\b|^ct$|^dvct$|^dang (?:sinh hoat|sh|hoat dong)$/, 'OFFICIAL'],
]

/** The status a word of the list says, or null where nobody knows the word. */
export function readStatusWord(text: string): MemberStatus | null {
  const key = searchKey(text)
  return STATUS_WORDS.find(([words]) => words.test(key))?.[1] ?? null
}

/** The offices in a cell that a word of the column "Chức vụ" names; null for any other office. */
export function readPosition(text: string): Role | null {
  const key = searchKey(text)
  if (/\bpho bi thu\b|\bpbt\b/.test(key)) return 'DEPUTY_SECRETARY'
  if (/\bbi thu\b|^bt\b/.test(key) && !/\bdoan\b/.test(key)) return 'SECRETARY'
  if (/\b(?:chi|cap|dang) uy\b|^uy vien\b|^cuv$/.test(key)) return 'COMMITTEE_MEMBER'
  return null
}

/** A mark in a column: any sign that is not a word for "no". */
export function isMarked(text: string): boolean {
  return text !== '' && !/^(?:0|-+|khong|ko|no|false)$/.test(searchKey(text) || text)
}

/** The sex in the column "Nam/Nữ". A cross there stands for a woman, as in the register's own form, whose column is headed "Nữ". */
export function readSex(text: string): Sex | null {
  const key = searchKey(text)
  if (/^(?:nam|m|male|trai)$/.test(key)) return 'MALE'
  return /^(?:nu|f|female|gai|x)$/.test(key) ? 'FEMALE' : null
}

/** Yes or no in the column "Có ĐT thông minh"; null where it says neither. */
export function readYesNo(text: string): boolean | null {
  const key = searchKey(text)
  if (/^(?:co|x|yes|true|1|co dung)$/.test(key)) return true
  return /^(?:khong|ko|k|no|false|0|khong co|chua|chua co)$/.test(key) ? false : null
}
