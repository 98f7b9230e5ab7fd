import type { MemberStatus } from '../members/member-status.ts'
import type { MeetingPlan, PlanChanges } from './meeting-plan.ts'
import type { MeetingRules } from './meeting-rules.ts'
import type { AttendanceStatus } from './meeting-words.ts'

/** Who a meeting expects, as the registers say it at one moment. The list stands in the order in which people are called. */
export type RollEntry = {
  readonly memberId: string
  /** The member's status then: what they count as in this meeting. */
  readonly memberClass: MemberStatus
}

export type Mark = {
  readonly memberId: string
  readonly status: AttendanceStatus
  readonly reason: string | null
}

/** Everything that can happen to a meeting, with what is kept of it. A later kind of event is one more line. */
export type EventData = {
  readonly planned: { readonly plan: MeetingPlan }
  readonly planChanged: { readonly changes: PlanChanges }
  readonly registered: { readonly rules: MeetingRules; readonly comment: string | null }
  /** Who was told, as the list was then. */
  readonly invited: { readonly invitees: readonly string[]; readonly comment: string | null }
  /** The plan as it was when the meeting opened, and its roll, frozen. */
  readonly opened: {
    readonly plan: MeetingPlan
    readonly roll: readonly RollEntry[]
    readonly comment: string | null
  }
  readonly checkedIn: {
    readonly memberId: string
    readonly status: AttendanceStatus
    readonly deviceId: string | null
  }
  readonly attendanceMarked: { readonly marks: readonly Mark[] }
  readonly closed: { readonly comment: string | null }
}
export type MeetingEventType = keyof EventData

/** The events after which the status of a meeting is another one. */
export const STATUS_EVENTS: readonly MeetingEventType[] = [
  'planned',
  'registered',
  'invited',
  'opened',
  'closed',
]

/** The events that change what the meeting's document shows. */
export const DOCUMENT_EVENTS: readonly MeetingEventType[] = [...STATUS_EVENTS, 'planChanged']

/** Who did it: kept with the event, so that a log can be read without asking anything else. */
export type EventActor = {
  readonly accountId: string
  readonly memberId: string | null
  readonly name: string
}

/** What `decide` gives: an event that has not happened yet. */
export type NewEvent = {
  [Type in MeetingEventType]: { readonly type: Type; readonly data: EventData[Type] }
}[MeetingEventType]

/** An event of the log. `v` is the version of its data. */
export type MeetingEvent = NewEvent & {
  readonly seq: number
  readonly at: Date
  readonly by: EventActor
  readonly commandId: string
  /** A digest of the command's input: the same id with another input is told by it. */
  readonly fingerprint: string
  readonly v: 1
}
