'use client'

import { useState } from 'react'

import type { Locale } from '../../src/domain/messages/messages.ts'
import {
  CASE_CORRECTIONS,
  CASE_KIND_LABELS,
  IMPORT_PAGE_LABELS as words,
} from '../../src/domain/roster/import-page.labels.ts'
import type { SaidCase } from '../../src/domain/roster/say-report.ts'
import { DataTable, type Column } from '../shared/data-table.tsx'
import { Pager } from '../shared/pager.tsx'

type Props = {
  readonly cases: readonly SaidCase[]
  readonly locale: Locale
  /** Of an import that was made: which are settled, by number, and how one is. Absent in a preview. */
  readonly settling?: Settling
}
export type Settling = {
  readonly settled: readonly number[]
  readonly onSettle: (asked: { number: number; settled: boolean }) => void
}
type Numbered = SaidCase & { readonly number: number }

const A_PAGE = 20

/** What a person has to settle, each with its rows as they stand in the file. */
export function CasesTable({ cases, locale, settling }: Props) {
  const [from, setFrom] = useState(0)
  const numbered = cases.map((one, number): Numbered => ({ ...one, number }))
  return (
    <section>
      <h2>
        {words.cases[locale]}: <span data-count="cases">{cases.length}</span>
      </h2>
      {cases.length === 0 ? (
        <p>{words.noCases[locale]}</p>
      ) : (
        <DataTable
          caption={captionOf({ cases, locale, settling })}
          columns={columnsOf({ locale, settling })}
          rows={numbered.slice(from, from + A_PAGE)}
          keyOf={({ number }) => String(number)}
        />
      )}
      <Pager from={from} size={A_PAGE} total={cases.length} onGo={setFrom} />
    </section>
  )
}

function captionOf({ cases, locale, settling }: Props): string {
  if (settling === undefined) return words.cases[locale]
  return words.openCases[locale]
    .replace('{open}', String(cases.length - settling.settled.length))
    .replace('{all}', String(cases.length))
}

function columnsOf({ locale, settling }: Omit<Props, 'cases'>): readonly Column<Numbered>[] {
  const told: readonly Column<Numbered>[] = [
    {
      key: 'kind',
      label: words.kind[locale],
      cell: ({ kind }) => <span data-case={kind}>{CASE_KIND_LABELS[kind][locale]}</span>,
    },
    { key: 'rows', label: words.row[locale], cell: ({ rows }) => rows.join(', ') },
    { key: 'message', label: words.message[locale], cell: ({ message }) => message },
    {
      key: 'correct',
      label: words.whatToDo[locale],
      cell: ({ kind }) => CASE_CORRECTIONS[kind][locale],
    },
    {
      key: 'written',
      label: words.written[locale],
      cell: ({ written }) =>
        written.map((row, line) => (
          <small key={line} className="desk-written">
            {row}
          </small>
        )),
    },
  ]
  if (settling === undefined) return told
  const { settled, onSettle } = settling
  return [
    {
      key: 'settle',
      label: words.settled[locale],
      cell: ({ number, message }) => (
        <input
          type="checkbox"
          aria-label={`${words.settle[locale]}: ${message}`}
          checked={settled.includes(number)}
          onChange={(event) => onSettle({ number, settled: event.target.checked })}
        />
      ),
    },
    ...told,
  ]
}
