import { dayOf } from '../calendar/day.ts'
import type { NotificationNews } from '../notifications/notifications.ts'
import { changedFacts, digestWith, type ChangeDigest } from './change-digest.ts'
import { evolve } from './evolve.ts'
import type { MeetingEvent, MeetingEventType } from './meeting-events.ts'
import type { MeetingState } from './meeting-state.ts'

/** Who is told: these members; of them, where the list is older than the news, only those whom the meeting still expects. */
export type MeetingNews = NotificationNews & {
  readonly memberIds: readonly string[]
  readonly onlyStillExpected?: boolean
  /** And whoever ran the organization's meetings on this day. */
  readonly alsoWhoRunsItOn?: string
}

/** What has been told of a meeting so far, read from its log. */
export type Telling = {
  readonly state: MeetingState
  /** The changes that are being told as one; null when something else was told since. */
  readonly digest: ChangeDigest | null
  /** When people were told of the start as it is now; null before they were invited. */
  readonly startToldAt: Date | null
}

/** The events that have something to tell. */
export const NEWS_EVENTS: readonly MeetingEventType[] = [
  'invited',
  'planChanged',
  'postponed',
  'cancelled',
  'registrationReturned',
  'opened',
  'pollOpened',
]

/**
 * The next event of a log, and what it has to tell. From the log alone, so that it comes out the same however often it is derived:
 * the invited are told of the invitation and of every later change, the roll of the opening, the entitled of a poll, and whoever
 * runs a meeting of the return of its registration.
 */
export function tellNext({
  meetingId,
  before,
  event,
}: {
  readonly meetingId: string
  readonly before: Telling | null
  readonly event: MeetingEvent
}): { readonly telling: Telling; readonly news: MeetingNews | null } {
  const state = evolve(before?.state ?? null, event)
  const telling = {
    state,
    digest: digestAfter({ before, event, state }),
    startToldAt: startToldAt({ before, event, state }),
  }
  return { telling, news: newsOf({ meetingId, event, telling }) }
}

/** A change that people hear of joins the digest; whatever else they are told ends it. */
function digestAfter({ before, event, state }: Step): ChangeDigest | null {
  if (before === null || state.invitees.length === 0) return null
  if (event.type === 'planChanged' || event.type === 'postponed')
    return digestWith({
      digest: before.digest,
      event,
      before: before.state.plan,
      after: state.plan,
    })
  return NEWS_EVENTS.includes(event.type) ? null : before.digest
}

function startToldAt({ before, event, state }: Step): Date | null {
  if (event.type === 'invited') return event.at
  const isOther = before !== null && before.state.plan.startsAt !== state.plan.startsAt
  return isOther && state.invitees.length > 0 ? event.at : (before?.startToldAt ?? null)
}

type Step = {
  readonly before: Telling | null
  readonly event: MeetingEvent
  readonly state: MeetingState
}

function newsOf({
  meetingId,
  event,
  telling: { state, digest },
}: {
  readonly meetingId: string
  readonly event: MeetingEvent
  readonly telling: Telling
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
      return digest && changed({ meetingId, digest, state, shared })
    case 'cancelled':
      return toInvited(state, {
        ...shared,
        kind: 'MEETING_CANCELLED',
        facts: { ...shared.facts, comment: event.data.comment ?? '' },
      })
    case 'registrationReturned':
      return returned({ state, shared, event })
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

type Shared = Omit<NotificationNews, 'kind'>

/** Whoever runs the meeting has to mend it. */
const returned = ({
  state: { registeredBy, chairId, minuteTakerId },
  shared,
  event: { data, at },
}: {
  readonly state: MeetingState
  readonly shared: Shared
  readonly event: Extract<MeetingEvent, { type: 'registrationReturned' }>
}): MeetingNews => ({
  ...shared,
  kind: 'REGISTRATION_RETURNED',
  facts: { ...shared.facts, comment: data.comment },
  memberIds: [registeredBy, chairId, minuteTakerId].flatMap((id) => id ?? []),
  alsoWhoRunsItOn: dayOf(at),
})

/** Every change of a digest is news of one cause, which grows with them. */
const changed = ({
  meetingId,
  digest,
  state,
  shared,
}: {
  readonly meetingId: string
  readonly digest: ChangeDigest
  readonly state: MeetingState
  readonly shared: Shared
}): MeetingNews | null =>
  toInvited(state, {
    ...shared,
    kind: 'MEETING_CHANGED',
    cause: `meeting:${meetingId}:${digest.firstSeq}`,
    revision: state.seq,
    facts: { ...shared.facts, ...changedFacts({ digest, state }) },
  })

/** Nobody has heard of a meeting that nobody was invited to. */
const toInvited = ({ invitees }: MeetingState, news: NotificationNews): MeetingNews | null =>
  invitees.length === 0 ? null : { ...news, memberIds: invitees, onlyStillExpected: true }
