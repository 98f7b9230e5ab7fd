import { dayOf } from '../calendar/day.ts'
import { expectedRow, isPresent } from './attendance.ts'
import { DOCUMENT_EVENTS, type EventData, type Mark, type MeetingEvent } from './meeting-events.ts'
import type { AttendanceRow, MeetingState } from './meeting-state.ts'

/**
 * The next state. Pure, and total over what `decide` gives: a log is always read the same way.
 * Throws for a log that does not begin with `planned` or has a gap, since nothing right can follow from it.
 */
export function evolve(state: MeetingState | null, event: MeetingEvent): MeetingState {
  if (event.seq !== (state?.seq ?? 0) + 1) {
    throw new Error(`Event ${event.seq} does not follow number ${state?.seq ?? 0}`)
  }
  const { seq, at } = event
  const documentSeq = DOCUMENT_EVENTS.includes(event.type) ? seq : (state?.documentSeq ?? 0)
  return { ...applied(state, event), seq, at, documentSeq }
}

/** The state after a whole log, or the rest of one. */
export function replay(
  events: Iterable<MeetingEvent>,
  from: MeetingState | null = null,
): MeetingState | null {
  let state = from
  for (const event of events) state = evolve(state, event)
  return state
}

function applied(state: MeetingState | null, event: MeetingEvent): MeetingState {
  if (event.type === 'planned') return begun(event.data, event.at)
  if (state === null) throw new Error(`A log begins with planned, not with ${event.type}`)

  switch (event.type) {
    case 'planChanged':
      return { ...state, plan: { ...state.plan, ...event.data.changes } }
    case 'registered':
      return {
        ...state,
        status: 'REGISTERED',
        rules: event.data.rules,
        registeredAt: event.at,
        statusComment: null,
      }
    case 'invited':
      return {
        ...state,
        status: 'INVITED',
        invitees: event.data.invitees,
        statusComment: null,
      }
    case 'opened':
      return opened(state, event.data, event.at)
    case 'checkedIn':
      return withRows(state, [checkedIn(state, event.data, event.at)])
    case 'attendanceMarked':
      return withRows(
        state,
        event.data.marks.map((mark) => marked(state, mark, event.at)),
      )
    case 'closed':
      return closed(state, event.at)
  }
}

function begun({ plan }: EventData['planned'], at: Date): MeetingState {
  return {
    seq: 0,
    at,
    status: 'PLANNED',
    plan,
    rules: null,
    registeredAt: null,
    openedAt: null,
    closedAt: null,
    heldOn: null,
    recordedAfterwards: false,
    statusComment: null,
    invitees: [],
    chairId: null,
    minuteTakerId: null,
    attendance: null,
    items: new Map(),
    documentSeq: 0,
  }
}

function opened(state: MeetingState, data: EventData['opened'], at: Date): MeetingState {
  return {
    ...state,
    status: 'IN_PROGRESS',
    plan: data.plan,
    openedAt: at,
    heldOn: dayOf(at),
    statusComment: null,
    attendance: new Map(data.roll.map((entry) => [entry.memberId, expectedRow(entry)])),
  }
}

/** Whoever is still expected when a meeting closes was absent without a reason. */
function closed(state: MeetingState, at: Date): MeetingState {
  const absent = [...(state.attendance?.values() ?? [])]
    .filter(({ status }) => status === 'EXPECTED')
    .map((row): AttendanceRow => ({ ...row, status: 'ABSENT_UNEXCUSED' }))
  return {
    ...withRows(state, absent),
    status: 'CLOSED',
    closedAt: at,
    statusComment: null,
  }
}

function checkedIn(
  state: MeetingState,
  { memberId, status }: EventData['checkedIn'],
  at: Date,
): AttendanceRow {
  return { ...rowOf(state, memberId), status, checkedInAt: at, reason: null }
}

/** The time of a check-in stays when somebody who came is only marked differently, and goes when they had not come after all. */
function marked(state: MeetingState, { memberId, status, reason }: Mark, at: Date): AttendanceRow {
  const row = rowOf(state, memberId)
  return { ...row, status, reason, checkedInAt: isPresent(status) ? (row.checkedInAt ?? at) : null }
}

function rowOf({ attendance }: MeetingState, memberId: string): AttendanceRow {
  const row = attendance?.get(memberId)
  if (!row) throw new Error('An attendance event names somebody who is not on the roll')
  return row
}

function withRows(state: MeetingState, rows: readonly AttendanceRow[]): MeetingState {
  if (rows.length === 0 || state.attendance === null) return state
  const attendance = new Map(state.attendance)
  for (const row of rows) attendance.set(row.memberId, row)
  return { ...state, attendance }
}
