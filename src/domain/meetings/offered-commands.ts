import { isHere } from './attendance.ts'
import { isWaiting } from './floor/floor-state.ts'
import type { MeetingActor } from './meeting-actor.ts'
import type { MeetingState } from './meeting-state.ts'
import { openPolls } from './polls/poll-state.ts'

/** Who asks what they may do, of which meeting, and when. */
export type Asking = {
  readonly state: MeetingState
  readonly actor: MeetingActor
  readonly now: Date
}
type Who = Pick<Asking, 'state' | 'actor'>

export const isSpeaking = ({ state, actor }: Who): boolean =>
  actor.memberId !== null && state.floor.speaking?.memberId === actor.memberId

/** Whether there is anything to do for a command at this moment, for somebody who may give it in this status. */
export const IS_OFFERED = {
  DECIDE_ABSENCE: ({ state }: Asking) => state.absences.size > 0,
  CHECK_IN: ({ state, actor }: Asking) => !isHere(state, actor.memberId),
  DECIDE_CHECK_IN: ({ state }: Asking) => state.heldCheckIns.size > 0,
  ITEM: ({ state }: Asking) => state.plan.agenda.length > 0,
  REQUEST_FLOOR: ({ state, actor }: Asking) =>
    isHere(state, actor.memberId) && !isWaiting(state.floor, actor.memberId),
  WITHDRAW_FLOOR: ({ state, actor }: Asking) => isWaiting(state.floor, actor.memberId),
  END_SPEECH: ({ state }: Asking) => state.floor.speaking !== null,
  REORDER_FLOOR: ({ state }: Asking) => state.floor.queue.length > 1,
  RECORD_HANDS: ({ state }: Asking) =>
    openPolls(state.polls).some(({ method }) => method === 'SHOW_OF_HANDS'),
  CLOSE_POLL: ({ state }: Asking) => openPolls(state.polls).length > 0,
  NO_POLL_OPEN: ({ state }: Asking) => openPolls(state.polls).length === 0,
  CORRECT_MINUTES: ({ state }: Asking) => state.minutes.adoptedAt !== null,
  SIGN_MINUTES: ({ state: { minutes }, actor }: Asking) =>
    minutes.adoptedAt !== null &&
    !minutes.signatures.some(({ accountId }) => accountId === actor.accountId),
  /** Who has sealed a secret ballot is not in the log; the poll itself tells them. */
  CAST_VOTE: ({ state, actor }: Asking) =>
    openPolls(state.polls).some(
      ({ method, entitled, voted }) =>
        method !== 'SHOW_OF_HANDS' &&
        entitled.some(({ memberId }) => memberId === actor.memberId) &&
        !voted.includes(actor.memberId ?? ''),
    ),
} as const
