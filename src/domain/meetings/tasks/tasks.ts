import { happened, refused, type AskedOf, type Decision, without } from '../decision.ts'
import type { MeetingActor } from '../meeting-actor.ts'
import type { MeetingCommand } from '../meeting-commands.ts'
import type { EventData } from '../meeting-events.ts'
import type { MeetingState } from '../meeting-state.ts'

/** To somebody on the roll. */
export function decideAssignTask({ state, command }: AskedOf<'ASSIGN_TASK'>): Decision {
  const task = without(command)
  if (!state.attendance?.has(task.ownerId))
    return refused('NOT_ENTITLED', 'meeting.refused.notOnRoll')
  return happened({ type: 'taskAssigned', data: task })
}

/** By its owner, or by the committee; long after the meeting. */
export function decideCompleteTask({
  state,
  command: { taskId },
  actor,
}: {
  readonly state: MeetingState
  readonly command: Extract<MeetingCommand, { name: 'COMPLETE_TASK' }>
  readonly actor: MeetingActor
}): Decision {
  const task = state.tasks.get(taskId)
  if (task === undefined) return { kind: 'forbidden' }
  if (!actor.mayPlan && task.ownerId !== actor.memberId) return { kind: 'forbidden' }
  if (task.doneAt !== null) return refused('ALREADY_DONE')
  return happened({ type: 'taskCompleted', data: { taskId } })
}

export const taskAssigned = (
  state: MeetingState,
  { taskId: id, title, ownerId, dueOn }: EventData['taskAssigned'],
): MeetingState => ({
  ...state,
  tasks: new Map(state.tasks).set(id, { id, title, ownerId, dueOn, doneAt: null }),
})

export function taskCompleted(
  state: MeetingState,
  { taskId }: EventData['taskCompleted'],
  at: Date,
): MeetingState {
  const task = state.tasks.get(taskId)
  if (task === undefined) return state
  return { ...state, tasks: new Map(state.tasks).set(taskId, { ...task, doneAt: at }) }
}
