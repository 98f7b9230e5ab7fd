import type { ColumnKind } from './columns.ts'
import type { DecodedCell, DecodedRow } from './decoded-sheet.ts'
import type { Header } from './header.ts'
import type { Merge } from './sheet.ts'

/** A row looked at through the heading. */
export type RowShape = {
  readonly byKind: ReadonlyMap<ColumnKind, DecodedCell>
  /** The texts of the row from left to right, and each of them once. */
  readonly texts: readonly string[]
  readonly distinct: readonly string[]
  readonly written: string
  /** The row before decoding, where anything of it was decoded. */
  readonly original: string | null
}

/** A person may be merged over a few rows; what is merged over more is no person. */
const MAX_ROWS_OF_ONE = 20

type RowArgs = {
  readonly row: DecodedRow
  readonly header: Header
  readonly merges: readonly Merge[]
}

export function rowShape({ row, header }: Omit<RowArgs, 'merges'>): RowShape {
  const filled = row.cells.filter((cell) => cell !== null && !isBlank(cell)) as DecodedCell[]
  const texts = filled.map(({ text }) => text)
  const byKind = new Map<ColumnKind, DecodedCell>()
  for (const [kind, column] of header.columns) {
    const cell = row.cells[column]
    if (cell && !isBlank(cell)) byKind.set(kind, cell)
  }
  return {
    byKind,
    texts,
    distinct: [...new Set(texts)],
    written: texts.join(' | '),
    original: originalOf(filled),
  }
}

function originalOf(cells: readonly DecodedCell[]): string | null {
  if (cells.every(({ original }) => original === null)) return null
  return cells.map(({ original, text }) => original ?? text).join(' | ')
}

/** A formula without its value shows nothing and still is something. */
function isBlank({ text, cell }: DecodedCell): boolean {
  return text === '' && cell.kind !== 'unreadable'
}

/** Numbers of the rows whose name is merged with the row above: they go on with that person. */
export function continuedRows({ header, merges }: Omit<RowArgs, 'row'>): ReadonlySet<number> {
  const column = header.columns.get('fullName') ?? header.columns.get('givenName') ?? -1
  const continued = new Set<number>()
  for (const { top, bottom, left, right } of merges) {
    if (left > column || column > right || bottom - top > MAX_ROWS_OF_ONE) continue
    for (let row = top + 1; row <= bottom; row += 1) continued.add(row)
  }
  return continued
}
