import type { MemberStatus } from '../members/member-status.ts'
import type { MeetingPlan } from './meeting-plan.ts'
import type { MeetingRules } from './meeting-rules.ts'
import type { AgendaItemStatus, AttendanceStatus, MeetingStatus } from './meeting-words.ts'

export type AttendanceRow = {
  readonly memberId: string
  readonly memberClass: MemberStatus
  readonly status: AttendanceStatus
  readonly checkedInAt: Date | null
  readonly reason: string | null
}

export type ItemProgress = {
  readonly status: AgendaItemStatus
  readonly conclusion: string | null
  readonly usedSeconds: number
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
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  /** The day on which it was held, YYYY-MM-DD. */
  readonly heldOn: string | null
  readonly recordedAfterwards: boolean
  readonly statusComment: string | null
  readonly invitees: readonly string[]
  readonly chairId: string | null
  readonly minuteTakerId: string | null
  /** In the order of the roll; null until the meeting opens. */
  readonly attendance: ReadonlyMap<string, AttendanceRow> | null
  /** What became of agenda items, by key; an item that is not here is pending. */
  readonly items: ReadonlyMap<string, ItemProgress>
  /** The number of the last event that changed what the meeting's document shows. */
  readonly documentSeq: number
}

export const PENDING_ITEM: ItemProgress = { status: 'PENDING', conclusion: null, usedSeconds: 0 }
