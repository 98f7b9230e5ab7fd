import { writtenDay } from '../calendar/written-day.ts'
import { say, type Locale } from '../messages/messages.ts'
import type { MemberStatus } from './member-status.ts'
import { MEMBER_STATUS_LABELS } from './members.labels.ts'
import { EXIT_KIND_LABELS } from './status-change.labels.ts'
import type { ExitKind } from './status-change.ts'

/** A row of a member's history as the register keeps it. */
export type HistoryLine = {
  readonly on: string | null
  readonly status: MemberStatus
  readonly cellId: string | null
  readonly reason: string | null
  readonly decision: string | null
  readonly place: string | null
  readonly until: string | null
  readonly exitKind: ExitKind | null
  readonly by: string | null
}

export type SaidLine = {
  readonly on: string | null
  readonly sentence: string
  /** Reason, decision, place, end: what is known of it. */
  readonly details: readonly string[]
  readonly by: string | null
}

type Asked = {
  readonly history: readonly HistoryLine[]
  readonly admittedOn: string | null
  readonly officialOn: string | null
  /** Of the cells that the reader may hear of. */
  readonly names: ReadonlyMap<string, string>
  readonly locale: Locale
}

/** The life of a member in the Party as sentences, the latest first. */
export function sayHistory({
  history,
  admittedOn,
  officialOn,
  names,
  locale,
}: Asked): readonly SaidLine[] {
  const lines = history.map((line, index) => ({
    on: line.on,
    sentence: sentenceOf({ line, before: history[index - 1], names, locale }),
    details: detailsOf({ line, locale }),
    by: line.by,
  }))
  const plain = (on: string | null, key: string): SaidLine[] =>
    on === null ? [] : [{ on, sentence: say({ key, locale }), details: [], by: null }]
  const isTold = history.some(({ on, status }) => on === officialOn && status === 'OFFICIAL')
  const all = [
    ...plain(admittedOn, 'memberHistory.admitted'),
    ...(isTold ? [] : plain(officialOn, 'memberHistory.official')),
    ...lines,
  ]
  // Rows of one day stay in the order in which they were written.
  return all
    .map((line, index) => ({ line, index }))
    .sort((a, b) => (b.line.on ?? '').localeCompare(a.line.on ?? '') || b.index - a.index)
    .map(({ line }) => line)
}

function sentenceOf({
  line,
  before,
  names,
  locale,
}: Pick<Asked, 'names' | 'locale'> & {
  readonly line: HistoryLine
  readonly before: HistoryLine | undefined
}): string {
  const nameOf = (id: string | null) =>
    (id === null ? undefined : names.get(id)) ?? say({ key: 'memberHistory.hiddenCell', locale })
  const statusOf = ({ status }: HistoryLine) => MEMBER_STATUS_LABELS[status][locale]
  const [cell, status] = [nameOf(line.cellId), statusOf(line)]
  if (before === undefined)
    return say({ key: 'memberHistory.joined', locale, params: { cell, status } })
  const [fromCell, from] = [nameOf(before.cellId), statusOf(before)]
  if (before.cellId === line.cellId)
    return say({ key: 'memberHistory.status', locale, params: { from, status } })
  return before.status === line.status
    ? say({ key: 'memberHistory.cell', locale, params: { from: fromCell, cell } })
    : say({ key: 'memberHistory.both', locale, params: { fromCell, cell, from, status } })
}

function detailsOf({
  line: { exitKind, reason, decision, place, until },
  locale,
}: {
  readonly line: HistoryLine
  readonly locale: Locale
}): readonly string[] {
  const told = (key: string, value: string | null) =>
    value ? [say({ key, locale, params: { value } })] : []
  return [
    ...(exitKind ? [EXIT_KIND_LABELS[exitKind][locale]] : []),
    ...told('memberHistory.decision', decision),
    ...told('memberHistory.place', place),
    ...told('memberHistory.until', until && writtenDay(until)),
    ...told('memberHistory.reason', reason),
  ]
}
