import type { MemberStatus } from '../members/member-status.ts'
import type { FloorRequestKind } from './floor/floor-state.ts'
import type { MeetingPlan, PlanChanges } from './meeting-plan.ts'
import type { MeetingRules } from './meeting-rules.ts'
import type { AttendanceStatus } from './meeting-words.ts'
import type { EntitledVoter, PollMethod, PollOption, Tally } from './polls/poll-state.ts'

/** Who a meeting expects, as the registers say it at one moment. The list stands in the order in which people are called. */
export type RollEntry = {
  readonly memberId: string
  /** The member's status then: what they count as in this meeting. */
  readonly memberClass: MemberStatus
  /** As it was then: a log is read without asking anything else. */
  readonly name: string
}

export type Mark = {
  readonly memberId: string
  readonly status: AttendanceStatus
  readonly reason: string | null
}

type Comment = { readonly comment: string | null }

/** Everything that can happen to a meeting, with what is kept of it. A later kind of event is one more line. */
export type EventData = {
  // The plan
  readonly planned: { readonly plan: MeetingPlan }
  readonly planChanged: { readonly changes: PlanChanges }
  readonly registered: Comment & { readonly rules: MeetingRules }
  /** By the level above; the plan is open again. */
  readonly registrationReturned: { readonly comment: string }
  /** Who was told, as the list was then. */
  readonly invited: Comment & { readonly invitees: readonly string[] }
  readonly postponed: { readonly startsAt: string; readonly reason: string }
  readonly cancelled: Comment
  readonly chairAppointed: { readonly memberId: string; readonly name: string }
  readonly minuteTakerAppointed: { readonly memberId: string; readonly name: string }

  // Who comes
  readonly absenceAnnounced: { readonly memberId: string; readonly reason: string }
  readonly absenceDecided: { readonly memberId: string; readonly accepted: boolean }
  /** The plan as it was when the meeting opened, and its roll, frozen. */
  readonly opened: Comment & { readonly plan: MeetingPlan; readonly roll: readonly RollEntry[] }
  readonly checkedIn: {
    readonly memberId: string
    readonly status: AttendanceStatus
    readonly deviceId: string | null
  }
  /** A valid code from a device that had checked in somebody else. */
  readonly checkInHeld: {
    readonly memberId: string
    readonly status: AttendanceStatus
    readonly deviceId: string
  }
  readonly checkInDecided: { readonly memberId: string; readonly accepted: boolean }
  readonly attendanceMarked: { readonly marks: readonly Mark[] }

  // What is talked about
  readonly itemStarted: { readonly itemKey: string }
  readonly itemConcluded: { readonly itemKey: string; readonly conclusion: string | null }
  readonly floorRequested: {
    readonly memberId: string
    readonly kind: FloorRequestKind
    readonly note: string | null
  }
  readonly floorWithdrawn: { readonly memberId: string }
  readonly floorGiven: { readonly memberId: string }
  readonly speechEnded: { readonly memberId: string }
  /** Those named come first, in this order. */
  readonly floorReordered: { readonly memberIds: readonly string[]; readonly reason: string }
  readonly floorOpenSet: { readonly open: boolean }
  readonly opinionRecorded: {
    readonly memberId: string
    readonly itemKey: string | null
    readonly text: string
    readonly sentAhead: boolean
  }

  // What is decided. Ballots of a secret poll are never events.
  readonly pollOpened: {
    readonly pollId: string
    readonly question: string
    readonly method: PollMethod
    readonly options: readonly PollOption[]
    readonly maxChoices: number
    readonly places: number | null
    readonly entitled: readonly EntitledVoter[]
    /** Elections: ties for the last place of this poll go into this one. */
    readonly runOffOf: string | null
  }
  readonly voteCast: {
    readonly pollId: string
    readonly memberId: string
    readonly optionKeys: readonly string[]
  }
  readonly handsRecorded: { readonly pollId: string; readonly tally: Tally }
  /** `tally` and `voted` of a secret poll come from its opened envelopes; null otherwise, since the log has them. */
  readonly pollClosed: {
    readonly pollId: string
    readonly tally: Tally | null
    readonly voted: readonly string[] | null
  }
  readonly taskAssigned: {
    readonly taskId: string
    readonly title: string
    readonly ownerId: string
    readonly dueOn: string | null
  }
  readonly taskCompleted: { readonly taskId: string }

  // What is written
  readonly minutesSaved: { readonly text: string }
  readonly minutesAdopted: {
    readonly text: string
    /** The number of the log up to which the sealed text tells it, and the digest over text, log and that number. */
    readonly sealedSeq: number
    readonly seal: string
  }
  readonly minutesCorrected: { readonly text: string }
  readonly minutesSigned: { readonly provider: string; readonly signatureId: string }
  readonly closed: Comment
  /** A meeting held without the software, whole: what was planned, who was there, when it ended. */
  readonly recordedAfterwards: {
    readonly plan: MeetingPlan
    readonly rules: MeetingRules
    readonly roll: readonly RollEntry[]
    readonly marks: readonly Mark[]
    readonly heldOn: string
    readonly endedAt: string
  }
}
export type MeetingEventType = keyof EventData

/** The events after which the status of a meeting is another one. */
export const STATUS_EVENTS: readonly MeetingEventType[] = [
  'planned',
  'registered',
  'registrationReturned',
  'invited',
  'postponed',
  'cancelled',
  'opened',
  'closed',
  'recordedAfterwards',
]

/** The events that change what the meeting's document shows. */
export const DOCUMENT_EVENTS: readonly MeetingEventType[] = [
  ...STATUS_EVENTS,
  'planChanged',
  'chairAppointed',
  'minuteTakerAppointed',
  'itemStarted',
  'itemConcluded',
  'taskAssigned',
  'taskCompleted',
]

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
