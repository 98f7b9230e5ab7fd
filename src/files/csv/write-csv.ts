import { harmlessText } from '../harmless-text.ts'

/** Excel takes a CSV for UTF-8 only with it. */
const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'

/**
 * A CSV file as spreadsheets read it: UTF-8 with a byte order mark, every cell quoted where it must be, and no cell that a spreadsheet
 * would take for a formula (those get an apostrophe in front).
 */
export function csvText({
  columns,
  rows,
}: {
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly string[]>
}): string {
  const lines = [columns, ...rows].map((cells) => cells.map(csvCell).join(','))
  return BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join('')
}

function csvCell(text: string): string {
  const harmless = harmlessText(text)
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
