import type { AccountStatus } from '../accounts/account-status.ts'
import type { AttendanceStatus, MeetingKind } from '../meetings/meeting-words.ts'
import type { Role } from '../permissions.ts'
import type { SaidLine } from './member-history.ts'
import type { MemberStatus } from './member-status.ts'
import type { OfferedChange } from './status-change.ts'

export type OverviewOffice = {
  readonly id: string
  readonly role: Role
  readonly organization: string
  readonly from: string | null
  readonly to: string | null
  readonly isInForce: boolean
  /** Whether the reader may end it. */
  readonly mayEnd: boolean
}

export type AttendedMeeting = {
  readonly id: string
  readonly title: string
  /** YYYY-MM-DD. */
  readonly on: string
  readonly kind: MeetingKind
  readonly status: AttendanceStatus
  readonly reason: string | null
}

/**
 * What the admin's page of a member shows beyond the record itself, as far as its reader may see each part: null is what they may not.
 * The numbers of somebody's papers are not in it: the page has them from the record, masked.
 */
export type MemberOverview = {
  readonly id: string
  readonly fullName: string
  readonly status: MemberStatus
  readonly cell: string
  /** Names of what the cell stands under, from the top. */
  readonly above: readonly string[]
  readonly account: AccountStatus | 'NONE' | null
  readonly offices: readonly OverviewOffice[]
  /** Meetings of the last twelve months that the member was called to, the latest first. */
  readonly meetings: readonly AttendedMeeting[] | null
  /** What is due next, the nearest first. */
  readonly dues: readonly string[]
  readonly history: readonly SaidLine[]
  /** The changes of status and cell that are open from here; none without the right. */
  readonly steps: readonly OfferedChange[]
  readonly mayEdit: boolean
  /** Offices that the reader may give. */
  readonly givableRoles: readonly Role[]
}

export type AttendanceCount = {
  readonly status: AttendanceStatus
  readonly count: number
}

const COUNTED: readonly AttendanceStatus[] = [
  'PRESENT',
  'LATE',
  'ONLINE',
  'ABSENT_EXCUSED',
  'ABSENT_UNEXCUSED',
]

/** How often of how many; the exempt are not expected. Kinds of presence that did not occur are left out, absences never. */
export function countAttendance(meetings: readonly AttendedMeeting[]): {
  readonly expected: number
  readonly counts: readonly AttendanceCount[]
} {
  const expected = meetings.filter(({ status }) => COUNTED.includes(status))
  const counts = COUNTED.map((status) => ({
    status,
    count: expected.filter((meeting) => meeting.status === status).length,
  }))
  const isShown = ({ status, count }: AttendanceCount) =>
    count > 0 || (status !== 'LATE' && status !== 'ONLINE')
  return { expected: expected.length, counts: counts.filter(isShown) }
}
