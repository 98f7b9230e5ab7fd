import type { MemberStatus } from '../members/member-status.ts'
import type { ItemProgress } from './agenda/agenda-state.ts'
import type { FloorState } from './floor/floor-state.ts'
import type { MeetingPlan } from './meeting-plan.ts'
import type { MeetingRules } from './meeting-rules.ts'
import type { AttendanceStatus, MeetingStatus } from './meeting-words.ts'
import type { MinutesState } from './minutes/minutes-state.ts'
import type { PollState } from './polls/poll-state.ts'

export type AttendanceRow = {
  readonly memberId: string
  readonly name: string
  readonly memberClass: MemberStatus
  readonly status: AttendanceStatus
  readonly checkedInAt: Date | null
  readonly reason: string | null
}

export type AnnouncedAbsence = {
  /** Who said it. */
  readonly name: string
  readonly reason: string
  readonly at: Date
  /** Null until it is decided. */
  readonly accepted: boolean | null
}

export type HeldCheckIn = {
  readonly memberId: string
  readonly status: AttendanceStatus
  readonly deviceId: string
  readonly at: Date
}

export type Opinion = {
  readonly memberId: string
  readonly itemKey: string | null
  readonly text: string
  readonly at: Date
  readonly sentAhead: boolean
}

export type MeetingTask = {
  readonly id: string
  readonly title: string
  readonly ownerId: string
  readonly dueOn: string | null
  readonly doneAt: Date | null
}

/** A meeting as its log tells it. Made by `evolve` alone. */
export type MeetingState = {
  readonly seq: number
  /** The instant of the last event: times never run backwards in a log. */
  readonly at: Date
  readonly status: MeetingStatus
  readonly plan: MeetingPlan
  /** Those in force when it was registered; null before. */
  readonly rules: MeetingRules | null
  readonly registeredAt: Date | null
  /** The member who did; null for somebody outside the register. */
  readonly registeredBy: string | null
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  /** The day on which it was held, YYYY-MM-DD. */
  readonly heldOn: string | null
  readonly recordedAfterwards: boolean
  /** When a meeting that was held by hand was recorded; null for the others. */
  readonly recordedAt: Date | null
  readonly statusComment: string | null
  readonly invitees: readonly string[]
  readonly chairId: string | null
  readonly minuteTakerId: string | null
  /** What people have said beforehand, by member. */
  readonly absences: ReadonlyMap<string, AnnouncedAbsence>
  /** In the order of the roll; null until the meeting opens. */
  readonly attendance: ReadonlyMap<string, AttendanceRow> | null
  /** Who has checked in with which device, by device. */
  readonly devices: ReadonlyMap<string, string>
  /** By member, in the order in which they came. */
  readonly heldCheckIns: ReadonlyMap<string, HeldCheckIn>
  /** What became of agenda items, by key; an item that is not here is pending. */
  readonly items: ReadonlyMap<string, ItemProgress>
  readonly currentItem: string | null
  readonly floor: FloorState
  /** In the order in which they came. */
  readonly opinions: readonly Opinion[]
  /** By id, in the order in which they were opened. */
  readonly polls: ReadonlyMap<string, PollState>
  /** By id, in the order in which they were given. */
  readonly tasks: ReadonlyMap<string, MeetingTask>
  readonly minutes: MinutesState
  /** The number of the last event that changed what the meeting's document shows. */
  readonly documentSeq: number
}
