import type { Locale } from '../messages/sentence.ts'

export type ColumnKind =
  | 'text'
  | 'choice'
  | 'day'
  | 'moment'
  | 'number'
  | 'yesNo'
  /** The title of another document. */
  | 'reference'

/** A column that a list can show, with its name in the reader's language. */
export type ExportColumn = {
  /** Of the field in its document: `fullName`, `rollout.trainedOn`. */
  readonly path: string
  readonly label: string
  readonly kind: ColumnKind
  /** What the values of a choice are called. */
  readonly choices?: Readonly<Record<string, string>>
}

/** The columns asked for, in their order; what is no column of the list is left out. All of the list's own where none is left. */
export function chosenColumns({
  columns,
  asked,
  usual,
}: {
  readonly columns: readonly ExportColumn[]
  readonly asked: readonly string[]
  /** Those that the list shows to whoever has chosen none. */
  readonly usual: readonly string[]
}): readonly ExportColumn[] {
  const named = (paths: readonly string[]) =>
    [...new Set(paths)].flatMap((path) => columns.filter((column) => column.path === path))
  const chosen = named(asked)
  return chosen.length > 0 ? chosen : named(usual)
}

/** A cell of a sheet by its type: nothing in it is ever read as a formula. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** YYYY-MM-DD. */
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'moment'; readonly at: Date }
  | null

const YES_NO = { vi: ['Có', 'Không'], en: ['Yes', 'No'] } as const

/** A stored value as a cell. What the reader may not see is not there, and is an empty cell. `titleOf` names the documents that a value refers to. */
export function cellOf({
  column: { kind, choices },
  value,
  titleOf,
  locale,
}: {
  readonly column: ExportColumn
  readonly value: unknown
  readonly titleOf: (reference: unknown) => string
  readonly locale: Locale
}): SheetCell {
  if (value === undefined || value === null || value === '') return null
  const texts = (of: (one: unknown) => string) => text([value].flat().map(of).join('; '))
  switch (kind) {
    case 'choice':
      return texts((one) => choices?.[String(one)] ?? String(one))
    case 'reference':
      return texts(titleOf)
    case 'yesNo':
      return text(YES_NO[locale][value === true ? 0 : 1])
    case 'number':
      return typeof value === 'number' ? { kind, value } : texts(String)
    case 'day':
      return typeof value === 'string' ? dayCell(value) : null
    case 'moment':
      return momentCell(value)
    case 'text':
      return texts(String)
  }
}

const text = (written: string): SheetCell =>
  written === '' ? null : { kind: 'text', text: written }

const dayCell = (day: string): SheetCell =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) ? { kind: 'day', day } : text(day)

function momentCell(value: unknown): SheetCell {
  if (!(value instanceof Date) && typeof value !== 'string') return null
  const at = new Date(value)
  return Number.isNaN(at.getTime()) ? text(String(value)) : { kind: 'moment', at }
}
