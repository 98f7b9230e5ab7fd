import { MEMBER_STATUSES, type MemberStatus } from '../../members/member-status.ts'
import { MEMBER_STATUS_LABELS } from '../../members/members.labels.ts'
import { isPresent, summarize } from '../attendance.ts'
import { rulesOf } from '../rules-of-meeting.ts'
import type { AttendanceRow, MeetingState } from '../meeting-state.ts'
import { element, joined, list, paragraph, table } from './minutes-html.ts'

type Rows = readonly AttendanceRow[]

/** Numbers by class of member, then who was not there, by name and with the reason; then who led and who wrote. */
export function peopleSection(state: MeetingState, number: string): string {
  const rows = [...(state.attendance?.values() ?? [])]
  const of = (...statuses: AttendanceRow['status'][]) =>
    rows.filter(({ status }) => statuses.includes(status))
  const elsewhere = (row: AttendanceRow) => row.memberClass === 'TEMPORARILY_AWAY'
  const notExpected = of('EXEMPT')
  return joined([
    element('h2', `${number}. Thành phần`),
    numbers(rows, state.plan.kind === 'COMMITTEE' ? 'cấp ủy viên' : 'đảng viên'),
    named('Vắng có lý do', of('ABSENT_EXCUSED'), 'always'),
    named('Vắng không có lý do', of('ABSENT_UNEXCUSED'), 'always'),
    named('Chưa điểm danh', of('EXPECTED')),
    named('Đến muộn', of('LATE')),
    named('Dự trực tuyến', of('ONLINE')),
    named(
      'Được miễn công tác và sinh hoạt',
      notExpected.filter((row) => !elsewhere(row)),
    ),
    named('Đang sinh hoạt tạm thời nơi khác', notExpected.filter(elsewhere)),
    quorum(state, rows),
    whoLed(state),
  ])
}

function numbers(rows: Rows, who: string): string {
  const classes = MEMBER_STATUSES.filter((status) => rows.some((row) => row.memberClass === status))
  const line = (label: string, some: Rows) => [label, ...counts(some).map(String)]
  const present = rows.filter(({ status }) => isPresent(status)).length
  return joined([
    paragraph(`Tổng số ${who} trong danh sách: ${rows.length}; có mặt: ${present}.`),
    table(
      [
        'Đảng viên',
        'Tổng số',
        'Có mặt',
        'Vắng có lý do',
        'Vắng không có lý do',
        'Miễn hoặc ở nơi khác',
      ],
      [
        ...classes.map((status) => line(classLabel(status), ofClass(rows, status))),
        line('Cộng', rows),
      ],
    ),
  ])
}

const classLabel = (status: MemberStatus) => MEMBER_STATUS_LABELS[status].vi

const ofClass = (rows: Rows, status: MemberStatus) =>
  rows.filter(({ memberClass }) => memberClass === status)

function counts(rows: Rows): readonly number[] {
  const count = (test: (row: AttendanceRow) => boolean) => rows.filter(test).length
  return [
    rows.length,
    count(({ status }) => isPresent(status)),
    count(({ status }) => status === 'ABSENT_EXCUSED'),
    count(({ status }) => status === 'ABSENT_UNEXCUSED'),
    count(({ status }) => status === 'EXEMPT'),
  ]
}

/** By name, with the reason where there is one. What is always said is said of nobody too. */
function named(label: string, rows: Rows, said: 'always' | 'if any' = 'if any'): string {
  if (rows.length === 0) return said === 'always' ? paragraph(`${label}: không.`) : ''
  const lines = rows.map(({ name, reason }) => (reason ? `${name}: ${reason}` : name))
  return joined([paragraph(`${label}: ${rows.length} đồng chí.`), list(lines)])
}

function quorum(state: MeetingState, rows: Rows): string {
  const { quorumNeeded, quorumReached } = summarize({ rows, rules: rulesOf(state) })
  if (quorumNeeded === null) return ''
  const needed = `Tỷ lệ dự họp theo quy định: ít nhất ${quorumNeeded} đồng chí`
  return paragraph(`${needed}; ${quorumReached ? 'đủ' : 'chưa đủ'} tỷ lệ.`)
}

function whoLed({ attendance, chairId, minuteTakerId }: MeetingState): string {
  const line = (label: string, id: string | null) => {
    const name = id === null ? undefined : attendance?.get(id)?.name
    return name === undefined ? '' : paragraph(`${label}: đồng chí ${name}.`)
  }
  return joined([line('Chủ trì', chairId), line('Thư ký', minuteTakerId)])
}
