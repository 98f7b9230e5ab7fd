import type { MeetingState } from '../meeting-state.ts'
import { electedOf } from '../polls/election.ts'
import type { PollMethod, PollState } from '../polls/poll-state.ts'
import { element, joined, list, paragraph, table } from './minutes-html.ts'

const METHODS: Readonly<Record<PollMethod, string>> = {
  NAMED: 'biểu quyết ghi tên',
  SECRET: 'bỏ phiếu kín',
  SHOW_OF_HANDS: 'giơ tay',
}

/** A vote with its method and its result; of one that is open only that it is open. */
export function pollLines(poll: PollState, attendance: MeetingState['attendance']): string {
  const { question, method, status, entitled, voted } = poll
  const head = element('h3', question)
  const how = `Hình thức: ${METHODS[method]}; số người có quyền biểu quyết: ${entitled.length}`
  if (status === 'OPEN') return joined([head, paragraph(`${how}.`), paragraph('Đang biểu quyết.')])
  const came = method === 'SHOW_OF_HANDS' ? '' : `; số người đã biểu quyết: ${voted.length}`
  return joined([
    head,
    paragraph(`${how}${came}.`),
    results(poll),
    method === 'NAMED' ? choices(poll, attendance) : '',
  ])
}

function results(poll: PollState): string {
  const { options, tally, entitled } = poll
  const elected = electedOf(poll)
  const votesOf = (key: string) => tally?.[key] ?? 0
  const share = (votes: number) =>
    entitled.length === 0 ? '0' : String(Math.round((votes / entitled.length) * 1000) / 10)
  const rows = options.map(({ key, label }) => [
    label,
    String(votesOf(key)),
    `${share(votesOf(key)).replace('.', ',')}%`,
    ...(elected ? [outcomeOf(elected.get(key))] : []),
  ])
  return table(['Phương án', 'Số phiếu', 'Tỷ lệ', ...(elected ? ['Kết quả'] : [])], rows)
}

/** Of an election. */
function outcomeOf(elected: boolean | null | undefined): string {
  if (elected === null) return 'Bằng phiếu ở vị trí cuối, bầu lại'
  return elected ? 'Trúng cử' : 'Không trúng cử'
}

/** Who chose what, of a vote by name. */
function choices(
  { options, namedVotes }: PollState,
  attendance: MeetingState['attendance'],
): string {
  const names = (chosen: (keys: readonly string[]) => boolean) =>
    namedVotes
      .filter(({ optionKeys }) => chosen(optionKeys))
      .map(({ memberId }) => attendance?.get(memberId)?.name ?? '')
      .join(', ')
  const lines = [
    ...options.map(({ key, label }) => ({ label, who: names((keys) => keys.includes(key)) })),
    { label: 'Phiếu trắng', who: names((keys) => keys.length === 0) },
  ]
  return list(lines.map(({ label, who }) => (who === '' ? null : `${label}: ${who}.`)))
}
