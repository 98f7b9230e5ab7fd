import { withCardCollected, type Card } from '../../src/domain/members/cards.ts'
import { orderProblems } from '../../src/domain/members/change-problems.ts'
import { EXIT_KINDS } from '../../src/domain/members/status-change.ts'
import type { InputProblem } from '../../src/errors/domain-error.ts'
import { relationId } from '../relation-id.ts'
import type { MemberData } from './member-data.ts'

type Change = { readonly member: MemberData; readonly before: MemberData | undefined }

/** Set in the context of a write by whoever was shown the warnings and confirmed them. */
export const CONFIRMED = 'warningsConfirmed'

export function isChange({ member, before }: Change): boolean {
  return (
    before !== undefined &&
    (before.status !== member.status || relationId(before.cell) !== relationId(member.cell))
  )
}

/**
 * What bars a change at whichever door, beyond the rules of the record. The papers of a change, which the guided step asks for, may be
 * unknown to who writes the register, as in a list that is imported; days that contradict each other may not.
 */
export function barringChange(change: Change): readonly InputProblem[] {
  if (!isChange(change)) return []
  const { effectiveOn = null, changeUntil = null, admittedOn = null, exitKind } = change.member
  const problems = orderProblems({ change: { effectiveOn, until: changeUntil }, admittedOn }).map(
    (problem) => (problem.path === 'until' ? { ...problem, path: 'changeUntil' } : problem),
  )
  return exitKind && !EXIT_KINDS.includes(exitKind)
    ? [...problems, { path: 'exitKind', reason: 'members.noSuchChange' }]
    : problems
}

/** A probation that is too short bars nobody who confirmed it, nor a later change of something else. */
export function withoutSettled({
  problems,
  member,
  before,
  isConfirmed,
}: Change & {
  readonly problems: readonly InputProblem[]
  readonly isConfirmed: boolean
}): readonly InputProblem[] {
  const isOld = before?.admittedOn === member.admittedOn && before?.officialOn === member.officialOn
  if (!isConfirmed && !isOld) return problems
  return problems.filter(({ reason }) => reason !== 'members.probationTooShort')
}

/** Fields of the record that follow from the new status. */
export function followingFields(change: Change & { readonly cards: readonly Card[] }): {
  readonly cards: readonly Card[]
  readonly exemptionReason?: string | null
} {
  const { member, before, cards } = change
  if (!isChange(change) || before?.status === member.status) return { cards }
  return {
    cards: member.status === 'LEFT' ? withCardCollected(cards) : cards,
    ...(member.status === 'EXEMPT' && { exemptionReason: member.changeReason ?? null }),
    ...(before?.status === 'EXEMPT' && { exemptionReason: null }),
  }
}

/** What a row of history keeps of a change, beside its day and who wrote it. */
export const toldOf = ({
  changeReason,
  changeDecision,
  changePlace,
  changeUntil,
  exitKind,
}: MemberData) => ({
  reason: changeReason ?? null,
  ...(changeDecision && { decision: changeDecision }),
  ...(changePlace && { place: changePlace }),
  ...(changeUntil && { until: changeUntil }),
  ...(exitKind && { exitKind }),
})
