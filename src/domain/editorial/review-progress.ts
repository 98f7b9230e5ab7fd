import type { EditorialState } from './editorial-values.ts'

/** What an edit during review changes of the submission. */
export type ReviewAfterEdit = {
  readonly step: number | null
  readonly round: number
  readonly writers: string[]
}

/**
 * An edit during review starts it again from the first step where the board wants that: the approvals so far were for
 * another text. Who edits becomes one of the writers, none of whom decides. A returned text is edited freely: its step
 * waits for it.
 */
export function reviewAfterEdit({
  task,
  writerId,
}: {
  readonly task: {
    readonly state: EditorialState
    readonly step?: number | null
    readonly round?: number | null
    readonly reapproveAfterEdit?: boolean | null
    readonly writers?: readonly string[] | null
  }
  readonly writerId: string | null
}): ReviewAfterEdit {
  const round = task.round ?? 1
  const startsAgain = task.state !== 'CHANGES_REQUESTED' && task.reapproveAfterEdit !== false
  const writers = [...(task.writers ?? []), ...(writerId === null ? [] : [writerId])]
  return {
    step: startsAgain ? 0 : (task.step ?? 0),
    round: startsAgain ? round + 1 : round,
    writers: [...new Set(writers)],
  }
}
