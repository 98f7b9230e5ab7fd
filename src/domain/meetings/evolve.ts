import { dayOf } from '../calendar/day.ts'
import { agendaEnded, itemConcluded, itemStarted } from './agenda/agenda.ts'
import { expectedRow } from './attendance.ts'
import { absenceAnnounced, absenceDecided, excused } from './attendance/absences.ts'
import { checkedIn, checkInDecided, checkInHeld } from './attendance/check-ins.ts'
import { attendanceMarked, marked, withAbsent } from './attendance/roll-call.ts'
import { EMPTY_FLOOR } from './floor/floor-state.ts'
import {
  floorGiven,
  floorOpenSet,
  floorReordered,
  floorRequested,
  speechEnded,
  withoutRequests,
} from './floor/evolve-floor.ts'
import {
  DOCUMENT_EVENTS,
  type EventData,
  type MeetingEvent,
  type RollEntry,
} from './meeting-events.ts'
import type { MeetingPlan } from './meeting-plan.ts'
import type { AttendanceRow, MeetingState } from './meeting-state.ts'
import { NO_MINUTES } from './minutes/minutes-state.ts'
import { withMinutes } from './minutes/minutes.ts'
import { opinionRecorded } from './opinions/opinions.ts'
import { handsRecorded, pollClosed, pollOpened, voteCast } from './polls/evolve-polls.ts'
import { taskAssigned, taskCompleted } from './tasks/tasks.ts'

/**
 * The next state. Pure, and total over what `decide` gives: a log is always read the same way.
 * Throws for a log that does not begin with a plan or has a gap, since nothing right can follow from it.
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

// One line an event: what it does is in the folder of its feature.
// eslint-disable-next-line complexity
function applied(state: MeetingState | null, event: MeetingEvent): MeetingState {
  const { at } = event
  if (event.type === 'planned') return begun(event.data.plan, at)
  if (event.type === 'recordedAfterwards') return recorded(event.data, at)
  if (state === null) throw new Error(`A log begins with a plan, not with ${event.type}`)

  switch (event.type) {
    case 'planChanged':
      return { ...state, plan: { ...state.plan, ...event.data.changes } }
    case 'registered':
      return {
        ...state,
        status: 'REGISTERED',
        rules: event.data.rules,
        registeredAt: at,
        registeredBy: event.by.memberId,
        statusComment: null,
      }
    case 'registrationReturned':
      return { ...state, status: 'PLANNED', statusComment: event.data.comment, registeredAt: null }
    case 'invited':
      return { ...state, status: 'INVITED', invitees: event.data.invitees, statusComment: null }
    case 'postponed':
      return {
        ...state,
        status: 'POSTPONED',
        plan: { ...state.plan, startsAt: event.data.startsAt },
        statusComment: event.data.reason,
      }
    case 'cancelled':
      return { ...state, status: 'CANCELLED', statusComment: event.data.comment }
    case 'chairAppointed':
      return { ...state, chairId: event.data.memberId }
    case 'minuteTakerAppointed':
      return { ...state, minuteTakerId: event.data.memberId }
    case 'absenceAnnounced':
      return absenceAnnounced(state, event)
    case 'absenceDecided':
      return absenceDecided(state, event.data)
    case 'opened':
      return opened(state, event.data, at)
    case 'checkedIn':
      return checkedIn(state, event.data, at)
    case 'checkInHeld':
      return checkInHeld(state, event.data, at)
    case 'checkInDecided':
      return checkInDecided(state, event.data)
    case 'attendanceMarked':
      return attendanceMarked(state, event.data, at)
    case 'itemStarted':
      return itemStarted(state, event.data, at)
    case 'itemConcluded':
      return itemConcluded(state, event.data, at)
    case 'floorRequested':
      return floorRequested(state, event.data, at)
    case 'floorWithdrawn':
      return withoutRequests(state, [event.data.memberId])
    case 'floorGiven':
      return floorGiven(state, event.data, at)
    case 'speechEnded':
      return speechEnded(state, at)
    case 'floorReordered':
      return floorReordered(state, event.data)
    case 'floorOpenSet':
      return floorOpenSet(state, event.data)
    case 'opinionRecorded':
      return opinionRecorded(state, event.data, at)
    case 'pollOpened':
      return pollOpened(state, event.data, at)
    case 'voteCast':
      return voteCast(state, event.data, at)
    case 'handsRecorded':
      return handsRecorded(state, event.data)
    case 'pollClosed':
      return pollClosed(state, event.data, at)
    case 'taskAssigned':
      return taskAssigned(state, event.data)
    case 'taskCompleted':
      return taskCompleted(state, event.data, at)
    case 'minutesSaved':
    case 'minutesAdopted':
    case 'minutesCorrected':
    case 'minutesSigned':
      return withMinutes(state, event)
    case 'closed':
      return closed(state, at)
  }
}

function begun(plan: MeetingPlan, at: Date): MeetingState {
  return {
    seq: 0,
    at,
    status: 'PLANNED',
    plan,
    rules: null,
    registeredAt: null,
    registeredBy: null,
    openedAt: null,
    closedAt: null,
    heldOn: null,
    recordedAfterwards: false,
    statusComment: null,
    invitees: [],
    chairId: null,
    minuteTakerId: null,
    absences: new Map(),
    attendance: null,
    devices: new Map(),
    heldCheckIns: new Map(),
    items: new Map(),
    currentItem: null,
    floor: EMPTY_FLOOR,
    opinions: [],
    polls: new Map(),
    tasks: new Map(),
    minutes: NO_MINUTES,
    documentSeq: 0,
  }
}

const rowsOf = (roll: readonly RollEntry[]): ReadonlyMap<string, AttendanceRow> =>
  new Map(roll.map((entry) => [entry.memberId, expectedRow(entry)]))

/** Absences that were accepted beforehand stand in the roll from the beginning. */
function opened(state: MeetingState, data: EventData['opened'], at: Date): MeetingState {
  const attendance = new Map(rowsOf(data.roll))
  for (const [memberId, { accepted, reason }] of state.absences) {
    const row = attendance.get(memberId)
    if (accepted && row?.status === 'EXPECTED') attendance.set(memberId, excused(row, reason))
  }
  return {
    ...state,
    status: 'IN_PROGRESS',
    plan: data.plan,
    openedAt: at,
    heldOn: dayOf(at),
    statusComment: null,
    attendance,
  }
}

function closed(state: MeetingState, at: Date): MeetingState {
  return {
    ...withAbsent(agendaEnded(speechEnded(state, at), at)),
    status: 'CLOSED',
    closedAt: at,
    statusComment: null,
    heldCheckIns: new Map(),
  }
}

/** `heldOn` is as it was said, whatever the clock says of the time it began. */
function recorded(data: EventData['recordedAfterwards'], at: Date): MeetingState {
  const startsAt = new Date(data.plan.startsAt)
  const attendance = new Map(rowsOf(data.roll))
  for (const mark of data.marks) {
    const row = attendance.get(mark.memberId)
    if (row) attendance.set(mark.memberId, marked(row, mark, startsAt))
  }
  const { plan, rules, heldOn, endedAt } = data
  return {
    ...withAbsent({ ...begun(plan, at), attendance }),
    status: 'CLOSED',
    rules,
    openedAt: startsAt,
    closedAt: new Date(endedAt),
    heldOn,
    recordedAfterwards: true,
  }
}
