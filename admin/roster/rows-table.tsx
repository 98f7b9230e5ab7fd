'use client'

import { useMemo, useState } from 'react'

import {
  CASE_KIND_LABELS,
  ROW_LABELS as words,
  ROW_RESULT_LABELS,
} from '../../src/domain/roster/import-page.labels.ts'
import { CASE_KINDS, type CaseKind } from '../../src/domain/roster/roster-case.ts'
import { ROW_RESULTS, type RowResult } from '../../src/domain/roster/roster-row.ts'
import type { SaidCase } from '../../src/domain/roster/say-report.ts'
import type { SaidRow } from '../../src/domain/roster/say-rows.ts'
import { DataTable, type Column } from '../shared/data-table.tsx'
import { Pager } from '../shared/pager.tsx'
import { useLocale } from '../shared/use-locale.ts'
import type { Locale } from '../../src/domain/messages/sentence.ts'

type Props = { readonly rows: readonly SaidRow[]; readonly cases: readonly SaidCase[] }

const A_PAGE = 50

/** Which rows are shown: all, those of one result, or those that a case speaks of. */
type Shown = 'all' | 'withCases' | RowResult

/** The rows of a file as they were read, and what becomes of each: by result and by kind of case, a page at a time. */
export function RowsTable({ rows, cases }: Props) {
  const locale = useLocale()
  const [shown, setShown] = useState<Shown>('all')
  const [kind, setKind] = useState<CaseKind | ''>('')
  const [from, setFrom] = useState(0)
  const filtered = useMemo(
    () => rows.filter((row) => isShown({ row, shown, kind, cases })),
    [rows, shown, kind, cases],
  )
  const kinds = CASE_KINDS.filter((one) => cases.some((found) => found.kind === one))
  return (
    <section>
      <h2>{words.caption[locale]}</h2>
      <div className="desk-filters">
        <label>
          {words.show[locale]}
          <select
            name="shown"
            value={shown}
            onChange={(event) => {
              setShown(event.target.value as Shown)
              setFrom(0)
            }}
          >
            <option value="all">{`${words.all[locale]} (${rows.length})`}</option>
            {ROW_RESULTS.map((result) => (
              <option key={result} value={result}>
                {`${ROW_RESULT_LABELS[result][locale]} (${countOf(rows, result)})`}
              </option>
            ))}
            <option value="withCases">{words.withCases[locale]}</option>
          </select>
        </label>
        <label>
          {words.ofKind[locale]}
          <select
            name="kind"
            value={kind}
            onChange={(event) => {
              setKind(event.target.value as CaseKind | '')
              setFrom(0)
            }}
          >
            <option value="">{words.everyKind[locale]}</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {CASE_KIND_LABELS[one][locale]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {filtered.length === 0 ? (
        <p>{words.none[locale]}</p>
      ) : (
        <DataTable
          caption={words.caption[locale]}
          columns={columnsOf({ cases, locale })}
          rows={filtered.slice(from, from + A_PAGE)}
          keyOf={({ sheet, row }) => `${row} ${sheet}`}
        />
      )}
      <Pager from={from} size={A_PAGE} total={filtered.length} onGo={setFrom} />
    </section>
  )
}

const countOf = (rows: readonly SaidRow[], result: RowResult) =>
  rows.filter((row) => row.result === result).length

type IsShown = {
  readonly row: SaidRow
  readonly shown: Shown
  readonly kind: CaseKind | ''
  readonly cases: readonly SaidCase[]
}

function isShown({ row, shown, kind, cases }: IsShown): boolean {
  if (kind !== '' && !row.cases.some((at) => cases[at]?.kind === kind)) return false
  if (shown === 'all') return true
  return shown === 'withCases' ? row.cases.length > 0 : row.result === shown
}

type Columns = { readonly cases: readonly SaidCase[]; readonly locale: Locale }

const columnsOf = ({ cases, locale }: Columns): readonly Column<SaidRow>[] => [
  { key: 'number', label: words.number[locale], numeric: true, cell: ({ number }) => number },
  { key: 'name', label: words.name[locale], cell: ({ name }) => name },
  { key: 'cell', label: words.cell[locale], cell: ({ cell }) => cell },
  {
    key: 'result',
    label: words.result[locale],
    cell: ({ result }) => (
      <span className="desk-badge" data-tone={result} data-result={result}>
        {ROW_RESULT_LABELS[result][locale]}
      </span>
    ),
  },
  {
    key: 'changes',
    label: words.changes[locale],
    cell: (row) => (
      <>
        {row.changes.map(({ label, from, to }) => (
          <div key={label}>
            {label}: <del>{from}</del> → <ins>{to}</ins>
          </div>
        ))}
        {row.cases.map((at) => (
          <div key={at} className="desk-warning">
            {cases[at]?.message}
          </div>
        ))}
      </>
    ),
  },
  {
    key: 'written',
    label: words.written[locale],
    cell: ({ written }) => <small className="desk-written">{written}</small>,
  },
]
