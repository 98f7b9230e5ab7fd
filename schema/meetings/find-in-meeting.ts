import { meetingOfPoll, meetingOfTask } from '../../src/domain/meetings/ids-in-meetings.ts'
import type { TaskOfMeeting } from '../../src/services/meetings/meeting-reads.ts'
import type { MeetingRecord } from '../../src/services/meetings/meeting-record.ts'
import type { Context } from '../context.ts'
import type { PollOfMeeting } from './poll.type.ts'

/** A poll of a meeting that the viewer may see. */
export async function findPoll(id: string, { loaders }: Context): Promise<PollOfMeeting | null> {
  const meeting = await loadMeeting(meetingOfPoll(id), loaders)
  const poll = meeting && (await loaders.meetingState.load(meeting))?.polls.get(id)
  return meeting && poll ? { ...placeOf(meeting), ...poll, meetingId: meeting.id } : null
}

/** A task of a meeting that the viewer may see. */
export async function findTask(id: string, { loaders }: Context): Promise<TaskOfMeeting | null> {
  const meeting = await loadMeeting(meetingOfTask(id), loaders)
  const task = meeting && (await loaders.meetingState.load(meeting))?.tasks.get(id)
  return meeting && task ? { ...placeOf(meeting), ...task, meetingId: meeting.id } : null
}

const loadMeeting = (id: string | null, { meeting }: Context['loaders']) =>
  id === null ? null : meeting.load(id)

/** Where it stands in the tree: what rights are asked by. */
const placeOf = ({ path, organizationId }: MeetingRecord) => ({ path, organizationId })
