import type { MemberStatus } from '../members/member-status.ts'
import type { RollEntry } from './meeting-events.ts'
import type { MeetingRules } from './meeting-rules.ts'
import type { AnnouncedAbsence, AttendanceRow, MeetingState } from './meeting-state.ts'
import type { AttendanceStatus } from './meeting-words.ts'

/** Present in the room or on line, from the start or later. */
const PRESENT: readonly AttendanceStatus[] = ['PRESENT', 'ONLINE', 'LATE']

export const isPresent = (status: AttendanceStatus): boolean => PRESENT.includes(status)

/** Whether somebody of the roll has come and is there. */
export function isHere(
  { attendance }: Pick<MeetingState, 'attendance'>,
  memberId: string | null,
): boolean {
  const row = memberId === null ? undefined : attendance?.get(memberId)
  return row !== undefined && isPresent(row.status)
}

/** Exempt members, and those who take part elsewhere for the time being, are on the roll and not expected. */
const NOT_EXPECTED: readonly MemberStatus[] = ['EXEMPT', 'TEMPORARILY_AWAY']

/** The roll before anybody has come: who has said that they will not, and was excused, is absent from the beginning. */
export function rowsOfRoll({
  roll,
  absences,
}: {
  readonly roll: readonly RollEntry[]
  readonly absences: ReadonlyMap<string, AnnouncedAbsence>
}): readonly AttendanceRow[] {
  return roll.map((entry) => {
    const row = expectedRow(entry)
    const absence = absences.get(entry.memberId)
    return absence?.accepted && row.status === 'EXPECTED'
      ? { ...row, status: 'ABSENT_EXCUSED', reason: absence.reason }
      : row
  })
}

/** A member's line before anything has happened. */
export function expectedRow({ memberId, memberClass, name }: RollEntry): AttendanceRow {
  return {
    memberId,
    name,
    memberClass,
    status: NOT_EXPECTED.includes(memberClass) ? 'EXEMPT' : 'EXPECTED',
    checkedInAt: null,
    reason: null,
  }
}

/** The line of somebody whom an event names. A log never names anybody who is not on its roll: nothing right can follow from one that does. */
export function rowOnRoll(
  { attendance }: Pick<MeetingState, 'attendance'>,
  memberId: string,
): AttendanceRow {
  const row = attendance?.get(memberId)
  if (!row) throw new Error('An attendance event names somebody who is not on the roll')
  return row
}

export type AttendanceSummary = {
  readonly expected: number
  readonly present: number
  readonly excused: number
  readonly unexcused: number
  readonly exempt: number
  /** Present of the expected, in percent with two decimals; 0 where nobody is expected. */
  readonly ratePercent: number
  readonly quorumNeeded: number | null
  readonly quorumReached: boolean | null
  /** How many of the expected may still come, or have: less those who are excused, and those who have said that they will not come. */
  readonly forecast: number
}

/** A line of the roll, with what its member has said beforehand where that is known. */
export type SummedRow = AttendanceRow & { readonly announced?: AnnouncedAbsence | null }

/**
 * Counts an attendance list. The exempt are left out of the expected; whoever of them comes all the same counts like everybody.
 * The quorum counts official members, and others as the rules say.
 */
export function summarize({
  rows,
  rules,
}: {
  readonly rows: Iterable<SummedRow>
  readonly rules: MeetingRules
}): AttendanceSummary {
  const all = [...rows]
  const count = (test: (row: AttendanceRow) => boolean) => all.filter(test).length
  const exempt = count(({ status }) => status === 'EXEMPT')
  const expected = all.length - exempt
  const present = count(({ status }) => isPresent(status))
  return {
    expected,
    present,
    excused: count(({ status }) => status === 'ABSENT_EXCUSED'),
    unexcused: count(({ status }) => status === 'ABSENT_UNEXCUSED'),
    exempt,
    ratePercent: expected === 0 ? 0 : Math.round((present / expected) * 10_000) / 100,
    ...quorum({ all, rules }),
    forecast: expected - count(willBeAbsent),
  }
}

/** An announcement that was not accepted stands for nothing: the person is expected. */
const willBeAbsent = ({ status, announced }: SummedRow): boolean =>
  status === 'ABSENT_EXCUSED' ||
  (status === 'EXPECTED' && announced != null && announced.accepted !== false)

function quorum({ all, rules }: { all: readonly AttendanceRow[]; rules: MeetingRules }) {
  if (rules.quorumPercent === null) return { quorumNeeded: null, quorumReached: null }
  const counted = all.filter(
    ({ status, memberClass }) =>
      status !== 'EXEMPT' && (memberClass !== 'PROBATIONARY' || rules.probationaryCountsForQuorum),
  )
  const quorumNeeded = Math.ceil((counted.length * rules.quorumPercent) / 100)
  const present = counted.filter(({ status }) => isPresent(status)).length
  return { quorumNeeded, quorumReached: present >= quorumNeeded }
}
