import * as XLSX from '@e965/xlsx'

import type { Cell, Sheet, SheetRow, Workbook } from '../../domain/roster/sheet.ts'
import { MAX_COLUMNS, MAX_ROWS } from './bounds.ts'
import { dayOfSerial, showsDate, withLeadingZeros } from './number-formats.ts'
import { damaged, encrypted, wrongKind } from './refusals.ts'

/** Reads a workbook of Excel 97 to 2003 (and 95). Fonts are not told by the library: the letters have to. */
export function readXls(bytes: Uint8Array): Workbook {
  const streams = streamsOf(bytes)
  if (streams.has('EncryptedPackage') || streams.has('EncryptionInfo')) throw encrypted()
  if (!streams.has('Workbook') && !streams.has('Book')) throw wrongKind()
  const book = parsed(bytes)
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.flatMap((name, at): Sheet[] => {
    const sheet = book.Sheets[name]
    if (!sheet) return []
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0
    const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r + 1,
      bottom: e.r + 1,
      left: s.c,
      right: e.c,
    }))
    return [{ name, hidden, rows: rowsOf(sheet, date1904), merges }]
  })
  return { sheets }
}

/** The library leaves the reader of its containers untyped. */
const CONTAINER = XLSX.CFB as {
  readonly read: (bytes: Uint8Array, options: { type: 'array' }) => { FullPaths: string[] }
}

/** Names of the streams of the container: they tell a workbook from a letter, and an encrypted one from a plain one. */
function streamsOf(bytes: Uint8Array): ReadonlySet<string> {
  try {
    return new Set(
      CONTAINER.read(bytes, { type: 'array' }).FullPaths.map(
        (path) => path.replace(/\/$/, '').split('/').at(-1) ?? '',
      ),
    )
  } catch (error) {
    throw damaged({}, error)
  }
}

function parsed(bytes: Uint8Array): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
      sheetRows: MAX_ROWS,
    })
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message))
      throw encrypted({}, error)
    throw damaged({}, error)
  }
}

function rowsOf(sheet: XLSX.WorkSheet, date1904: boolean): SheetRow[] {
  // A dense sheet of the library is an array of arrays; older versions put it on the sheet itself.
  const dense = (sheet['!data'] ?? sheet) as unknown as (XLSX.CellObject | undefined)[][]
  const rows: SheetRow[] = []
  dense.forEach((line, index) => {
    const cells = Array.from(line.slice(0, MAX_COLUMNS), (cell) => cellOf(cell, date1904))
    if (cells.some((cell) => cell !== null))
      rows.push({ number: index + 1, hidden: sheet['!rows']?.[index]?.hidden === true, cells })
  })
  return rows
}

function cellOf(cell: XLSX.CellObject | undefined, date1904: boolean): Cell | null {
  if (cell === undefined || cell.t === 'z') return null
  if (cell.t === 'e') return { kind: 'unreadable', shown: cell.w ?? '#' }
  if (cell.t === 'n' && typeof cell.v === 'number')
    return numberCell({ ...cell, v: cell.v }, date1904)
  const text = typeof cell.v === 'boolean' ? String(cell.v).toUpperCase() : String(cell.v ?? '')
  return text === '' ? null : { kind: 'text', runs: [{ text, font: null }] }
}

function numberCell({ v, z }: { v: number; z?: string | number }, date1904: boolean): Cell {
  const code = typeof z === 'string' && z !== 'General' ? z : undefined
  const isDate = code !== undefined && showsDate({ id: 0, code })
  const day = isDate ? dayOfSerial(v, date1904) : null
  if (day !== null) return { kind: 'date', number: v, day }
  const formatted = withLeadingZeros(v, code)
  return { kind: 'number', number: v, ...(formatted !== undefined && { formatted }) }
}
