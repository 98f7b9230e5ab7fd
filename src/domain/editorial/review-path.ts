import type { Viewer } from '../permissions.ts'
import { DEFAULT_STEP } from './board-offices.ts'
import type {
  Audience,
  EditorialState,
  EditorialStepState,
  EditorialVerdict,
} from './editorial-values.ts'

/** One step of a review: the board that takes it, who decides (offices of that board, or account ids), and how many of them. */
export type ReviewStep = {
  /** The organization of the board. */
  readonly organizationId: string
  readonly name: string
  readonly deciders: readonly string[]
  readonly required: number
  readonly workingHours: number | null
}

export type Board = {
  readonly organizationId: string
  readonly steps: readonly Omit<ReviewStep, 'organizationId'>[]
  readonly reapproveAfterEdit: boolean
}

export type ReviewDecision = {
  readonly step: number
  readonly round: number
  readonly by: string
  readonly at: Date
  readonly verdict: EditorialVerdict
  readonly comment: string | null
  readonly versionId: string
}

/**
 * The boards that a document goes through, in their order. The board of the nearest ancestor of the owner that has one is
 * responsible; what is meant for more people than that board's own subtree goes on to the board above, and so on up.
 * Empty where no organization at or above the owner has a board.
 */
export function boardsOnTheWay({
  ownerPath,
  audience,
  audiencePath,
  boards,
}: {
  readonly ownerPath: readonly string[]
  readonly audience: Audience
  /** Of the audience's organization, from the root; of the owner where none is named. */
  readonly audiencePath: readonly string[]
  readonly boards: readonly Board[]
}): readonly Board[] {
  const upwards = [...ownerPath]
    .reverse()
    .flatMap((id) => boards.filter(({ organizationId }) => organizationId === id))
  const reached = upwards.findIndex(({ organizationId }) =>
    coversAudience({ organizationId, audience, audiencePath }),
  )
  return reached === -1 ? upwards : upwards.slice(0, reached + 1)
}

function coversAudience({
  organizationId,
  audience,
  audiencePath,
}: {
  readonly organizationId: string
  readonly audience: Audience
  readonly audiencePath: readonly string[]
}): boolean {
  switch (audience) {
    case 'PUBLIC':
    case 'MEMBERS':
      return false // Everybody is more than any subtree: every board up to the root is asked.
    case 'ORGANIZATION':
      return audiencePath.includes(organizationId)
    case 'COMMITTEES':
      return true // The committees of the owner's own subtree.
  }
}

/** All steps of these boards, one after the other. A board that has set none has one. */
export function stepsOf(boards: readonly Board[]): readonly ReviewStep[] {
  return boards.flatMap(({ organizationId, steps }) =>
    (steps.length > 0 ? steps : [DEFAULT_STEP]).map((step) => ({ ...step, organizationId })),
  )
}

/**
 * Who is asked at a step, as words that a list can be searched by: an office at a board's organization, or an account.
 * `decidingKeysOf` gives the words of a person; they may decide where the two meet.
 */
export function waitingForOf(step: ReviewStep | undefined): readonly string[] {
  return (step?.deciders ?? []).map((decider) =>
    /^[A-Z_]+$/.test(decider) ? `${decider}@${step?.organizationId ?? ''}` : decider,
  )
}

export function decidingKeysOf(viewer: Viewer): readonly string[] {
  return [
    viewer.accountId,
    ...viewer.appointments.map(({ role, organizationId }) => `${role}@${organizationId}`),
  ]
}

export type StepProgress = ReviewStep & {
  readonly state: EditorialStepState
  readonly approvals: number
}

/** Every step with how far it is: what is behind, what is being decided, what is still ahead. */
export function progressOf({
  path,
  step,
  round,
  state,
  decisions,
}: {
  readonly path: readonly ReviewStep[]
  readonly step: number
  readonly round: number
  readonly state: EditorialState
  readonly decisions: readonly ReviewDecision[]
}): readonly StepProgress[] {
  const isReviewed = !['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED'].includes(state)
  const isInReview = state === 'SUBMITTED' || state === 'IN_REVIEW'
  const stateAt = (index: number): EditorialStepState => {
    if (isReviewed || index < step) return 'DONE'
    return isInReview && index === step ? 'CURRENT' : 'AHEAD'
  }
  return path.map((one, index) => {
    const state = stateAt(index)
    const approvals = state === 'AHEAD' ? 0 : approvalsAt({ decisions, step: index, round, state })
    return { ...one, state, approvals }
  })
}

function approvalsAt({
  decisions,
  step,
  round,
  state,
}: {
  readonly decisions: readonly ReviewDecision[]
  readonly step: number
  readonly round: number
  readonly state: EditorialStepState
}): number {
  const approvals = decisions.filter((d) => d.step === step && d.verdict === 'APPROVE')
  // A step that is done was done in one round, which later rounds of other steps do not undo.
  const counted = state === 'DONE' ? Math.max(0, ...approvals.map((d) => d.round)) : round
  return new Set(approvals.filter((d) => d.round === counted).map((d) => d.by)).size
}
