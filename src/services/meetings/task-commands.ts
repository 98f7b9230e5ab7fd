import { meetingOfTask } from '../../domain/meetings/ids-in-meetings.ts'
import { meetingActorOf } from '../../domain/meetings/meeting-actor.ts'
import { conflict, notFound } from '../../errors/domain-error.ts'
import { fingerprintOf, taskIdFor } from './command-fingerprint.ts'
import {
  giveCommand,
  requireCommandId,
  visibleMeeting,
  type As,
  type MeetingParts,
  type ToMeeting,
} from './give-command.ts'
import type { TaskOfMeeting } from './meeting-reads.ts'
import { requiredLine } from './read-text.ts'

const MAX_TITLE = 500

export const assignTask =
  (parts: MeetingParts) =>
  ({
    input,
    viewer,
  }: As<
    ToMeeting & {
      readonly title: string
      readonly ownerId: string
      readonly dueOn?: string | null
    }
  >) =>
    giveCommand({
      parts,
      name: 'ASSIGN_TASK',
      input,
      viewer,
      make: async (_record, { accountId }) => ({
        name: 'ASSIGN_TASK',
        taskId: taskIdFor({ ...input, accountId }),
        title: requiredLine({ text: input.title, path: 'title', max: MAX_TITLE }),
        ownerId: input.ownerId,
        dueOn: input.dueOn ?? null,
      }),
    })

/** By its owner or the committee, FORBIDDEN for whoever else reads the meeting; NOT_FOUND for a task that is not there or out of sight. */
export const completeTask =
  (parts: MeetingParts) =>
  async ({
    input,
    viewer,
  }: As<{ readonly commandId: string; readonly taskId: string }>): Promise<TaskOfMeeting> => {
    requireCommandId(input.commandId)
    const meetingId = meetingOfTask(input.taskId)
    if (meetingId === null) throw notFound()
    const { record, asker } = await visibleMeeting({ id: meetingId, viewer, parts })
    const taskNow = async () => (await parts.histories.stateOf(record.id))?.tasks.get(input.taskId)
    if ((await taskNow()) === undefined) throw notFound()
    const outcome = await parts.engine.submit({
      meetingId: record.id,
      command: { name: 'COMPLETE_TASK', taskId: input.taskId },
      actor: meetingActorOf({ viewer: asker, path: record.path }),
      commandId: input.commandId,
      fingerprint: fingerprintOf('COMPLETE_TASK', input),
    })
    if (outcome.kind === 'refused' && outcome.refusal.code !== 'ALREADY_DONE')
      throw conflict('meeting.conflict.busy')
    const task = await taskNow()
    if (task === undefined) throw notFound()
    return { ...task, meetingId: record.id }
  }
