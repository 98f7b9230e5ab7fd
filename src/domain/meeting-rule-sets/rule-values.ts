import type { MeetingRules } from '../meetings/meeting-rules.ts'

export type RuleName = keyof MeetingRules

type NumberRule = {
  readonly type: 'number'
  readonly min: number
  readonly max: number
  /** Whether it may be left empty: there is no such rule then. */
  readonly optional: boolean
}
type YesNoRule = { readonly type: 'yesNo' }

const optional = (min: number, max: number): NumberRule => ({
  type: 'number',
  min,
  max,
  optional: true,
})
const needed = (min: number, max: number): NumberRule => ({
  type: 'number',
  min,
  max,
  optional: false,
})
const yesNo: YesNoRule = { type: 'yesNo' }

const DAY_MINUTES = 24 * 60

/** Every rule of a set with the values it may have, in the order of the form. A day of the month is one that every month has. */
export const RULE_VALUES: Readonly<Record<RuleName, NumberRule | YesNoRule>> = {
  registrationDay: optional(1, 28),
  papersLeadDays: optional(0, 60),
  sittingsPerPeriod: optional(1, 31),
  minimumMinutes: optional(1, DAY_MINUTES),
  checkInOpensMinutesBefore: needed(0, DAY_MINUTES),
  checkInGraceMinutes: needed(0, DAY_MINUTES),
  quorumPercent: optional(1, 100),
  probationaryCountsForQuorum: yesNo,
  probationaryMayVote: yesNo,
  electedAbovePercent: optional(1, 99),
  runOffAbovePercent: optional(1, 99),
}
export const RULE_NAMES = Object.keys(RULE_VALUES) as RuleName[]

export type RuleProblem = {
  readonly path: RuleName
  readonly reason: string
  readonly params?: Readonly<Record<string, number>>
}

/** What is wrong with the rules as somebody has typed them. */
export function ruleProblems(typed: Readonly<Record<string, unknown>>): readonly RuleProblem[] {
  return RULE_NAMES.flatMap((path): readonly RuleProblem[] => {
    const rule = RULE_VALUES[path]
    const value = typed[path] ?? null
    if (rule.type === 'yesNo')
      return value === null || typeof value === 'boolean'
        ? []
        : [{ path, reason: 'meetingRules.yesOrNo' }]
    const { min, max } = rule
    if (value === null) return rule.optional ? [] : [{ path, reason: 'meetingRules.needed' }]
    return Number.isInteger(value) && Number(value) >= min && Number(value) <= max
      ? []
      : [{ path, reason: 'meetingRules.wholeNumber', params: { min, max } }]
  })
}

/** Rules as they are stored, complete: what is not there is no rule, or no. */
export function readRules(stored: Readonly<Record<string, unknown>>): MeetingRules {
  const values = RULE_NAMES.map((name) => {
    const value = stored[name]
    const rule = RULE_VALUES[name]
    if (rule.type === 'yesNo') return [name, value === true]
    return [name, typeof value === 'number' ? value : rule.optional ? null : rule.min]
  })
  // The names and the kinds of values are those of the table, which has every rule.
  return Object.fromEntries(values) as MeetingRules
}
