import { repairText } from './repair-text.ts'

export type ReadCitizenId = {
  readonly citizenId: string | null
  readonly problem: CitizenIdProblem | null
}
export type CitizenIdProblem = 'text.badCitizenId' | 'text.oldIdentityCard'

/** Codes of the province of birth registration, the first three digits of an identity number (Thông tư 59/2021/TT-BCA). */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' '),
)
const SEPARATORS = /[\s.,'’·_-]+/g
const SAYS_NONE = /^(?:[-–—/.x]*|0|không(?: có)?|chưa(?: có)?|none|n\/a|null)$/i
const NONE: ReadCitizenId = { citizenId: null, problem: null }

/**
 * A citizen identity number: 12 digits. Eleven digits that begin like a province's code without its zero are a
 * number cell's ("42491963959"); more than one zero is never guessed. Nine digits are an identity card from before, which
 * is another number. Both null: the cell says that there is none.
 */
export function readCitizenId(raw: string | number): ReadCitizenId {
  const typed = repairText(String(raw))
  if (SAYS_NONE.test(typed)) return NONE
  const digits = typed.replace(/^(\d{11,12})\.0$/, '$1').replace(SEPARATORS, '')
  if (/^\d{12}$/.test(digits)) return { citizenId: digits, problem: null }
  if (/^[1-9]\d{10}$/.test(digits) && PROVINCES.has(`0${digits.slice(0, 2)}`)) {
    return { citizenId: `0${digits}`, problem: null }
  }
  return {
    citizenId: null,
    problem: /^\d{9}$/.test(digits) ? 'text.oldIdentityCard' : 'text.badCitizenId',
  }
}
