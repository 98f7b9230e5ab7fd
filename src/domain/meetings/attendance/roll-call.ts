import { isPresent, rowOnRoll } from '../attendance.ts'
import { happened, refused, type AskedOf, type Decision } from '../decision.ts'
import { speechEnded, withoutRequests } from '../floor/evolve-floor.ts'
import { isOnRoll } from '../meeting-actor.ts'
import type { EventData, Mark } from '../meeting-events.ts'
import type { AttendanceRow, MeetingState } from '../meeting-state.ts'
import { withoutHeld } from './check-ins.ts'

/** All of the marks or none: one name that is not on the roll refuses the whole list. */
export function decideMarks({ state, command, actor }: AskedOf<'MARK_ATTENDANCE'>): Decision {
  const known = command.marks.every(({ memberId }) => isOnRoll(state, { ...actor, memberId }))
  if (!known) return refused('NOT_ENTITLED', 'meeting.refused.notOnRoll')
  const marks = command.marks.filter(({ memberId, status, reason }) => {
    const row = state.attendance?.get(memberId)
    return row?.status !== status || row.reason !== reason
  })
  return marks.length === 0
    ? refused('ALREADY_DONE', 'meeting.refused.nothingToChange')
    : happened({ type: 'attendanceMarked', data: { marks } })
}

/** Who is not there neither waits for the floor nor has it. */
export function attendanceMarked(
  state: MeetingState,
  { marks }: EventData['attendanceMarked'],
  at: Date,
): MeetingState {
  const attendance = new Map(state.attendance)
  for (const mark of marks)
    attendance.set(mark.memberId, marked(rowOnRoll(state, mark.memberId), mark, at))
  const settled = withoutHeld(
    { ...state, attendance },
    marks.map(({ memberId }) => memberId),
  )
  const away = marks.filter(({ status }) => !isPresent(status)).map(({ memberId }) => memberId)
  const left = withoutRequests(settled, away)
  const { speaking } = left.floor
  return speaking !== null && away.includes(speaking.memberId) ? speechEnded(left, at) : left
}

/** The time of a check-in stays when somebody who came is only marked differently, and goes when they had not come after all. */
export function marked(row: AttendanceRow, { status, reason }: Mark, at: Date): AttendanceRow {
  return { ...row, status, reason, checkedInAt: isPresent(status) ? (row.checkedInAt ?? at) : null }
}

/** Whoever is still expected when a meeting ends was absent without a reason. */
export function withAbsent(state: MeetingState): MeetingState {
  const attendance = new Map(state.attendance)
  for (const row of attendance.values())
    if (row.status === 'EXPECTED')
      attendance.set(row.memberId, { ...row, status: 'ABSENT_UNEXCUSED' })
  return { ...state, attendance }
}
