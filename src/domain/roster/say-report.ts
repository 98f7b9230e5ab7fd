import { say, type Locale } from '../messages/messages.ts'
import type { CaseKind } from './roster-case.ts'
import type { RosterReport } from './roster-report.ts'

export type SaidCase = {
  readonly kind: CaseKind
  readonly rows: readonly number[]
  readonly message: string
  readonly written: readonly string[]
}

/** A report with its sentences, as scripts and pages get it. */
export type SaidReport = Omit<RosterReport, 'cases' | 'notes'> & {
  readonly cases: readonly SaidCase[]
  readonly notes: readonly { readonly rows: readonly number[]; readonly message: string }[]
}

export function sayReport({
  report,
  locale,
}: {
  readonly report: RosterReport
  readonly locale: Locale
}): SaidReport {
  const { rows, organizations, members, byStatus, appointments, cases, notes, ...more } = report
  const said = ({
    message,
    params,
  }: {
    message: string
    params?: RosterReport['cases'][0]['params']
  }) => say({ key: message, locale, ...(params && { params }) })
  return {
    rows,
    organizations,
    members,
    byStatus,
    appointments,
    cases: cases.map((one) => ({
      kind: one.kind,
      rows: one.rows,
      message: said(one),
      written: one.written ?? [],
    })),
    notes: notes.map((note) => ({ rows: note.rows, message: said(note) })),
    ...more,
  }
}

export type ImportState = 'RUNNING' | 'INTERRUPTED' | 'DONE' | 'FAILED'

/** An import as lists name it. */
export type SaidImport = {
  readonly id: string
  readonly fileName: string
  readonly under: string
  readonly state: ImportState
  readonly startedBy: string
  readonly startedAt: string
  readonly members: { readonly create: number; readonly update: number; readonly unchanged: number }
  readonly cases: number
  readonly openCases: number
}

/** A job as the page that watches it gets it. */
export type SaidImportJob = SaidImport & {
  readonly done: number
  readonly total: number
  /** Numbers of the cases that somebody has settled. */
  readonly settled: readonly number[]
  /** Whether the viewer may take it up again. */
  readonly resumable: boolean
  /** Why it failed; null otherwise. */
  readonly failure: string | null
  readonly report: SaidReport | null
}
