import { isPresent } from '../attendance.ts'
import { happened, refused, type AskedOf, type Decision } from '../decision.ts'
import type { EventData, MeetingEvent } from '../meeting-events.ts'
import type { AttendanceRow, MeetingState } from '../meeting-state.ts'

/** For oneself; said again with another reason, it is to be decided again. */
export function decideAnnounceAbsence({
  state,
  command,
  actor,
}: AskedOf<'ANNOUNCE_ABSENCE'>): Decision {
  const { memberId } = actor
  const { reason, expected } = command
  if (memberId === null || !expected) return refused('NOT_ENTITLED')
  if (state.absences.get(memberId)?.reason === reason)
    return refused('ALREADY_DONE', 'meeting.refused.alreadyAnnounced')
  return happened({ type: 'absenceAnnounced', data: { memberId, reason } })
}

export function decideDecideAbsence({ state, command }: AskedOf<'DECIDE_ABSENCE'>): Decision {
  const { memberId, accepted } = command
  const absence = state.absences.get(memberId)
  if (absence === undefined) return refused('NOT_ENTITLED', 'meeting.refused.nothingAnnounced')
  if (absence.accepted === accepted)
    return refused('ALREADY_DONE', 'meeting.refused.nothingToChange')
  return happened({ type: 'absenceDecided', data: { memberId, accepted } })
}

type Announced = Extract<MeetingEvent, { type: 'absenceAnnounced' }>

export const absenceAnnounced = (
  state: MeetingState,
  { data: { memberId, reason }, by: { name }, at }: Announced,
): MeetingState => ({
  ...state,
  absences: new Map(state.absences).set(memberId, { name, reason, at, accepted: null }),
})

/** Where the meeting is open already, the decision shows in the roll, unless the person has come all the same. */
export function absenceDecided(
  state: MeetingState,
  { memberId, accepted }: EventData['absenceDecided'],
): MeetingState {
  const absence = state.absences.get(memberId)
  if (absence === undefined) return state
  const absences = new Map(state.absences).set(memberId, { ...absence, accepted })
  const row = state.attendance?.get(memberId)
  if (!row || isPresent(row.status) || row.status === 'EXEMPT') return { ...state, absences }
  const attendance = new Map(state.attendance).set(
    memberId,
    accepted ? excused(row, absence.reason) : { ...row, status: 'EXPECTED', reason: null },
  )
  return { ...state, absences, attendance }
}

const excused = (row: AttendanceRow, reason: string): AttendanceRow => ({
  ...row,
  status: 'ABSENT_EXCUSED',
  reason,
})
