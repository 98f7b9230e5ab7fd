import type { ChangedField, RosterRow } from './roster-row.ts'
import type { RosterCase, RosterNote } from './roster-case.ts'
import type { RosterReport } from './roster-report.ts'

/** How much of an import somebody may see. */
export type ImportSight = {
  /** Whoever uploaded a list sees what stands in it; others only with the right to the sensitive fields where it was imported. */
  readonly seesList: boolean
  /** Whether people of this cell may be named and their present fields shown. */
  readonly seesCell: (cellId: string) => boolean
  /** Whether the sensitive fields of people of this cell may be shown. */
  readonly seesSensitive: (cellId: string) => boolean
}

/** Stands for what may not be seen. */
export const HIDDEN = '•••'

const SENSITIVE: readonly ChangedField[] = [
  'birthDate',
  'phone',
  'cards',
  'citizenId',
  'dossierNumber',
]
/** Values of sentences that come from sensitive columns of the list. */
const OF_THE_LIST = ['card', 'cards', 'shown', 'birthDate']
/** Values of sentences that name people of the register. */
const OF_THE_REGISTER = ['others', 'other', 'first', 'second']

export const seenReport = (report: RosterReport, sight: ImportSight): RosterReport => ({
  ...report,
  cases: report.cases.map((one) => seenCase(one, sight)),
  notes: report.notes.map((note): RosterNote => ({ ...note, ...seenParams(note, sight) })),
})

export const seenRows = (rows: readonly RosterRow[], sight: ImportSight): readonly RosterRow[] =>
  rows.map((row) => ({
    ...row,
    written: sight.seesList ? row.written : HIDDEN,
    changes: row.changes.map(({ field, from, to }) => ({
      field,
      from: from === null || seesBefore({ row, field, sight }) ? from : HIDDEN,
      to: to === null || sight.seesList || !SENSITIVE.includes(field) ? to : HIDDEN,
    })),
  }))

type SeenArgs = {
  readonly row: RosterRow
  readonly field: ChangedField
  readonly sight: ImportSight
}

function seesBefore({ row: { cellBefore }, field, sight }: SeenArgs): boolean {
  if (cellBefore === null) return true
  return SENSITIVE.includes(field) ? sight.seesSensitive(cellBefore) : sight.seesCell(cellBefore)
}

function seenCase(one: RosterCase, sight: ImportSight): RosterCase {
  return {
    ...one,
    ...seenParams(one, sight),
    ...(one.written && !sight.seesList && { written: one.written.map(() => HIDDEN) }),
  }
}

type Sentence = Pick<RosterCase, 'params' | 'namesOf'>

function seenParams({ params, namesOf = [] }: Sentence, sight: ImportSight): Sentence {
  if (params === undefined) return {}
  const hidden = [
    ...(sight.seesList ? [] : OF_THE_LIST),
    ...(namesOf.every(sight.seesCell) ? [] : OF_THE_REGISTER),
  ]
  return {
    params: Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, hidden.includes(key) ? HIDDEN : value]),
    ),
  }
}

/** The cells that a sight of these rows and cases depends on. */
export function cellsSpokenOf({
  report,
  rows,
}: {
  readonly report: RosterReport | null
  readonly rows: readonly RosterRow[]
}): readonly string[] {
  const named = report?.cases.flatMap(({ namesOf = [] }) => namesOf) ?? []
  const before = rows.flatMap(({ cellBefore }) => (cellBefore === null ? [] : [cellBefore]))
  return [...new Set([...named, ...before])]
}
