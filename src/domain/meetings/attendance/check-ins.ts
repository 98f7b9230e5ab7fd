import { isPresent, rowOnRoll } from '../attendance.ts'
import { checkedInAs, type CodeVerdict } from '../check-in.ts'
import { happened, refusalOf, refused, type AskedOf, type Decision } from '../decision.ts'
import type { EventData } from '../meeting-events.ts'
import type { AttendanceRow, MeetingState } from '../meeting-state.ts'
import type { RefusalCode } from '../meeting-words.ts'

/**
 * People check in themselves and nobody else; what is refused leaves no trace, so a later valid code works. A device that has checked in
 * somebody else is held for those who run the room.
 */
export function decideCheckIn({ state, command, actor, now }: AskedOf<'CHECK_IN'>): Decision {
  const row = state.attendance?.get(actor.memberId ?? '')
  if (!row) return refused('NOT_ENTITLED')
  const { memberId } = row
  if (isPresent(row.status)) return refused('ALREADY_DONE', 'meeting.refused.alreadyCheckedIn')
  if (command.code !== 'valid') return refused(CODE_REFUSALS[command.code])
  const status = checkedInAs({ state, now })
  const { deviceId } = command
  const owner = deviceId === null ? undefined : state.devices.get(deviceId)
  if (deviceId === null || owner === undefined || owner === memberId)
    return happened({ type: 'checkedIn', data: { memberId, status, deviceId } })
  if (state.heldCheckIns.has(memberId)) return refused('HELD_FOR_DECISION')
  return {
    kind: 'held',
    events: [{ type: 'checkInHeld', data: { memberId, status, deviceId } }],
    refusal: refusalOf('HELD_FOR_DECISION'),
  }
}

const CODE_REFUSALS: Readonly<Record<Exclude<CodeVerdict, 'valid'>, RefusalCode>> = {
  expired: 'CODE_EXPIRED',
  invalid: 'CODE_INVALID',
}

export function decideDecideCheckIn({ state, command }: AskedOf<'DECIDE_CHECK_IN'>): Decision {
  const { memberId, accepted } = command
  if (!state.heldCheckIns.has(memberId))
    return refused('ALREADY_DONE', 'meeting.refused.nothingHeld')
  return happened({ type: 'checkInDecided', data: { memberId, accepted } })
}

/** What was held for the same person is settled by it. */
export function checkedIn(
  state: MeetingState,
  { memberId, status, deviceId }: EventData['checkedIn'],
  at: Date,
): MeetingState {
  const arrived = withArrival({ state: withoutHeld(state, [memberId]), memberId, status, at })
  if (deviceId === null || state.devices.has(deviceId)) return arrived
  return { ...arrived, devices: new Map(state.devices).set(deviceId, memberId) }
}

export const checkInHeld = (
  state: MeetingState,
  data: EventData['checkInHeld'],
  at: Date,
): MeetingState => ({
  ...state,
  heldCheckIns: new Map(state.heldCheckIns).set(data.memberId, { ...data, at }),
})

/** Accepted, the person came when they scanned. */
export function checkInDecided(
  state: MeetingState,
  { memberId, accepted }: EventData['checkInDecided'],
): MeetingState {
  const held = state.heldCheckIns.get(memberId)
  if (!held) return state
  const decided = withoutHeld(state, [memberId])
  const { status, at } = held
  return accepted ? withArrival({ state: decided, memberId, status, at }) : decided
}

/** What was held is settled, also by a mark of the roll call. */
export function withoutHeld(state: MeetingState, memberIds: readonly string[]): MeetingState {
  if (!memberIds.some((id) => state.heldCheckIns.has(id))) return state
  const heldCheckIns = new Map(state.heldCheckIns)
  for (const id of memberIds) heldCheckIns.delete(id)
  return { ...state, heldCheckIns }
}

function withArrival({
  state,
  memberId,
  status,
  at,
}: {
  readonly state: MeetingState
  readonly memberId: string
  readonly status: AttendanceRow['status']
  readonly at: Date
}): MeetingState {
  const arrived = { ...rowOnRoll(state, memberId), status, checkedInAt: at, reason: null }
  return { ...state, attendance: new Map(state.attendance).set(memberId, arrived) }
}
