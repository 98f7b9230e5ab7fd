import { dayOf } from '../calendar/day.ts'
import { agendaEnded, itemConcluded, itemStarted } from './agenda/agenda.ts'
import { rowsOfRoll } from './attendance.ts'
import { absenceAnnounced, absenceDecided } from './attendance/absences.ts'
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
  type MeetingEventType,
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

function applied(state: MeetingState | null, event: MeetingEvent): MeetingState {
  if (event.type === 'planned') return begun(event.data.plan, event.at)
  if (event.type === 'recordedAfterwards') return recorded(event.data, event.at)
  if (state === null) throw new Error(`A log begins with a plan, not with ${event.type}`)
  // The pair of type and change was made below; looking it up loses that they belong together.
  const change = CHANGES[event.type] as (state: MeetingState, event: MeetingEvent) => MeetingState
  return change(state, event)
}

type Later = Exclude<MeetingEventType, 'planned' | 'recordedAfterwards'>
type Change<Type extends Later> = (
  state: MeetingState,
  event: Extract<MeetingEvent, { type: Type }>,
) => MeetingState

/** Each event with what it changes; what belongs to a feature is in the folder of that feature. */
const CHANGES: { readonly [Type in Later]: Change<Type> } = {
  planChanged: (state, { data }) => ({ ...state, plan: { ...state.plan, ...data.changes } }),
  registered: (state, { data, by, at }) => ({
    ...state,
    status: 'REGISTERED',
    rules: data.rules,
    registeredAt: at,
    registeredBy: by.memberId,
    statusComment: null,
  }),
  registrationReturned: (state, { data }) => ({
    ...state,
    status: 'PLANNED',
    statusComment: data.comment,
    registeredAt: null,
    // It is registered anew, under the rules of that day.
    rules: null,
  }),
  invited: (state, { data }) => ({
    ...state,
    status: 'INVITED',
    invitees: data.invitees,
    statusComment: null,
  }),
  postponed: (state, { data }) => ({
    ...state,
    status: 'POSTPONED',
    plan: { ...state.plan, startsAt: data.startsAt },
    statusComment: data.reason,
  }),
  cancelled: (state, { data }) => ({ ...state, status: 'CANCELLED', statusComment: data.comment }),
  chairAppointed: (state, { data }) => ({ ...state, chairId: data.memberId }),
  minuteTakerAppointed: (state, { data }) => ({ ...state, minuteTakerId: data.memberId }),
  absenceAnnounced,
  absenceDecided: (state, { data }) => absenceDecided(state, data),
  opened: (state, { data, at }) => opened(state, data, at),
  checkedIn: (state, { data, at }) => checkedIn(state, data, at),
  checkInHeld: (state, { data, at }) => checkInHeld(state, data, at),
  checkInDecided: (state, { data }) => checkInDecided(state, data),
  attendanceMarked: (state, { data, at }) => attendanceMarked(state, data, at),
  itemStarted: (state, { data, at }) => itemStarted(state, data, at),
  itemConcluded: (state, { data, at }) => itemConcluded(state, data, at),
  floorRequested: (state, { data, at }) => floorRequested(state, data, at),
  floorWithdrawn: (state, { data }) => withoutRequests(state, [data.memberId]),
  floorGiven: (state, { data, at }) => floorGiven(state, data, at),
  speechEnded: (state, { at }) => speechEnded(state, at),
  floorReordered: (state, { data }) => floorReordered(state, data),
  floorOpenSet: (state, { data }) => floorOpenSet(state, data),
  opinionRecorded: (state, { data, at }) => opinionRecorded(state, data, at),
  pollOpened: (state, { data, at }) => pollOpened(state, data, at),
  voteCast: (state, { data, at }) => voteCast(state, data, at),
  handsRecorded: (state, { data }) => handsRecorded(state, data),
  pollClosed: (state, { data, at }) => pollClosed(state, data, at),
  taskAssigned: (state, { data }) => taskAssigned(state, data),
  taskCompleted: (state, { data, at }) => taskCompleted(state, data, at),
  minutesSaved: withMinutes,
  minutesAdopted: withMinutes,
  minutesCorrected: withMinutes,
  minutesSigned: withMinutes,
  closed: (state, { at }) => closed(state, at),
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
    recordedAt: null,
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

const rowsOf = (expected: Parameters<typeof rowsOfRoll>[0]): ReadonlyMap<string, AttendanceRow> =>
  new Map(rowsOfRoll(expected).map((row) => [row.memberId, row]))

function opened(state: MeetingState, data: EventData['opened'], at: Date): MeetingState {
  const attendance = rowsOf({ roll: data.roll, absences: state.absences })
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
  const attendance = new Map(rowsOf({ roll: data.roll, absences: new Map() }))
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
    recordedAt: at,
  }
}
