import { searchKey } from '../text/search-key.ts'
import { columnOfHeading, type ColumnKind } from './columns.ts'
import type { DecodedRow, DecodedSheet } from './decoded-sheet.ts'
import type { Merge } from './sheet.ts'

/** The heading of a table: what each column holds, and where the people begin. */
export type Header = {
  /** Index in `sheet.rows` of the first heading row, and of the first row after the heading. */
  readonly at: number
  readonly next: number
  /** Column number of each kind; the first one where two columns bear the same name. */
  readonly columns: ReadonlyMap<ColumnKind, number>
  /** Headings nobody knows, by column. */
  readonly unknown: ReadonlyMap<number, string>
  /** The texts of the heading, folded, to know it again where it is repeated on every page. */
  readonly keys: ReadonlySet<string>
}

const SEARCHED_ROWS = 200
const ENOUGH = 3

/** Finds the heading row of a list of members wherever it is; null where the sheet has none. */
export function findHeader(sheet: DecodedSheet): Header | null {
  const last = Math.min(sheet.rows.length, SEARCHED_ROWS)
  for (let at = 0; at < last; at += 1) {
    const header = headerAt(sheet, at)
    if (header !== null) return header
  }
  return null
}

function headerAt(sheet: DecodedSheet, at: number): Header | null {
  const row = sheet.rows[at]
  if (!row) return null
  const top = headingTexts(row, sheet.merges)
  const alone = assemble({ texts: [...top].map(([column, text]) => [column, [text]]), at, rows: 1 })
  const below = sheet.rows[at + 1]
  const both = below?.number === row.number + 1 ? withSubheading({ sheet, at, top, below }) : null
  const found = both !== null && both.columns.size > alone.columns.size ? both : alone
  return isEnough(found) ? found : null
}

function isEnough({ columns }: Header): boolean {
  const named =
    columns.has('fullName') || (columns.has('familyAndMiddle') && columns.has('givenName'))
  return named && [...columns.keys()].filter((kind) => kind !== 'index').length >= ENOUGH
}

/** The texts of a heading row by column; one that is merged over several columns stands over each of them. */
function headingTexts(row: DecodedRow, merges: readonly Merge[]): Map<number, string> {
  const texts = new Map<number, string>()
  row.cells.forEach((cell, column) => {
    if (cell === null || cell.text === '') return
    const merge = merges.find(
      ({ top, left, bottom }) => top <= row.number && row.number <= bottom && left === column,
    )
    for (let over = column; over <= (merge?.right ?? column); over += 1) texts.set(over, cell.text)
  })
  return texts
}

type Subheading = {
  readonly sheet: DecodedSheet
  readonly at: number
  readonly top: ReadonlyMap<number, string>
  readonly below: DecodedRow
}

/** A heading of two rows, such as "Ngày" over "vào Đảng" and "chính thức". */
function withSubheading({ sheet, at, top, below }: Subheading): Header {
  const bottom = headingTexts(below, sheet.merges)
  const columns = [...new Set([...top.keys(), ...bottom.keys()])].sort((a, b) => a - b)
  const texts = columns.map((column): [number, string[]] => {
    const over = top.get(column)
    const under = bottom.get(column)
    const joined = over !== undefined && under !== undefined ? [`${over} ${under}`, under] : [under]
    return [column, [...joined, over].filter((text) => text !== undefined)]
  })
  return assemble({ texts, at, rows: 2 })
}

type Assembled = {
  /** The possible readings of each column's heading, best first. */
  readonly texts: readonly (readonly [number, readonly string[]])[]
  readonly at: number
  readonly rows: number
}

function assemble({ texts, at, rows }: Assembled): Header {
  const columns = new Map<ColumnKind, number>()
  const unknown = new Map<number, string>()
  for (const [column, readings] of texts) {
    const kind = readings.map(columnOfHeading).find((found) => found !== null) ?? null
    if (kind === null) unknown.set(column, readings[0] ?? '')
    else if (!columns.has(kind)) columns.set(kind, column)
  }
  const keys = new Set(texts.flatMap(([, readings]) => readings.map(searchKey)))
  return { at, next: at + rows, columns, unknown, keys }
}

/** The row "(1) (2) (3)" that numbers the columns. */
export function isColumnNumbers(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number(/^\(?(\d{1,2})\)?$/.exec(text)?.[1] ?? Number.NaN))
  return (
    numbers.length >= ENOUGH && numbers.every((number, at) => number === (numbers[0] ?? 0) + at)
  )
}

/** The heading once more, as lists have it at the top of every printed page. */
export function isHeaderAgain(texts: readonly string[], header: Header): boolean {
  return texts.length >= ENOUGH && texts.every((text) => header.keys.has(searchKey(text)))
}
