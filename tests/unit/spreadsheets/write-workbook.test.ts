import { describe, expect, it } from '@jest/globals'
import excel from 'exceljs'

import type { SheetCell } from '../../../src/domain/exports/export-columns.ts'
import { beginWorkbook } from '../../../src/files/spreadsheets/write-workbook.ts'

async function written(rows: readonly (readonly SheetCell[])[]) {
  const pieces: Uint8Array[] = []
  const workbook = beginWorkbook({
    about: { sheet: 'Thông tin', lines: [['Người xuất', '=HYPERLINK("x")']] },
    list: { sheet: 'Danh sách', headings: ['Họ và tên', 'Ngày'] },
    onBytes: (bytes) => pieces.push(bytes),
  })
  rows.forEach((row) => workbook.add(row))
  await workbook.finish()
  const read = new excel.Workbook()
  const whole = Buffer.concat(pieces)
  await read.xlsx.load(whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.byteLength))
  return read
}

describe('a workbook that is written', () => {
  it.each(['=1+1', '+84912345678', '-1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|calc!A1'])(
    'keeps %j as text that no spreadsheet calculates',
    async (text) => {
      const book = await written([[{ kind: 'text', text }]])

      const target = book.getWorksheet('Danh sách')?.getCell('A2')
      expect(target?.type).toBe(excel.ValueType.String)
      expect(target?.numFmt).toBe('@')
      expect((target?.text ?? '').trim()).toBe(text.trim())
    },
  )

  it('writes days as dates and instants by the clock of Việt Nam', async () => {
    const book = await written([
      [
        { kind: 'day', day: '1990-02-03' },
        { kind: 'moment', at: new Date('2026-11-26T20:30:00Z') },
      ],
    ])

    const sheet = book.getWorksheet('Danh sách')
    expect(sheet?.getCell('A2').value).toEqual(new Date('1990-02-03T00:00:00Z'))
    expect(sheet?.getCell('A2').numFmt).toBe('dd/mm/yyyy')
    expect(sheet?.getCell('B2').value).toEqual(new Date('2026-11-27T03:30:00Z'))
  })

  it('says first what it is, and opens at the list', async () => {
    const book = await written([[{ kind: 'text', text: 'An\u0000\u0008' }], [null, null]])

    expect(book.worksheets.map(({ name }) => name)).toEqual(['Thông tin', 'Danh sách'])
    expect(book.getWorksheet('Thông tin')?.getCell('B1').type).toBe(excel.ValueType.String)
    expect(book.getWorksheet('Danh sách')?.getRow(1).values).toEqual([
      undefined,
      'Họ và tên',
      'Ngày',
    ])
    expect(book.getWorksheet('Danh sách')?.getCell('A2').value).toBe('An')
  })
})
