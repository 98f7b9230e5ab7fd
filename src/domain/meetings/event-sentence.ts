import { writtenDay } from '../calendar/written-day.ts'
import { say, type Locale } from '../messages/messages.ts'
import { isPresent } from './attendance.ts'
import { clockOf, writtenDayOf } from './meeting-calendar.ts'
import type { EventData, MeetingEvent, MeetingEventType } from './meeting-events.ts'
import type { MeetingState } from './meeting-state.ts'
import { nameInMeeting } from './name-in-meeting.ts'

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

type Teller<Type extends MeetingEventType> = (asked: {
  readonly data: EventData[Type]
  readonly state: MeetingState | null
}) => Partial<Told>

function toldOf(event: MeetingEvent, state: MeetingState | null): Told {
  // The pair of type and teller was made below; looking it up loses that they belong together.
  const tell = TELLERS[event.type] as Teller<MeetingEventType> | undefined
  return { key: event.type, params: {}, ...tell?.({ data: event.data, state }) }
}

const yesOrNo = (type: MeetingEventType, is: boolean) => `${type}.${is ? 'yes' : 'no'}`

/** What a sentence says beyond who and when; an event that is not here says no more. */
const TELLERS: { readonly [Type in MeetingEventType]?: Teller<Type> } = {
  planned: ({ data: { plan } }) => ({
    params: { title: plan.title, ...momentOf(plan.startsAt) },
  }),
  registrationReturned: ({ data }) => ({ params: { comment: data.comment } }),
  postponed: ({ data }) => ({ params: { reason: data.reason, ...momentOf(data.startsAt) } }),
  cancelled: ({ data: { comment } }) =>
    comment === null ? {} : { key: 'cancelledBecause', params: { comment } },
  chairAppointed: ({ data }) => ({ params: { member: data.name } }),
  minuteTakerAppointed: ({ data }) => ({ params: { member: data.name } }),
  absenceAnnounced: ({ data }) => ({ params: { reason: data.reason } }),
  absenceDecided: ({ data, state }) => ({
    key: yesOrNo('absenceDecided', data.accepted),
    params: { member: nameIn(state, data.memberId) },
  }),
  checkInDecided: ({ data, state }) => ({
    key: yesOrNo('checkInDecided', data.accepted),
    params: { member: nameIn(state, data.memberId) },
  }),
  attendanceMarked: ({ data: { marks } }) => ({
    params: {
      count: marks.length,
      present: marks.filter(({ status }) => isPresent(status)).length,
    },
  }),
  itemStarted: ({ data, state }) => ({ params: { item: titleIn(state, data.itemKey) } }),
  itemConcluded: ({ data, state }) => ({ params: { item: titleIn(state, data.itemKey) } }),
  floorRequested: ({ data }) => ({ key: `floorRequested.${data.kind}` }),
  floorGiven: ({ data, state }) => ({ params: { member: nameIn(state, data.memberId) } }),
  speechEnded: ({ data, state }) => ({ params: { member: nameIn(state, data.memberId) } }),
  floorReordered: ({ data }) => ({ params: { reason: data.reason } }),
  floorOpenSet: ({ data }) => ({ key: yesOrNo('floorOpenSet', data.open) }),
  opinionRecorded: ({ data, state }) => ({
    key: data.sentAhead ? 'opinionSentAhead' : 'opinionRecorded',
    params: { member: nameIn(state, data.memberId) },
  }),
  pollOpened: ({ data }) => ({ params: { question: data.question } }),
  voteCast: ({ data, state }) => ({ params: { question: questionIn(state, data.pollId) } }),
  handsRecorded: ({ data, state }) => ({ params: { question: questionIn(state, data.pollId) } }),
  pollClosed: ({ data, state }) => ({ params: { question: questionIn(state, data.pollId) } }),
  taskAssigned: ({ data, state }) => ({
    params: { task: data.title, member: nameIn(state, data.ownerId) },
  }),
  taskCompleted: ({ data, state }) => ({
    params: { task: state?.tasks.get(data.taskId)?.title ?? '' },
  }),
  recordedAfterwards: ({ data }) => ({
    params: { title: data.plan.title, day: writtenDay(data.heldOn) },
  }),
}

const questionIn = (state: MeetingState | null, pollId: string): string =>
  state?.polls.get(pollId)?.question ?? ''

const nameIn = (state: MeetingState | null, memberId: string): string =>
  state === null ? '' : nameInMeeting(state, memberId)

const titleIn = (state: MeetingState | null, itemKey: string): string =>
  state?.plan.agenda.find(({ key }) => key === itemKey)?.title ?? ''

/** An instant as people say it, in the zone of the organization. */
export function momentOf(iso: string): { readonly at: string; readonly day: string } {
  const instant = new Date(iso)
  return { at: clockOf(instant), day: writtenDayOf(instant) }
}
