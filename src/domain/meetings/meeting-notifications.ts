import type { NotificationNews } from '../notifications/notifications.ts'
import type { MeetingEvent } from './meeting-events.ts'
import type { MeetingState } from './meeting-state.ts'

export type MeetingNews = NotificationNews & { readonly memberIds: readonly string[] }

/**
 * What an event has to tell, and to whom. From the log alone, so that it comes out the same however often it is derived:
 * the invited are told of the invitation and of every later change, the roll of the opening, the entitled of a poll, and whoever has
 * registered a meeting of its return.
 */
export function newsOf({
  meetingId,
  event,
  state,
}: {
  readonly meetingId: string
  readonly event: MeetingEvent
  /** As it is after the event. */
  readonly state: MeetingState
}): MeetingNews | null {
  const { title, startsAt, place } = state.plan
  const shared = {
    cause: `meeting:${meetingId}:${event.seq}`,
    url: `/meetings/${meetingId}`,
    facts: { title, startsAt, place: place ?? '' },
  }
  switch (event.type) {
    case 'invited':
      return { ...shared, kind: 'MEETING_INVITED', memberIds: event.data.invitees }
    case 'planChanged':
    case 'postponed':
      return toInvited(state, { ...shared, kind: 'MEETING_CHANGED' })
    case 'cancelled':
      return toInvited(state, { ...shared, kind: 'MEETING_CANCELLED' })
    case 'registrationReturned':
      if (state.registeredBy === null) return null
      return {
        ...shared,
        kind: 'REGISTRATION_RETURNED',
        facts: { ...shared.facts, comment: event.data.comment },
        memberIds: [state.registeredBy],
      }
    case 'pollOpened':
      return {
        ...shared,
        kind: 'POLL_OPENED',
        facts: { ...shared.facts, question: event.data.question },
        memberIds: event.data.entitled.map(({ memberId }) => memberId),
      }
    case 'opened':
      return {
        ...shared,
        kind: 'MEETING_OPENED',
        facts: { ...shared.facts, openedAt: event.at.toISOString() },
        memberIds: event.data.roll.map(({ memberId }) => memberId),
      }
    default:
      return null
  }
}

/** Nobody has heard of a meeting that nobody was invited to. */
const toInvited = ({ invitees }: MeetingState, news: NotificationNews): MeetingNews | null =>
  invitees.length === 0 ? null : { ...news, memberIds: invitees }
