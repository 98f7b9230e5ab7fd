import { isOnAgenda } from '../agenda/agenda.ts'
import { happened, refused, type AskedOf, type Decision } from '../decision.ts'
import { runsTheRoom } from '../meeting-actor.ts'
import type { EventData } from '../meeting-events.ts'
import type { MeetingState } from '../meeting-state.ts'

/** One's own, also ahead of the meeting; of anybody on the roll for those who run the room, while it is open. */
export function decideRecordOpinion({
  state,
  command,
  actor,
}: AskedOf<'RECORD_OPINION'>): Decision {
  const { memberId, itemKey, text, expected } = command
  const sentAhead = state.status !== 'IN_PROGRESS'
  const isOwn = memberId === actor.memberId
  if (!isOwn && (sentAhead || !runsTheRoom(state, actor))) return { kind: 'forbidden' }
  const isKnown = state.attendance === null ? expected : state.attendance.has(memberId)
  if (!isKnown) return refused('NOT_ENTITLED', 'meeting.refused.notOnRoll')
  if (itemKey !== null && !isOnAgenda(state, itemKey))
    return refused('STALE', 'meeting.refused.noSuchItem')
  return happened({ type: 'opinionRecorded', data: { memberId, itemKey, text, sentAhead } })
}

export const opinionRecorded = (
  state: MeetingState,
  data: EventData['opinionRecorded'],
  at: Date,
): MeetingState => ({ ...state, opinions: [...state.opinions, { ...data, at }] })
