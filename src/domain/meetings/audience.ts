import { isGrantedAt, type Viewer } from '../permissions.ts'
import { runsTheRoom } from './meeting-actor.ts'
import type { MeetingEvent } from './meeting-events.ts'
import type { MeetingState } from './meeting-state.ts'

/** Those who see the same of an event: who takes part, who runs the room, who follows from above. */
export const MEETING_AUDIENCES = ['participant', 'officer', 'overseer'] as const
export type MeetingAudience = (typeof MEETING_AUDIENCES)[number]

/** The audience a reader of the meeting belongs to; `path` is that of the meeting's organization. */
export function audienceOf({
  viewer,
  state,
  path,
}: {
  readonly viewer: Viewer
  readonly state: Pick<MeetingState, 'chairId' | 'minuteTakerId' | 'attendance'>
  readonly path: readonly string[]
}): MeetingAudience {
  const mayRun = isGrantedAt({ viewer, permission: 'meeting.run', path })
  if (runsTheRoom(state, { mayRun, memberId: viewer.memberId })) return 'officer'
  const takesPart =
    viewer.cellPath.at(-1) === path.at(-1) ||
    (viewer.memberId !== null && state.attendance?.has(viewer.memberId))
  return takesPart ? 'participant' : 'overseer'
}

/** The audience somebody belongs to who follows the meeting; null for whoever may not read it. */
export function followerAudience(asked: Parameters<typeof audienceOf>[0]): MeetingAudience | null {
  const { viewer, path } = asked
  return isGrantedAt({ viewer, permission: 'meeting.read', path }) ? audienceOf(asked) : null
}

/**
 * An event as an audience may see it. Which device somebody checked in with is for those who run the room;
 * who gave a command is for everybody who reads the meeting.
 */
export function redactedFor(event: MeetingEvent, audience: MeetingAudience): MeetingEvent {
  if (audience === 'officer') return event
  if (event.type === 'checkedIn') return { ...event, data: { ...event.data, deviceId: null } }
  if (event.type === 'checkInHeld') return { ...event, data: { ...event.data, deviceId: '' } }
  return event
}
