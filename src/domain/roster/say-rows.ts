import { writtenDay } from '../calendar/written-day.ts'
import { MEMBER_LABELS, MEMBER_STATUS_LABELS, SEX_LABELS } from '../members/members.labels.ts'
import type { Label } from '../messages/labels.ts'
import type { Locale } from '../messages/messages.ts'
import { ROW_LABELS } from './import-page.labels.ts'
import type { ChangedField, FieldChange, RosterRow, RowResult } from './roster-row.ts'

/** A row with its words, as pages and files show it. */
export type SaidRow = {
  readonly sheet: string
  /** In the file, as the program counts. */
  readonly row: number
  readonly number: number
  readonly name: string
  readonly cell: string
  readonly result: RowResult
  readonly changes: readonly {
    readonly label: string
    readonly from: string
    readonly to: string
  }[]
  readonly written: string
  readonly cases: readonly number[]
}

export const sayRows = (rows: readonly RosterRow[], locale: Locale): readonly SaidRow[] =>
  rows.map(({ place, number, name, cell, result, changes, written, cases }) => ({
    ...place,
    number,
    name: name ?? '',
    cell: cell ?? '',
    result,
    changes: changes.map((change) => sayChange(change, locale)),
    written,
    cases,
  }))

const FIELD_LABELS: Partial<Record<ChangedField, Label>> = {
  cellId: MEMBER_LABELS.cell,
  cards: MEMBER_LABELS.cardNumber,
}

const VALUE_LABELS: Partial<Record<ChangedField, Readonly<Record<string, Label>>>> = {
  status: MEMBER_STATUS_LABELS,
  sex: SEX_LABELS,
  hasSmartphone: { true: ROW_LABELS.yes, false: ROW_LABELS.no },
}

function sayChange({ field, from, to }: FieldChange, locale: Locale) {
  const label = FIELD_LABELS[field] ?? MEMBER_LABELS[field as keyof typeof MEMBER_LABELS]
  const said = (value: string | null) =>
    value === null
      ? ROW_LABELS.nothing[locale]
      : (VALUE_LABELS[field]?.[value]?.[locale] ?? writtenDay(value))
  return { label: label[locale], from: said(from), to: said(to) }
}
