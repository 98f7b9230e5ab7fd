import type { EditorialState } from './editorial-values.ts'
import { waitingForOf, type ReviewStep } from './review-path.ts'

/** What an edit during review changes of the submission. */
export type ReviewAfterEdit = {
  readonly step: number
  readonly round: number
  readonly writers: string[]
  readonly waitingFor: string[]
  /** Absent: as it is. */
  readonly decidedBy?: string[]
}

/**
 * An edit during review starts it again from the first step where the board wants that: the approvals so far were for
 * another text. Who edits becomes one of the writers, none of whom approves. A returned text is edited freely: its step
 * waits for it.
 */
export function reviewAfterEdit({
  task,
  writerId,
}: {
  readonly task: {
    readonly state: EditorialState
    readonly path: readonly ReviewStep[]
    readonly step: number
    readonly round: number
    readonly reapproveAfterEdit: boolean
    readonly writers: readonly string[]
  }
  readonly writerId: string | null
}): ReviewAfterEdit {
  const isReturned = task.state === 'CHANGES_REQUESTED'
  const startsAgain = !isReturned && task.reapproveAfterEdit
  const step = startsAgain ? 0 : task.step
  return {
    step,
    round: startsAgain ? task.round + 1 : task.round,
    writers: [...new Set([...task.writers, ...(writerId === null ? [] : [writerId])])],
    ...(startsAgain && { decidedBy: [] }),
    waitingFor: isReturned ? [] : [...waitingForOf(task.path[step])],
  }
}
