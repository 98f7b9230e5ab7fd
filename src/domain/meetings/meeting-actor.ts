import { isGrantedAt, type Viewer } from '../permissions.ts'
import type { EventActor } from './meeting-events.ts'
import type { MeetingState } from './meeting-state.ts'

/** Who gives a command, with what the permission table says of them at the meeting's organization. */
export type MeetingActor = EventActor & {
  readonly mayPlan: boolean
  readonly mayRun: boolean
  /** Of a level above the organization: may send a registration or a report back. */
  readonly mayReturn: boolean
}

/** `path`: ids of the meeting's organization from the root, self last. */
export function meetingActorOf({
  viewer,
  path,
}: {
  readonly viewer: Viewer
  readonly path: readonly string[]
}): MeetingActor {
  return {
    accountId: viewer.accountId,
    memberId: viewer.memberId,
    name: viewer.displayName,
    mayPlan: isGrantedAt({ viewer, permission: 'meeting.plan', path }),
    mayRun: isGrantedAt({ viewer, permission: 'meeting.run', path }),
    // Asked at the level above: nobody sends back to themselves.
    mayReturn: isGrantedAt({ viewer, permission: 'meeting.return', path: path.slice(0, -1) }),
  }
}

/** The committee of the organization runs the room, and so do the chair and the minute-taker of this meeting. */
export function runsTheRoom(
  state: Pick<MeetingState, 'chairId' | 'minuteTakerId'>,
  { mayRun, memberId }: Pick<MeetingActor, 'mayRun' | 'memberId'>,
): boolean {
  return (
    mayRun ||
    (memberId !== null && (memberId === state.chairId || memberId === state.minuteTakerId))
  )
}

/** Whether the person is on the roll. Before a meeting opens it has none, and no member is shut out by it. */
export function isOnRoll(
  { attendance }: Pick<MeetingState, 'attendance'>,
  { memberId }: Pick<MeetingActor, 'memberId'>,
): boolean {
  return memberId !== null && (attendance === null || attendance.has(memberId))
}

/** Minutes are signed by the chair and the minute-taker of the meeting, in person. */
export const isSigner = (
  { chairId, minuteTakerId }: Pick<MeetingState, 'chairId' | 'minuteTakerId'>,
  { memberId }: Pick<MeetingActor, 'memberId'>,
): boolean => memberId !== null && (memberId === chairId || memberId === minuteTakerId)
