import type { EditorialState } from './editorial-values.ts'

/** Where a submission stands: one place of its path in one round. */
export type EditorialPlace = {
  readonly state: EditorialState
  readonly step: number
  readonly round: number
}

/**
 * Who has something to do after a submission has moved: whoever decides the step that it has come to, or its author where changes are
 * asked for. Null where a step waits for one more decision, or nobody is asked.
 */
export function whoIsAsked({
  before,
  after,
}: {
  readonly before: EditorialPlace | null
  readonly after: EditorialPlace
}): 'deciders' | 'author' | null {
  if (after.state === 'CHANGES_REQUESTED') return 'author'
  if (after.state !== 'IN_REVIEW') return null
  const isSame =
    before?.state === 'IN_REVIEW' && before.step === after.step && before.round === after.round
  return isSame ? null : 'deciders'
}

/** The topic of the outbox under which those are asked. */
export const EDITORIAL_TASK_ASKED = 'editorialTaskAsked'

/** One telling for each place. */
export const editorialCause = ({
  taskId,
  place: { state, step, round },
}: {
  readonly taskId: string
  readonly place: EditorialPlace
}): string => `editorial:${taskId}:${round}:${step}:${state}`
