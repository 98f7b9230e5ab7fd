import type { InputProblem } from '../../errors/domain-error.ts'
import { addMonths, isDay } from '../calendar/day.ts'
import { cardProblems, type Card } from './cards.ts'
import { mayBecome, MEMBER_STATUSES, type MemberStatus } from './member-status.ts'

/** The youngest at admission, in years: "đủ 18 tuổi", article 1 of the Party statute. */
const YOUNGEST = 18
/** From admission to recognition, in months (domain.md section 6.2). */
const PROBATION_MONTHS = 12
const MONTHS_A_YEAR = 12

export type MemberDates = {
  readonly birthDate: string | null
  readonly admittedOn: string | null
  readonly officialOn: string | null
}

export type MemberFacts = MemberDates & {
  readonly fullName: string | null
  readonly status: MemberStatus | null
  /** Null: new in the register. */
  readonly previousStatus: MemberStatus | null
  readonly cards: readonly Card[]
  readonly effectiveOn: string | null
}

/** Everything that is wrong with a member, by field. Whatever is not known is no fault: lists of offices have gaps. */
export function memberProblems({
  member,
  today,
}: {
  readonly member: MemberFacts
  readonly today: string
}): readonly InputProblem[] {
  const { fullName, status, cards } = member
  const problems: InputProblem[] = []
  if (!fullName) problems.push({ path: 'fullName', reason: 'members.fieldRequired' })
  if (!status) return [...problems, { path: 'status', reason: 'members.fieldRequired' }]
  if (!MEMBER_STATUSES.includes(status))
    return [...problems, { path: 'status', reason: 'members.noSuchStatus' }]
  return [
    ...problems,
    ...dayProblems({ member, today }),
    ...dateProblems(member),
    ...statusProblems({ ...member, status }),
    ...cardProblems({ cards, status }),
  ]
}

/** Which dates of one member cannot be together: birth, admission at 18 or later, recognition after the 12 months of probation. */
export function dateProblems({
  birthDate,
  admittedOn,
  officialOn,
}: MemberDates): readonly InputProblem[] {
  const problems: InputProblem[] = []
  const known = (day: string | null): day is string => day !== null && isDay(day)
  if (known(birthDate) && known(admittedOn) && admittedOn < yearsAfter(birthDate, YOUNGEST))
    problems.push({
      path: 'admittedOn',
      reason: 'members.admittedTooYoung',
      params: { years: YOUNGEST },
    })
  if (known(birthDate) && !known(admittedOn) && known(officialOn)) {
    if (officialOn < yearsAfter(birthDate, YOUNGEST + 1))
      problems.push({
        path: 'officialOn',
        reason: 'members.admittedTooYoung',
        params: { years: YOUNGEST + 1 },
      })
  }
  if (!known(admittedOn) || !known(officialOn)) return problems
  if (officialOn <= admittedOn)
    problems.push({ path: 'officialOn', reason: 'members.officialBeforeAdmitted' })
  const short = probationProblem({ admittedOn, officialOn })
  return short === null ? problems : [...problems, short]
}

/** When the probation that began on a day is over. */
export const probationEndsOn = (admittedOn: string): string =>
  addMonths({ day: admittedOn, months: PROBATION_MONTHS })

/** Recognition before the twelve months are over: refused of what is typed or imported, and a warning where somebody confirms it. */
export function probationProblem({
  admittedOn,
  officialOn,
}: Pick<MemberDates, 'admittedOn' | 'officialOn'>): InputProblem | null {
  const areDays =
    admittedOn !== null && officialOn !== null && isDay(admittedOn) && isDay(officialOn)
  if (!areDays || officialOn <= admittedOn || officialOn >= probationEndsOn(admittedOn)) return null
  return {
    path: 'officialOn',
    reason: 'members.probationTooShort',
    params: { months: PROBATION_MONTHS },
  }
}

function dayProblems({
  member: { birthDate, admittedOn, officialOn, effectiveOn },
  today,
}: {
  readonly member: MemberFacts
  readonly today: string
}): readonly InputProblem[] {
  return Object.entries({ birthDate, admittedOn, officialOn, effectiveOn }).flatMap(
    ([path, day]) => {
      if (day === null) return []
      if (!isDay(day)) return [{ path, reason: 'members.badDay' }]
      return day > today ? [{ path, reason: 'members.dayAhead' }] : []
    },
  )
}

/** Probation has no day of recognition, and ends with one. */
function statusProblems({
  status,
  previousStatus,
  officialOn,
}: MemberFacts & { readonly status: MemberStatus }): readonly InputProblem[] {
  const problems: InputProblem[] = []
  if (previousStatus !== null && !mayBecome({ from: previousStatus, to: status }))
    problems.push({ path: 'status', reason: 'members.noSuchChange' })
  if (status === 'PROBATIONARY' && officialOn !== null)
    problems.push({ path: 'officialOn', reason: 'members.probationaryNotOfficial' })
  if (previousStatus === 'PROBATIONARY' && status === 'OFFICIAL' && officialOn === null)
    problems.push({ path: 'officialOn', reason: 'members.officialOnRequired' })
  return problems
}

const yearsAfter = (day: string, years: number) => addMonths({ day, months: years * MONTHS_A_YEAR })
