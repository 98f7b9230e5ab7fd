import type { MemberStatus } from '../members/member-status.ts'
import type { AttendanceSummary } from './attendance.ts'
import type { KnownCommand } from './meeting-commands.ts'
import type {
  AgendaItemStatus,
  AttendanceStatus,
  MeetingKind,
  MeetingMode,
  MeetingStatus,
} from './meeting-words.ts'

/** A meeting as one page of the admin shows it to one reader: what this reader may see of it, and what they may do now. Instants are ISO texts. */
export type MeetingDesk = {
  /** The number of the log that this is a picture of. */
  readonly seq: number
  readonly status: MeetingStatus
  readonly statusComment: string | null
  readonly title: string
  readonly organization: string
  readonly kind: MeetingKind
  readonly mode: MeetingMode
  readonly startsAt: string
  readonly place: string | null
  readonly onlineUrl: string | null
  readonly openedAt: string | null
  readonly closedAt: string | null
  readonly agenda: readonly DeskItem[]
  readonly chair: string | null
  readonly minuteTaker: string | null
  readonly commands: readonly KnownCommand[]
  readonly summary: AttendanceSummary
  /** In the order in which people are called. */
  readonly attendance: readonly DeskRow[]
  /** The newest first; at most `MAX_LOG_LINES`. */
  readonly log: readonly DeskLine[]
}

export type DeskItem = {
  readonly key: string
  readonly title: string
  readonly minutes: number | null
  readonly documentIds: readonly string[]
  readonly status: AgendaItemStatus
  readonly conclusion: string | null
}

export type DeskRow = {
  readonly memberId: string
  readonly name: string
  readonly memberClass: MemberStatus
  readonly status: AttendanceStatus
  readonly checkedInAt: string | null
  readonly reason: string | null
}

export type DeskLine = { readonly seq: number; readonly at: string; readonly sentence: string }

/** A longer log is read in the minutes; the page shows its end. */
export const MAX_LOG_LINES = 200
