import { happened, refused, type Decision } from '../decision.ts'
import type { AskedOf } from '../decision.ts'
import { isPresent } from '../attendance.ts'
import { reordered } from './floor-state.ts'
import type { MeetingState } from '../meeting-state.ts'

const isHere = (state: MeetingState, memberId: string | null): boolean => {
  const row = state.attendance?.get(memberId ?? '')
  return row !== undefined && isPresent(row.status)
}

const isWaiting = ({ floor }: MeetingState, memberId: string | null): boolean =>
  floor.queue.some((request) => request.memberId === memberId)

/** Whoever is present may ask once at a time; a closed list takes points of order only. */
export function decideRequestFloor({ state, command, actor }: AskedOf<'REQUEST_FLOOR'>): Decision {
  const { memberId } = actor
  if (memberId === null || !isHere(state, memberId)) return refused('NOT_PRESENT')
  if (isWaiting(state, memberId)) return refused('ALREADY_DONE', 'meeting.refused.alreadyWaiting')
  const { kind, note } = command
  if (!state.floor.open && kind === 'ORDINARY') return refused('FLOOR_CLOSED')
  return happened({ type: 'floorRequested', data: { memberId, kind, note } })
}

export function decideWithdrawFloor({ state, actor }: AskedOf<'WITHDRAW_FLOOR'>): Decision {
  const { memberId } = actor
  if (memberId === null || !isWaiting(state, memberId))
    return refused('ALREADY_DONE', 'meeting.refused.notWaiting')
  return happened({ type: 'floorWithdrawn', data: { memberId } })
}

/** Whoever speaks has ended by it. The chair may also give the floor to somebody who did not ask. */
export function decideGiveFloor({ state, command }: AskedOf<'GIVE_FLOOR'>): Decision {
  const { memberId } = command
  if (!isHere(state, memberId)) return refused('NOT_PRESENT', 'meeting.refused.speakerNotPresent')
  if (state.floor.speaking?.memberId === memberId)
    return refused('ALREADY_DONE', 'meeting.refused.alreadySpeaking')
  return happened({ type: 'floorGiven', data: { memberId } })
}

/** By those who run the room, or by whoever speaks. */
export function decideEndSpeech({ state }: AskedOf<'END_SPEECH'>): Decision {
  const { speaking } = state.floor
  if (speaking === null) return refused('ALREADY_DONE', 'meeting.refused.nobodySpeaking')
  return happened({ type: 'speechEnded', data: { memberId: speaking.memberId } })
}

export function decideReorderFloor({ state, command }: AskedOf<'REORDER_FLOOR'>): Decision {
  const { memberIds, reason } = command
  if (!memberIds.every((id) => isWaiting(state, id)))
    return refused('STALE', 'meeting.refused.queueChanged')
  const { queue } = state.floor
  if (reordered(queue, memberIds).every((request, place) => request === queue[place]))
    return refused('ALREADY_DONE', 'meeting.refused.nothingToChange')
  return happened({ type: 'floorReordered', data: { memberIds, reason } })
}

export function decideSetFloorOpen({ state, command }: AskedOf<'SET_FLOOR_OPEN'>): Decision {
  const { open } = command
  if (state.floor.open === open) return refused('ALREADY_DONE', 'meeting.refused.nothingToChange')
  return happened({ type: 'floorOpenSet', data: { open } })
}
