import { writtenDay } from '../calendar/written-day.ts'
import { writtenMoment } from '../calendar/written-moment.ts'
import type { Locale } from '../messages/messages.ts'
import {
  CASE_CORRECTIONS,
  CASE_KIND_LABELS,
  IMPORT_PAGE_LABELS as page,
  IMPORT_STATE_LABELS,
  RESULT_FILE_LABELS as words,
  ROW_LABELS,
  ROW_RESULT_LABELS,
} from './import-page.labels.ts'
import type { SaidImportJob, SaidReport } from './say-report.ts'
import type { SaidRow } from './say-rows.ts'

/** A sheet of a workbook that goes out: texts and numbers, no formulas. */
export type OutgoingSheet = {
  readonly name: string
  /** Heads of the columns, and how wide they are, in characters. */
  readonly columns: readonly { readonly label: string; readonly width: number }[]
  readonly rows: readonly (readonly (string | number)[])[]
}

type Result = {
  readonly job: SaidImportJob
  readonly report: SaidReport
  readonly rows: readonly SaidRow[]
  readonly locale: Locale
}

/** The answer to the unit that sent the list: what was done, what is to be corrected, and every row. */
export const resultSheets = (result: Result): readonly OutgoingSheet[] => [
  summarySheet(result),
  casesSheet(result),
  rowsSheet(result),
]

function summarySheet({ job, report, rows, locale }: Result): OutgoingSheet {
  const { members, organizations, appointments } = report
  const notWritten = rows.filter(({ result }) => result === 'case').length
  const counted = (what: { vi: string; en: string }, how: { vi: string; en: string }) =>
    `${what[locale]}: ${how[locale].toLowerCase()}`
  return {
    name: words.summary[locale],
    columns: [
      { label: words.what[locale], width: 44 },
      { label: words.count[locale], width: 60 },
    ],
    rows: [
      [words.file[locale], job.fileName],
      [words.under[locale], job.under],
      [words.by[locale], job.startedBy],
      [words.at[locale], writtenMoment(new Date(job.startedAt))],
      [words.state[locale], IMPORT_STATE_LABELS[job.state][locale]],
      ...(report.asOf === null ? [] : [[words.asOf[locale], writtenDay(report.asOf)]]),
      [page.rows[locale], report.rows],
      [counted(page.members, page.create), members.create],
      [counted(page.members, page.update), members.update],
      [counted(page.members, page.unchanged), members.unchanged],
      [words.notWritten[locale], notWritten],
      [counted(page.organizations, page.create), organizations.create],
      [counted(page.appointments, page.create), appointments.create],
      [page.cases[locale], report.cases.length],
      [page.missing[locale], report.missing.count],
    ],
  }
}

function casesSheet({ job, report, locale }: Result): OutgoingSheet {
  return {
    name: words.cases[locale],
    columns: [
      { label: ROW_LABELS.number[locale], width: 12 },
      { label: page.kind[locale], width: 22 },
      { label: page.message[locale], width: 60 },
      { label: words.correct[locale], width: 48 },
      { label: ROW_LABELS.written[locale], width: 90 },
      { label: words.settled[locale], width: 12 },
    ],
    rows: report.cases.map(({ kind, rows, message, written }, at) => [
      rows.join(', '),
      CASE_KIND_LABELS[kind][locale],
      message,
      CASE_CORRECTIONS[kind][locale],
      written.join('\n'),
      job.settled.includes(at) ? ROW_LABELS.yes[locale] : '',
    ]),
  }
}

function rowsSheet({ report, rows, locale }: Result): OutgoingSheet {
  return {
    name: words.rows[locale],
    columns: [
      { label: ROW_LABELS.sheet[locale], width: 14 },
      { label: ROW_LABELS.row[locale], width: 8 },
      { label: ROW_LABELS.number[locale], width: 8 },
      { label: ROW_LABELS.name[locale], width: 28 },
      { label: ROW_LABELS.cell[locale], width: 32 },
      { label: ROW_LABELS.result[locale], width: 20 },
      { label: ROW_LABELS.changes[locale], width: 50 },
      { label: ROW_LABELS.cases[locale], width: 50 },
      { label: ROW_LABELS.written[locale], width: 90 },
    ],
    rows: rows.map((row) => [
      row.sheet,
      row.row,
      row.number,
      row.name,
      row.cell,
      ROW_RESULT_LABELS[row.result][locale],
      row.changes.map(({ label, from, to }) => `${label}: ${from} → ${to}`).join('\n'),
      row.cases.map((at) => report.cases[at]?.message ?? '').join('\n'),
      row.written,
    ]),
  }
}
