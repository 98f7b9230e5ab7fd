import { writtenDay } from '../../calendar/written-day.ts'
import { writtenDayOf } from '../meeting-calendar.ts'
import type { MeetingState } from '../meeting-state.ts'
import { MEETING_MODE_LABELS } from '../meetings.labels.ts'
import { peopleSection } from './minutes-attendance.ts'
import type { MinutesFrame } from './minutes-frame.ts'
import { heading } from './minutes-heading.ts'
import { columns, element, joined, paragraph, table, wrapped } from './minutes-html.ts'
import { itemsSection } from './minutes-items.ts'
import { endOf, heldOnOf, hourOf } from './minutes-times.ts'
import { pollLines } from './poll-lines.ts'

/**
 * The minutes as the log tells the meeting, in the customary layout (domain.md 4.6): heading, time and place, numbers by class, absentees by
 * name with the reason, items with speakers, opinions and conclusions, votes with method and result, tasks, end, signatures. HTML of plain
 * elements; the language of the document is Vietnamese whoever reads it. Nothing of a poll that is open but that it is open.
 * `adoptedAt` is given where this text is about to be adopted as it is.
 */
export function draftMinutes({
  state,
  frame,
  adoptedAt = null,
}: {
  readonly state: MeetingState
  readonly frame: MinutesFrame
  readonly adoptedAt?: Date | null
}): string {
  const sections = [timeAndPlace, peopleSection, itemsSection, votes, tasks].filter(
    (section) => section(state, '') !== '',
  )
  return joined([
    heading(state, frame),
    ...sections.map((section, at) => section(state, NUMERALS[at] ?? '')),
    ending(state, adoptedAt),
    signatures(state),
  ])
}

const NUMERALS = ['I', 'II', 'III', 'IV', 'V']

function timeAndPlace(state: MeetingState, number: string): string {
  const { plan, openedAt, recordedAt } = state
  const opened = hourOf(openedAt ?? new Date(plan.startsAt))
  return joined([
    element('h2', `${number}. Thời gian, địa điểm`),
    paragraph(`Khai mạc: ${opened} ngày ${writtenDay(heldOnOf(state))}.`),
    plan.place === null ? '' : paragraph(`Địa điểm: ${plan.place}.`),
    paragraph(`Hình thức: ${MEETING_MODE_LABELS[plan.mode].vi.toLocaleLowerCase('vi')}.`),
    recordedAt === null
      ? ''
      : paragraph(`Biên bản được ghi lại sau cuộc họp, ngày ${writtenDayOf(recordedAt)}.`),
  ])
}

function votes({ polls, attendance }: MeetingState, number: string): string {
  if (polls.size === 0) return ''
  return joined([
    element('h2', `${number}. Biểu quyết`),
    ...[...polls.values()].map((poll) => pollLines(poll, attendance)),
  ])
}

function tasks({ tasks: given, attendance }: MeetingState, number: string): string {
  if (given.size === 0) return ''
  const rows = [...given.values()].map(({ title, ownerId, dueOn }) => [
    title,
    attendance?.get(ownerId)?.name ?? '',
    dueOn === null ? '' : writtenDay(dueOn),
  ])
  return joined([
    element('h2', `${number}. Phân công nhiệm vụ`),
    table(['Nhiệm vụ', 'Người thực hiện', 'Hạn'], rows),
  ])
}

/** Minutes are read to the meeting and adopted before it closes: then the end is not known yet. */
function ending(state: MeetingState, adoptedAt: Date | null): string {
  const { closedAt } = state
  return joined([
    adoptedAt === null
      ? ''
      : paragraph(`Biên bản được đọc lại và thông qua hồi ${endOf(state, adoptedAt)}.`),
    closedAt === null ? '' : paragraph(`Cuộc họp kết thúc hồi ${endOf(state, closedAt)}.`),
  ])
}

function signatures({ attendance, chairId, minuteTakerId }: MeetingState): string {
  const signer = (label: string, id: string | null) =>
    [
      wrapped('p', element('strong', label)),
      wrapped('p', element('em', '(ký, ghi rõ họ tên)')),
      '<p><br /><br /></p>',
      wrapped('p', element('strong', (id !== null && attendance?.get(id)?.name) || '………')),
    ].join('')
  return columns(signer('THƯ KÝ', minuteTakerId), signer('CHỦ TRÌ', chairId))
}
