'use client'

import { useEffect, useState } from 'react'

import { writtenMoment } from '../../src/domain/calendar/written-moment.ts'
import type { Locale } from '../../src/domain/messages/sentence.ts'
import {
  IMPORT_PAGE_LABELS as words,
  IMPORT_STATE_LABELS,
} from '../../src/domain/roster/import-page.labels.ts'
import type { SaidImport } from '../../src/domain/roster/say-report.ts'
import { DataTable, type Column } from '../shared/data-table.tsx'
import { useLocale } from '../shared/use-locale.ts'
import { pastImports } from './roster-requests.ts'
import { addressOfJob } from './use-import-job.ts'

/** Who imported what and when, and what is still to be settled of it. */
export function PastImports({ api }: { readonly api: string }) {
  const locale = useLocale()
  const [imports, setImports] = useState<readonly SaidImport[] | null>(null)
  useEffect(() => {
    void pastImports(api).then((answer) => setImports(answer.ok ? answer.value : []))
  }, [api])
  if (imports === null) return null
  return (
    <section>
      <h2>{words.past[locale]}</h2>
      {imports.length === 0 ? (
        <p>{words.noPast[locale]}</p>
      ) : (
        <DataTable
          caption={words.past[locale]}
          columns={columnsOf(locale)}
          rows={imports}
          keyOf={({ id }) => id}
        />
      )}
    </section>
  )
}

const columnsOf = (locale: Locale): readonly Column<SaidImport>[] => [
  {
    key: 'file',
    label: words.file[locale],
    // The page reads its address when it is opened.
    cell: ({ id, fileName }) => <a href={addressOfJob(id)}>{fileName}</a>,
  },
  numbers('open', words.cases[locale], ({ openCases, cases }) => `${openCases}/${cases}`),
  { key: 'under', label: words.under[locale], cell: ({ under }) => under },
  { key: 'who', label: words.who[locale], cell: ({ startedBy }) => startedBy },
  {
    key: 'when',
    label: words.when[locale],
    cell: ({ startedAt }) => writtenMoment(new Date(startedAt)),
  },
  {
    key: 'state',
    label: words.state[locale],
    cell: ({ state }) => IMPORT_STATE_LABELS[state][locale],
  },
  numbers('create', words.create[locale], ({ members }) => members.create),
  numbers('update', words.update[locale], ({ members }) => members.update),
  numbers('unchanged', words.unchanged[locale], ({ members }) => members.unchanged),
]

const numbers = (
  key: string,
  label: string,
  cell: (row: SaidImport) => string | number,
): Column<SaidImport> => ({ key, label, cell, numeric: true })
