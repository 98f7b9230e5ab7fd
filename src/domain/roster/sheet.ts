/** A piece of a cell's text in one font. Null: the font is not known (CSV, XLS). */
export type TextRun = { readonly text: string; readonly font: string | null }

/**
 * What one cell holds, whatever the file format. `unreadable` is an error value (`#N/A`) or a formula that was saved without its
 * value: something stands there, but nobody can say what.
 */
export type Cell =
  | { readonly kind: 'text'; readonly runs: readonly TextRun[] }
  /** `formatted`: as the number format shows it, where that adds leading zeros. */
  | { readonly kind: 'number'; readonly number: number; readonly formatted?: string }
  /** A number with a date format; `day` is YYYY-MM-DD. */
  | { readonly kind: 'date'; readonly number: number; readonly day: string }
  | { readonly kind: 'unreadable'; readonly shown: string }

/** `number` counts from 1 as the program shows it; `cells` by column, null where blank. */
export type SheetRow = {
  readonly number: number
  /** By hand or by a filter. */
  readonly hidden: boolean
  readonly cells: readonly (Cell | null)[]
}

/** Rows and columns count from 1 and 0, both ends included. Only the first cell of a merge holds the value. */
export type Merge = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
}

export type Workbook = { readonly sheets: readonly Sheet[] }

/** The text of a cell as it stands, before any decoding. Numbers as the format shows them. */
export function rawText(cell: Cell | null): string {
  if (cell === null) return ''
  if (cell.kind === 'text') return cell.runs.map(({ text }) => text).join('')
  if (cell.kind === 'number') return cell.formatted ?? String(cell.number)
  return cell.kind === 'date' ? cell.day : cell.shown
}
