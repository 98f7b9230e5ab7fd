import ExcelJS from 'exceljs'

import { harmlessText } from '../harmless-text.ts'

export type SheetToWrite = {
  readonly name: string
  readonly columns: readonly { readonly label: string; readonly width: number }[]
  readonly rows: Iterable<readonly (string | number)[]>
}

/** A workbook of plain tables, as XLSX: bold heads that stay in sight, texts as texts, and none that a spreadsheet would take for a formula. */
export async function writeTables(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.creator = 'Sổ Tay'
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(name.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(({ width }) => ({
      width,
      style: { alignment: { vertical: 'top' as const, wrapText: true } },
    }))
    sheet.addRow(columns.map(({ label }) => label)).font = { bold: true }
    for (const row of rows)
      sheet.addRow(row.map((value) => (typeof value === 'string' ? cellText(value) : value)))
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** XML has no place for control characters, and a file with one does not open. Tabs and line ends are text. */
const cellText = (text: string) =>
  harmlessText(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''))
