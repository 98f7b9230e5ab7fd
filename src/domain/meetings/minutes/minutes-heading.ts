import { capitalized } from '../../text/capitalized.ts'
import type { MeetingState } from '../meeting-state.ts'
import type { MeetingKind } from '../meeting-words.ts'
import { element, escapeHtml, joined, columns, wrapped } from './minutes-html.ts'
import { levelOf, localityOf, type MinutesFrame } from './minutes-frame.ts'
import { heldOnOf } from './minutes-times.ts'

/**
 * The head of a paper of the Party: the organization under its superior at the left, with a place for the number; the Party's name at the
 * right, with place and day. The state's name and motto do not stand on papers of the Party.
 */
export function heading(state: MeetingState, frame: MinutesFrame): string {
  const { organization, above } = frame
  const superior = above.at(0)?.name ?? null
  const left = [
    superior === null ? '' : centred(escapeHtml(upper(superior))),
    centred(strong(upper(organization.name))),
    centred('*'),
    centred(`Số: ……… -BB/${levelOf(frame).sign}`),
  ]
  const right = [
    centred(wrapped('strong', element('u', 'ĐẢNG CỘNG SẢN VIỆT NAM'))),
    centred(element('em', placeAndDay(state, frame))),
  ]
  return joined([
    columns(left.join(''), right.join('')),
    element('h1', 'BIÊN BẢN'),
    centred(strong(subjectOf(state, frame))),
    centred(element('em', state.plan.title)),
  ])
}

const centred = (html: string) => wrapped('p', html)
const strong = (text: string) => element('strong', text)
const upper = (text: string) => text.toLocaleUpperCase('vi')

function placeAndDay(state: MeetingState, frame: MinutesFrame): string {
  const [year, month, day] = heldOnOf(state).split('-')
  return `${localityOf(frame) ?? '………'}, ngày ${day} tháng ${month} năm ${year}`
}

const KIND_WORDS: Readonly<Record<Exclude<MeetingKind, 'COMMITTEE'>, string>> = {
  REGULAR: 'thường kỳ',
  THEMATIC: 'chuyên đề',
  COMBINED: 'thường kỳ kết hợp sinh hoạt chuyên đề',
  EXTRAORDINARY: 'bất thường',
}

/** What kind of meeting of which body, and of which month where it is held every month. */
function subjectOf(state: MeetingState, frame: MinutesFrame): string {
  const { kind } = state.plan
  const { body, committee } = levelOf(frame)
  if (kind === 'COMMITTEE') return capitalized(`họp ${committee}`)
  const [year, month] = heldOnOf(state).split('-')
  const ofMonth = kind === 'REGULAR' || kind === 'COMBINED' ? ` tháng ${month} năm ${year}` : ''
  return capitalized(`họp ${body} ${KIND_WORDS[kind]}${ofMonth}`)
}
