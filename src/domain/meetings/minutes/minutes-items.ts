import { secondsOf } from '../floor/floor-state.ts'
import type { MeetingState } from '../meeting-state.ts'
import { nameInMeeting } from '../name-in-meeting.ts'
import { element, joined, list, paragraph } from './minutes-html.ts'

/** Each item of the agenda, then what belonged to none. */
export const itemsSection = (state: MeetingState, number: string): string =>
  joined([
    element('h2', `${number}. Nội dung`),
    ...state.plan.agenda.map(({ key, title }, at) => item(state, key, `${at + 1}. ${title}`)),
    item(state, null, 'Ý kiến chung'),
  ])

/** Who spoke on it, what was said in writing, and how it was concluded. What belongs to no item stands under `null`. */
function item(state: MeetingState, itemKey: string | null, title: string): string {
  const said = [...speeches(state, itemKey), ...opinions(state, itemKey)]
  if (itemKey === null && said.length === 0) return ''
  const progress = itemKey === null ? undefined : state.items.get(itemKey)
  const planned = state.plan.agenda.find(({ key }) => key === itemKey)
  return joined([
    element('h3', title),
    planned?.carriedOverFrom ? paragraph('Nội dung kỳ trước chưa bàn xong.') : '',
    said.length === 0 ? '' : paragraph('Ý kiến phát biểu:'),
    list(said),
    progress?.conclusion ? paragraph(`Kết luận: ${progress.conclusion}`) : '',
    progress?.status === 'SKIPPED' ? paragraph('Chưa bàn xong, chuyển sang kỳ sau.') : '',
  ])
}

const speeches = (state: MeetingState, itemKey: string | null): readonly string[] =>
  state.floor.speeches
    .filter((speech) => speech.itemKey === itemKey)
    .map(
      (speech) =>
        `Đồng chí ${nameInMeeting(state, speech.memberId)} phát biểu (${spoken(secondsOf(speech) ?? 0)}).`,
    )

const opinions = (state: MeetingState, itemKey: string | null): readonly string[] =>
  state.opinions
    .filter((opinion) => opinion.itemKey === itemKey)
    .map(({ memberId, text, sentAhead }) => {
      const ahead = sentAhead ? ' (gửi trước cuộc họp)' : ''
      return `Đồng chí ${nameInMeeting(state, memberId)}${ahead}: ${text}`
    })

/** Minutes, at least one. */
const spoken = (seconds: number): string => `${Math.max(1, Math.round(seconds / 60))} phút`
