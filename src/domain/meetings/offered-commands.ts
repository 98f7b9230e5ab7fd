import { isPresent } from './attendance.ts'
import type { MeetingActor } from './meeting-actor.ts'
import type { MeetingState } from './meeting-state.ts'

/** Who asks what they may do, of which meeting, and when. */
export type Asking = {
  readonly state: MeetingState
  readonly actor: MeetingActor
  readonly now: Date
}
type Who = Pick<Asking, 'state' | 'actor'>

const openPolls = ({ polls }: MeetingState) =>
  [...polls.values()].filter(({ status }) => status === 'OPEN')

const rowOf = ({ state, actor }: Who) => state.attendance?.get(actor.memberId ?? '')

const isHere = (who: Who): boolean => {
  const row = rowOf(who)
  return row !== undefined && isPresent(row.status)
}

export const isSpeaking = ({ state, actor }: Who): boolean =>
  actor.memberId !== null && state.floor.speaking?.memberId === actor.memberId

const isWaiting = ({ state, actor }: Who): boolean =>
  state.floor.queue.some(({ memberId }) => memberId === actor.memberId)

/** Whether there is anything to do for a command at this moment, for somebody who may give it in this status. */
export const IS_OFFERED = {
  DECIDE_ABSENCE: ({ state }: Asking) => state.absences.size > 0,
  CHECK_IN: (who: Asking) => rowOf(who) !== undefined && !isHere(who),
  DECIDE_CHECK_IN: ({ state }: Asking) => state.heldCheckIns.size > 0,
  ITEM: ({ state }: Asking) => state.plan.agenda.length > 0,
  REQUEST_FLOOR: (who: Asking) => isHere(who) && !isWaiting(who),
  WITHDRAW_FLOOR: (who: Asking) => isWaiting(who),
  END_SPEECH: ({ state }: Asking) => state.floor.speaking !== null,
  REORDER_FLOOR: ({ state }: Asking) => state.floor.queue.length > 1,
  RECORD_HANDS: ({ state }: Asking) =>
    openPolls(state).some(({ method }) => method === 'SHOW_OF_HANDS'),
  CLOSE_POLL: ({ state }: Asking) => openPolls(state).length > 0,
  NO_POLL_OPEN: ({ state }: Asking) => openPolls(state).length === 0,
  CORRECT_MINUTES: ({ state }: Asking) => state.minutes.adoptedAt !== null,
  SIGN_MINUTES: ({ state: { minutes }, actor }: Asking) =>
    minutes.adoptedAt !== null &&
    !minutes.signatures.some(({ accountId }) => accountId === actor.accountId),
  /** Who has sealed a secret ballot is not in the log; the poll itself tells them. */
  CAST_VOTE: ({ state, actor }: Asking) =>
    openPolls(state).some(
      ({ method, entitled, voted }) =>
        method !== 'SHOW_OF_HANDS' &&
        entitled.some(({ memberId }) => memberId === actor.memberId) &&
        !voted.includes(actor.memberId ?? ''),
    ),
} as const
