import type { Cell, Merge, SheetRow } from '../../domain/roster/sheet.ts'
import { MAX_COLUMNS, MAX_ROWS } from './bounds.ts'
import { dayOfSerial, withLeadingZeros } from './number-formats.ts'
import { inflatesTooLarge } from './refusals.ts'
import { scanXml, unescapeExcel } from './xml-scan.ts'
import { richTextReader, type RichText } from './xlsx-strings.ts'
import type { CellStyle } from './xlsx-styles.ts'

type SheetContext = {
  readonly strings: readonly RichText[]
  readonly styles: readonly CellStyle[]
  readonly date1904: boolean
}
type RawCell = {
  column: number
  type: string
  style: CellStyle | undefined
  value: string | null
  hasFormula: boolean
}

/** The rows and merges of one worksheet part. Formulas give the value they were saved with. */
export function readSheet(
  xml: string,
  context: SheetContext,
): { rows: SheetRow[]; merges: Merge[] } {
  const rows: SheetRow[] = []
  const merges: Merge[] = []
  const inline = richTextReader()
  let row = { number: 0, hidden: false, cells: [] as (Cell | null)[] }
  let cell: RawCell | null = null
  let lastColumn = -1
  let collecting: 'v' | null = null

  scanXml(xml, {
    open(name, attribute) {
      inline.handlers.open?.(name, attribute)
      if (name === 'row') {
        row = openedRow(attribute, row.number)
        lastColumn = -1
      } else if (name === 'c') {
        cell = openedCell({ attribute, lastColumn, styles: context.styles })
        lastColumn = cell.column
      } else if (name === 'v') collecting = 'v'
      else if (name === 'f' && cell) cell.hasFormula = true
      else if (name === 'mergeCell') merges.push(...mergeOf(attribute('ref')))
    },
    text(text) {
      if (collecting === 'v' && cell) cell.value = (cell.value ?? '') + text
      else inline.handlers.text?.(text)
    },
    close(name) {
      inline.handlers.close?.(name)
      if (name === 'v') collecting = null
      if (name === 'c' && cell) {
        const read = cellOf({ raw: cell, inline: inline.take(), context })
        if (read !== null && cell.column < MAX_COLUMNS) place(row.cells, cell.column, read)
        cell = null
      }
      if (name === 'row') addRow(rows, row)
    },
  })
  return { rows, merges }
}

type Attribute = (name: string) => string | undefined

function openedRow(attribute: Attribute, lastNumber: number) {
  const number = Number(attribute('r') ?? lastNumber + 1)
  const hidden = /^(?:1|true)$/.test(attribute('hidden') ?? '')
  return { number, hidden, cells: [] as (Cell | null)[] }
}

type OpenedCell = {
  readonly attribute: Attribute
  readonly lastColumn: number
  readonly styles: readonly CellStyle[]
}

function openedCell({ attribute, lastColumn, styles }: OpenedCell): RawCell {
  return {
    column: columnOf(attribute('r')) ?? lastColumn + 1,
    type: attribute('t') ?? 'n',
    style: styles[Number(attribute('s') ?? 0)],
    value: null,
    hasFormula: false,
  }
}

function place(cells: (Cell | null)[], column: number, cell: Cell): void {
  while (cells.length < column) cells.push(null)
  cells[column] = cell
}

/** Rows without any cell are left out: they tell nothing. */
function addRow(rows: SheetRow[], row: SheetRow): void {
  if (rows.length >= MAX_ROWS) throw inflatesTooLarge()
  if (row.cells.length > 0) rows.push(row)
}

type CellArgs = {
  readonly raw: RawCell
  readonly inline: RichText
  readonly context: SheetContext
}

function cellOf({ raw, inline, context }: CellArgs): Cell | null {
  const { value, type, style } = raw
  const font = style?.font ?? null
  if (type === 'inlineStr') return textCell(inline, font)
  if (value === null) return raw.hasFormula ? { kind: 'unreadable', shown: '' } : null
  if (type === 's') return textCell(context.strings[Number(value)] ?? [], font)
  if (type === 'str') return textCell([{ text: unescapeExcel(value), font: null }], font)
  if (type === 'e') return { kind: 'unreadable', shown: value }
  if (type === 'b') return textCell([{ text: value === '1' ? 'TRUE' : 'FALSE', font: null }], font)
  if (type === 'd') return textCell([{ text: value.slice(0, 10), font: null }], font)
  return numberCell(Number(value), { style, date1904: context.date1904 })
}

function textCell(runs: RichText, font: string | null): Cell | null {
  if (runs.every(({ text }) => text === '')) return null
  return { kind: 'text', runs: runs.map((run) => ({ text: run.text, font: run.font ?? font })) }
}

function numberCell(
  number: number,
  { style, date1904 }: { style: CellStyle | undefined; date1904: boolean },
): Cell {
  if (!Number.isFinite(number)) return { kind: 'unreadable', shown: '' }
  const day = style?.isDate ? dayOfSerial(number, date1904) : null
  if (day !== null) return { kind: 'date', number, day }
  const formatted = withLeadingZeros(number, style?.code)
  return { kind: 'number', number, ...(formatted !== undefined && { formatted }) }
}

/** Column of a reference such as `AB12`, from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^\$?([A-Z]{1,3})/i.exec(reference ?? '')?.[1]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function mergeOf(reference: string | undefined): Merge[] {
  const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/i.exec((reference ?? '').replaceAll('$', ''))
  if (!found) return []
  const left = columnOf(found[1])
  const right = columnOf(found[3])
  if (left === null || right === null) return []
  return [{ top: Number(found[2]), bottom: Number(found[4]), left, right }]
}
