import { writtenDay } from '../calendar/written-day.ts'
import { say, type Locale } from '../messages/messages.ts'
import { isPresent } from './attendance.ts'
import { clockOf, writtenDayOf } from './meeting-calendar.ts'
import type { MeetingEvent } from './meeting-events.ts'
import type { MeetingState } from './meeting-state.ts'

type Params = Readonly<Record<string, string | number>>
type Told = { readonly key: string; readonly params: Params }

/**
 * What happened, in one sentence of the reader's language. `event` is the form that the reader's audience may see; `state`, of the event
 * or later, knows the names of people, items and polls; null where it is not at hand.
 */
export function eventSentence({
  event,
  state,
  locale,
}: {
  readonly event: MeetingEvent
  readonly state: MeetingState | null
  readonly locale: Locale
}): string {
  const { key, params } = toldOf(event, state)
  const who = { name: event.by.name, time: clockOf(event.at) }
  return say({ key: `meeting.event.${key}`, locale, params: { ...who, ...params } })
}

// One line an event.
// eslint-disable-next-line complexity
function toldOf(event: MeetingEvent, state: MeetingState | null): Told {
  const { type } = event
  const told = (params: Params = {}, key: string = type): Told => ({ key, params })
  switch (type) {
    case 'planned':
      return told({ title: event.data.plan.title, ...momentOf(event.data.plan.startsAt) })
    case 'registrationReturned':
      return told({ comment: event.data.comment })
    case 'postponed':
      return told({ reason: event.data.reason, ...momentOf(event.data.startsAt) })
    case 'cancelled':
      return event.data.comment === null
        ? told()
        : told({ comment: event.data.comment }, 'cancelledBecause')
    case 'chairAppointed':
    case 'minuteTakerAppointed':
      return told({ member: event.data.name })
    case 'absenceAnnounced':
      return told({ reason: event.data.reason })
    case 'absenceDecided':
    case 'checkInDecided':
      return told(
        { member: nameIn(state, event.data.memberId) },
        `${type}.${event.data.accepted ? 'yes' : 'no'}`,
      )
    case 'attendanceMarked': {
      const present = event.data.marks.filter(({ status }) => isPresent(status)).length
      return told({ count: event.data.marks.length, present })
    }
    case 'itemStarted':
    case 'itemConcluded':
      return told({ item: titleIn(state, event.data.itemKey) })
    case 'floorRequested':
      return told({}, `${type}.${event.data.kind}`)
    case 'floorGiven':
    case 'speechEnded':
      return told({ member: nameIn(state, event.data.memberId) })
    case 'floorReordered':
      return told({ reason: event.data.reason })
    case 'floorOpenSet':
      return told({}, `${type}.${event.data.open ? 'yes' : 'no'}`)
    case 'opinionRecorded':
      return told(
        { member: nameIn(state, event.data.memberId) },
        event.data.sentAhead ? 'opinionSentAhead' : type,
      )
    case 'pollOpened':
      return told({ question: event.data.question })
    case 'voteCast':
    case 'handsRecorded':
    case 'pollClosed':
      return told({ question: state?.polls.get(event.data.pollId)?.question ?? '' })
    case 'taskAssigned':
      return told({ task: event.data.title, member: nameIn(state, event.data.ownerId) })
    case 'taskCompleted':
      return told({ task: state?.tasks.get(event.data.taskId)?.title ?? '' })
    case 'recordedAfterwards':
      return told({ title: event.data.plan.title, day: writtenDay(event.data.heldOn) })
    default:
      return told()
  }
}

const nameIn = (state: MeetingState | null, memberId: string): string =>
  state?.attendance?.get(memberId)?.name ?? state?.absences.get(memberId)?.name ?? ''

const titleIn = (state: MeetingState | null, itemKey: string): string =>
  state?.plan.agenda.find(({ key }) => key === itemKey)?.title ?? ''

/** An instant as people say it, in the zone of the organization. */
export function momentOf(iso: string): { readonly at: string; readonly day: string } {
  const instant = new Date(iso)
  return { at: clockOf(instant), day: writtenDayOf(instant) }
}
