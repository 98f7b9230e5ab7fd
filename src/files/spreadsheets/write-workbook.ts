import { PassThrough } from 'node:stream'

import excel from 'exceljs'

import type { SheetCell } from '../../domain/exports/export-columns.ts'

export type NewWorkbook = {
  /** What stands on the first sheet, line by line. */
  readonly about: { readonly sheet: string; readonly lines: readonly (readonly [string, string])[] }
  readonly list: { readonly sheet: string; readonly headings: readonly string[] }
  /** Takes the file as it comes. */
  readonly onBytes: (bytes: Uint8Array) => void
}

export type WorkbookInProgress = {
  readonly add: (cells: readonly SheetCell[]) => void
  /** Writes what is left; the file is whole when it answers. */
  readonly finish: () => Promise<void>
}

const WIDEST = 60
const TEXT = '@'
const DAY = 'dd/mm/yyyy'
const MOMENT = 'hh:mm dd/mm/yyyy'

/**
 * An XLSX file written row by row, so that no more than a few rows are in memory. Every text is a cell of text with the format of text: a
 * spreadsheet takes none of them for a formula, neither now nor when somebody edits the cell, and a number of a card keeps its zeros.
 */
export function beginWorkbook({ about, list, onBytes }: NewWorkbook): WorkbookInProgress {
  const stream = new PassThrough()
  stream.on('data', (bytes: Uint8Array) => onBytes(bytes))
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  // The file opens at the list.
  workbook.views = [{ activeTab: 1, firstSheet: 0, visibility: 'visible' } as excel.WorkbookView]

  const first = workbook.addWorksheet(about.sheet)
  first.columns = [{ width: 18 }, { width: 90 }]
  for (const [name, value] of about.lines) {
    const row = first.addRow([name, value])
    row.getCell(1).font = { bold: true }
    row.eachCell((cell) => (cell.numFmt = TEXT))
    row.commit()
  }
  first.commit()

  const sheet = workbook.addWorksheet(list.sheet, {
    views: [{ state: 'frozen', ySplit: 1, showGridLines: true }],
  })
  sheet.columns = list.headings.map((heading) => ({
    width: Math.min(WIDEST, Math.max(14, heading.length + 4)),
  }))
  const heading = sheet.addRow([...list.headings])
  heading.font = { bold: true }
  heading.commit()
  return {
    add(cells) {
      const row = sheet.addRow([])
      cells.forEach((cell, at) => put(row.getCell(at + 1), cell))
      row.commit()
    },
    async finish() {
      sheet.commit()
      await workbook.commit()
    },
  }
}

function put(target: excel.Cell, cell: SheetCell): void {
  if (cell === null) return
  switch (cell.kind) {
    case 'text':
      target.value = withoutControls(cell.text)
      target.numFmt = TEXT
      return
    case 'number':
      target.value = cell.value
      return
    case 'day':
      // A sheet counts days without a zone; so does the date that the library makes of this.
      target.value = new Date(`${cell.day}T00:00:00Z`)
      target.numFmt = DAY
      return
    case 'moment':
      target.value = asWritten(cell.at)
      target.numFmt = MOMENT
      return
  }
}

/** Việt Nam has kept +07:00 without change since 1975; a sheet has no zones, so it shows the clock of this one. */
const ZONE_MS = 7 * 60 * 60 * 1000
const asWritten = (at: Date) => new Date(at.getTime() + ZONE_MS)

/** XML has no place for them, and a file with one does not open. Tabs and line ends are text. */
const withoutControls = (text: string) =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
