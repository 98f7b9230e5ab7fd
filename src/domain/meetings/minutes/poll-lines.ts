import { electedOf } from '../polls/election.ts'
import type { PollMethod, PollState } from '../polls/poll-state.ts'
import { element, list, paragraph } from './minutes-html.ts'

const METHODS: Readonly<Record<PollMethod, string>> = {
  NAMED: 'biểu quyết ghi tên',
  SECRET: 'bỏ phiếu kín',
  SHOW_OF_HANDS: 'giơ tay',
}

/** A vote with its method and its result; of one that is open only that it is open. */
export function pollLines(poll: PollState): string {
  const { question, method, status, entitled, tally, options } = poll
  const head = element('h3', question)
  const how = `Hình thức: ${METHODS[method]}; số người có quyền biểu quyết: ${entitled.length}.`
  if (status === 'OPEN') return [head, paragraph(how), paragraph('Đang biểu quyết.')].join('\n')
  const elected = electedOf(poll)
  const results = options.map(({ key, label }) => {
    const votes = tally?.[key] ?? 0
    const share = entitled.length === 0 ? 0 : Math.round((votes / entitled.length) * 1000) / 10
    return `${label}: ${votes} phiếu (${share}%)${outcomeOf(elected?.get(key))}`
  })
  const came =
    method === 'SHOW_OF_HANDS' ? '' : paragraph(`Số người đã biểu quyết: ${poll.voted.length}.`)
  return [head, paragraph(how), came, list(results)].filter((part) => part !== '').join('\n')
}

/** Of an election. */
function outcomeOf(elected: boolean | null | undefined): string {
  if (elected === undefined) return ''
  if (elected === null) return ', bằng phiếu ở vị trí cuối, bầu lại'
  return elected ? ', trúng cử' : ', không trúng cử'
}
