import type { InputProblem } from '../../errors/domain-error.ts'
import { isDay } from '../calendar/day.ts'
import { writtenDay } from '../calendar/written-day.ts'
import { probationProblem } from './member-rules.ts'
import type { MemberStatus } from './member-status.ts'
import {
  changeKindOf,
  EXIT_KINDS,
  fieldsOf,
  type ChangeField,
  type ChangeKind,
  type ExitKind,
} from './status-change.ts'

/** A change as somebody asks for it. Days are YYYY-MM-DD, or what was typed in place of one. */
export type AskedChange = {
  /** Null: the status stays, the cell changes. */
  readonly to: MemberStatus | null
} & { readonly [field in Exclude<ChangeField, 'exitKind'>]: string | null } & {
  readonly exitKind: ExitKind | null
}

/** What the change is judged by. */
export type ChangingMember = {
  readonly status: MemberStatus
  readonly cellId: string
  readonly admittedOn: string | null
  readonly officialOn: string | null
  /** The day of the last change that is known. */
  readonly lastChangeOn: string | null
}

const DAYS = ['effectiveOn', 'until', 'admittedOn', 'officialOn', 'cardIssuedOn'] as const
const LONGEST: Partial<Record<ChangeField, number>> = { decision: 100, place: 200, reason: 500 }

/** The step that is asked for; null where there is none from here to there. */
export function kindOfChange({
  member,
  change,
}: {
  readonly member: Pick<ChangingMember, 'status'>
  readonly change: Pick<AskedChange, 'to'>
}): ChangeKind | null {
  return change.to === null ? 'TRANSFER' : changeKindOf({ from: member.status, to: change.to })
}

type Judged = {
  readonly member: ChangingMember
  readonly change: AskedChange
  readonly today: string
}

/** Everything that bars a change: no such step, something needed that is missing, days that cannot be. */
export function changeProblems({ member, change, today }: Judged): readonly InputProblem[] {
  const kind = kindOfChange({ member, change })
  if (kind === null) return [{ path: 'to', reason: 'members.noSuchChange' }]
  const missing = fieldsOf(kind).flatMap(({ field, isNeeded }) =>
    isNeeded && !change[field]?.trim() ? [{ path: field, reason: 'members.fieldRequired' }] : [],
  )
  const problems = [...missing, ...textProblems(change), ...dayProblems({ change, today })]
  if (change.exitKind !== null && !EXIT_KINDS.includes(change.exitKind))
    problems.push({ path: 'exitKind', reason: 'members.noSuchChange' })
  if (change.cardIssuedOn !== null && change.cardNumber === null)
    problems.push({ path: 'cardNumber', reason: 'members.fieldRequired' })
  if (kind === 'TRANSFER' && change.cell === member.cellId)
    problems.push({ path: 'cell', reason: 'members.sameCell' })
  return problems.length > 0 ? problems : orderProblems({ change, admittedOn: member.admittedOn })
}

/** Days that cannot follow each other. Held at every door, whoever writes. */
export function orderProblems({
  change: { effectiveOn, until },
  admittedOn,
}: {
  readonly change: Pick<AskedChange, 'effectiveOn' | 'until'>
  readonly admittedOn: string | null
}): readonly InputProblem[] {
  const problems: InputProblem[] = []
  if (until !== null && !isDay(until)) problems.push({ path: 'until', reason: 'members.badDay' })
  else if (until !== null && effectiveOn !== null && until < effectiveOn)
    problems.push({ path: 'until', reason: 'members.untilBeforeStart' })
  if (effectiveOn !== null && admittedOn !== null && effectiveOn < admittedOn)
    problems.push({ path: 'effectiveOn', reason: 'members.changeBeforeAdmission' })
  return problems
}

/** What is unusual and may be: said before the change is confirmed. */
export function changeWarnings({ member, change }: Omit<Judged, 'today'>): readonly InputProblem[] {
  const warnings: InputProblem[] = []
  const day = change.effectiveOn ?? change.officialOn ?? change.admittedOn
  const { lastChangeOn, admittedOn } = member
  if (day !== null && lastChangeOn !== null && day < lastChangeOn)
    warnings.push({
      path: 'effectiveOn',
      reason: 'members.changeBeforeLast',
      params: { day: writtenDay(lastChangeOn) },
    })
  const short = probationProblem({ admittedOn, officialOn: change.officialOn })
  return short === null ? warnings : [...warnings, short]
}

function textProblems(change: AskedChange): InputProblem[] {
  return Object.entries(LONGEST).flatMap(([field, longest]) =>
    (change[field as ChangeField]?.length ?? 0) > longest
      ? [{ path: field, reason: 'members.textTooLong', params: { longest } }]
      : [],
  )
}

function dayProblems({ change, today }: Pick<Judged, 'change' | 'today'>): InputProblem[] {
  return DAYS.flatMap((path) => {
    const day = change[path]
    if (day === null) return []
    if (!isDay(day)) return [{ path, reason: 'members.badDay' }]
    return path !== 'until' && day > today ? [{ path, reason: 'members.dayAhead' }] : []
  })
}
