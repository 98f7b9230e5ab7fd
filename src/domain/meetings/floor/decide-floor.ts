import { isHere } from '../attendance.ts'
import { happened, refused, type AskedOf, type Decision } from '../decision.ts'
import { isWaiting, reordered } from './floor-state.ts'

/** Whoever is present may ask once at a time; a closed list takes points of order only. */
export function decideRequestFloor({ state, command, actor }: AskedOf<'REQUEST_FLOOR'>): Decision {
  const { memberId } = actor
  if (memberId === null || !isHere(state, memberId)) return refused('NOT_PRESENT')
  if (isWaiting(state.floor, memberId))
    return refused('ALREADY_DONE', 'meeting.refused.alreadyWaiting')
  const { kind, note } = command
  if (!state.floor.open && kind === 'ORDINARY') return refused('FLOOR_CLOSED')
  return happened({ type: 'floorRequested', data: { memberId, kind, note } })
}

export function decideWithdrawFloor({ state, actor }: AskedOf<'WITHDRAW_FLOOR'>): Decision {
  const { memberId } = actor
  if (memberId === null || !isWaiting(state.floor, memberId))
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
  if (!memberIds.every((id) => isWaiting(state.floor, id)))
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
