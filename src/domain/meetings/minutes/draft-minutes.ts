import { writtenDay } from '../../calendar/written-day.ts'
import { MEMBER_STATUS_LABELS } from '../../members/members.labels.ts'
import { MEMBER_STATUSES } from '../../members/member-status.ts'
import { isPresent } from '../attendance.ts'
import { momentOf } from '../event-sentence.ts'
import { secondsOf } from '../floor/floor-state.ts'
import type { AttendanceRow, MeetingState } from '../meeting-state.ts'
import { MEETING_KIND_LABELS, MEETING_MODE_LABELS } from '../meetings.labels.ts'
import { pollLines } from './poll-lines.ts'
import { element, escapeHtml, list, paragraph } from './minutes-html.ts'

/** What the minutes say that is not in the log. */
export type MinutesFrame = {
  readonly organization: string
  /** The organization above; null for the root. */
  readonly superior: string | null
}

/**
 * The minutes as the log tells the meeting, in the customary layout (domain.md 4.6): heading, time and place, numbers by class, absentees by
 * name with the reason, items with speakers, opinions and conclusions, votes with method and result, tasks, end, signatures. HTML of plain
 * elements; the language of the document is Vietnamese whoever reads it. Nothing of a poll that is open but that it is open.
 */
export function draftMinutes({
  state,
  frame,
}: {
  readonly state: MeetingState
  readonly frame: MinutesFrame
}): string {
  return [
    heading(state, frame),
    timeAndPlace(state),
    people(state),
    element('h2', 'III. Nội dung'),
    ...state.plan.agenda.map(({ key, title }, at) =>
      item({ state, itemKey: key, title: `${at + 1}. ${title}` }),
    ),
    item({ state, itemKey: null, title: 'Ý kiến chung' }),
    votes(state),
    tasks(state),
    ending(state),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function heading({ plan }: MeetingState, { organization, superior }: MinutesFrame): string {
  return [
    superior === null ? '' : paragraph(superior.toLocaleUpperCase('vi')),
    paragraph(`<strong>${escapeHtml(organization.toLocaleUpperCase('vi'))}</strong>`, 'html'),
    element('h1', 'BIÊN BẢN'),
    paragraph(`<strong>${escapeHtml(plan.title)}</strong>`, 'html'),
  ].join('\n')
}

function timeAndPlace({ plan, openedAt, chairId, minuteTakerId, attendance }: MeetingState) {
  const { at, day } = momentOf(openedAt?.toISOString() ?? plan.startsAt)
  const nameOf = (id: string | null) => (id === null ? null : (attendance?.get(id)?.name ?? null))
  const facts = [
    `Khai mạc: ${at} ngày ${day}`,
    plan.place === null ? null : `Địa điểm: ${plan.place}`,
    `Loại: ${MEETING_KIND_LABELS[plan.kind].vi}; hình thức: ${MEETING_MODE_LABELS[plan.mode].vi}`,
    labelled('Chủ trì', nameOf(chairId)),
    labelled('Thư ký', nameOf(minuteTakerId)),
  ]
  return [element('h2', 'I. Thời gian, địa điểm'), list(facts)].join('\n')
}

const labelled = (label: string, value: string | null) =>
  value === null ? null : `${label}: ${value}`

function people({ attendance }: MeetingState): string {
  const rows = [...(attendance?.values() ?? [])]
  const absent = (status: AttendanceRow['status']) => rows.filter((row) => row.status === status)
  return [
    element('h2', 'II. Thành phần'),
    paragraph(`Tổng số: ${rows.length} (${byClass(rows)}).`),
    paragraph(
      `Có mặt: ${rows.filter(({ status }) => isPresent(status)).length} (${byClass(
        rows.filter(({ status }) => isPresent(status)),
      )}).`,
    ),
    named('Vắng có lý do', absent('ABSENT_EXCUSED')),
    named('Vắng không có lý do', absent('ABSENT_UNEXCUSED')),
    named('Miễn sinh hoạt hoặc sinh hoạt tạm thời nơi khác', absent('EXEMPT')),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function byClass(rows: readonly AttendanceRow[]): string {
  const counted = MEMBER_STATUSES.flatMap((status) => {
    const count = rows.filter(({ memberClass }) => memberClass === status).length
    return count === 0 ? [] : [`${MEMBER_STATUS_LABELS[status].vi.toLowerCase()} ${count}`]
  })
  return counted.length === 0 ? '0' : counted.join(', ')
}

function named(label: string, rows: readonly AttendanceRow[]): string {
  if (rows.length === 0) return paragraph(`${label}: 0.`)
  const lines = rows.map(({ name, reason }) => (reason ? `${name}: ${reason}` : name))
  return [paragraph(`${label}: ${rows.length}.`), list(lines)].join('\n')
}

/** Who spoke on it, what was said in writing, and how it was concluded. What belongs to no item stands under `null`. */
function item({
  state,
  itemKey,
  title,
}: {
  readonly state: MeetingState
  readonly itemKey: string | null
  readonly title: string
}): string {
  const { floor, opinions, items, attendance } = state
  const nameOf = (id: string) => attendance?.get(id)?.name ?? ''
  const speeches = floor.speeches
    .filter((speech) => speech.itemKey === itemKey)
    .map((speech) => `${nameOf(speech.memberId)} phát biểu (${spoken(secondsOf(speech) ?? 0)})`)
  const written = opinions
    .filter((opinion) => opinion.itemKey === itemKey)
    .map(
      ({ memberId, text, sentAhead }) =>
        `${nameOf(memberId)}${sentAhead ? ' (gửi trước)' : ''}: ${text}`,
    )
  if (itemKey === null && speeches.length + written.length === 0) return ''
  const progress = itemKey === null ? undefined : items.get(itemKey)
  return [
    element('h3', title),
    list([...speeches, ...written]),
    progress?.conclusion ? paragraph(`Kết luận: ${progress.conclusion}`) : '',
    progress?.status === 'SKIPPED' ? paragraph('Chưa bàn xong, chuyển sang kỳ sau.') : '',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** Minutes, at least one. */
const spoken = (seconds: number): string => `${Math.max(1, Math.round(seconds / 60))} phút`

function votes({ polls }: MeetingState): string {
  if (polls.size === 0) return ''
  return [element('h2', 'IV. Biểu quyết'), ...[...polls.values()].map(pollLines)].join('\n')
}

function tasks({ tasks: given, attendance }: MeetingState): string {
  if (given.size === 0) return ''
  const lines = [...given.values()].map(
    ({ title, ownerId, dueOn }) =>
      `${attendance?.get(ownerId)?.name ?? ''}: ${title}${dueOn ? `, hạn ${writtenDay(dueOn)}` : ''}`,
  )
  return [element('h2', 'V. Phân công nhiệm vụ'), list(lines)].join('\n')
}

function ending({ closedAt }: MeetingState): string {
  if (closedAt === null) return ''
  const { at, day } = momentOf(closedAt.toISOString())
  return paragraph(`Cuộc họp kết thúc lúc ${at} ngày ${day}.`)
}
