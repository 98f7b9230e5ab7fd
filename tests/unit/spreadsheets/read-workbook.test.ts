import { Buffer } from 'node:buffer'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'

import { rawText } from '../../../src/domain/roster/sheet.ts'
import { MAX_INFLATED_BYTES } from '../../../src/files/spreadsheets/bounds.ts'
import { showsDate } from '../../../src/files/spreadsheets/number-formats.ts'
import { readWorkbook, readWorkbookFile } from '../../../src/files/spreadsheets/read-workbook.ts'
import { prefixed, usualList, withParts } from '../../support/roster-files.ts'

const refusalOf = (bytes: Uint8Array): string => {
  try {
    readWorkbook(bytes)
  } catch (error) {
    return (error as Error).message
  }
  return 'none'
}
const texts = (bytes: Uint8Array): string[][] =>
  readWorkbook(bytes).workbook.sheets.flatMap(({ rows }) =>
    rows.map(({ cells }) => cells.map(rawText)),
  )
const oneRow = (cell: string): Uint8Array =>
  new Uint8Array(
    zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/s.xml"/></Relationships>',
      ),
      'xl/worksheets/s.xml': strToU8(
        `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>A</t></is></c>${cell}</row></sheetData></worksheet>`,
      ),
    }),
  )

describe('files that are no list', () => {
  it('tells an empty file', () => {
    expect(refusalOf(new Uint8Array())).toBe('roster.fileEmpty')
  })

  it('tells a workbook without a cell', async () => {
    const empty = await usualList({ people: [], heading: [], organization: null, cell: null })
    expect(refusalOf(empty)).toBe('roster.fileEmpty')
  })

  it.each([
    ['a PDF', strToU8('%PDF-1.7 ...')],
    ['a text document', zipSync({ 'word/document.xml': strToU8('<w:document/>') })],
    ['an open document', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') })],
    ['bytes', new Uint8Array([1, 2, 0, 3, 0, 0, 7, 9, 0, 255])],
  ])('tells %s by its kind', (_name, bytes) => {
    expect(refusalOf(new Uint8Array(bytes))).toBe('roster.fileWrongKind')
  })

  it('tells a web page under the name of a workbook', () => {
    expect(refusalOf(strToU8('<html><table><tr><td>A</td></tr></table></html>'))).toBe(
      'roster.fileIsWebPage',
    )
  })

  it('tells an encrypted workbook', () => {
    const container = XLSX.CFB as {
      utils: {
        cfb_new: () => object
        cfb_add: (cfb: object, name: string, content: Buffer) => void
      }
      write: (cfb: object, options: { type: 'buffer' }) => Buffer
    }
    const cfb = container.utils.cfb_new()
    container.utils.cfb_add(cfb, '/EncryptionInfo', Buffer.alloc(200, 1))
    container.utils.cfb_add(cfb, '/EncryptedPackage', Buffer.alloc(9000, 2))
    expect(refusalOf(new Uint8Array(container.write(cfb, { type: 'buffer' })))).toBe(
      'roster.fileEncrypted',
    )
  })

  it('tells a file that was not copied whole', async () => {
    const whole = await usualList({ people: [{}, {}] })
    const cut = whole.slice(0, Math.floor(whole.length / 2))
    expect(refusalOf(cut)).toBe('roster.fileDamaged')
  })

  it('tells a sheet that ends in the middle', async () => {
    const whole = await usualList({ people: [{}, {}] })
    const cut = withParts(whole, (part, text) =>
      part.endsWith('sheet1.xml') ? text.slice(0, text.length / 2) : text,
    )
    expect(refusalOf(cut)).toBe('roster.fileDamaged')
  })

  it('refuses what would swell in memory before it is unpacked', () => {
    const large = strToU8('a'.repeat(MAX_INFLATED_BYTES + 1))
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<w/>'), 'xl/worksheets/s.xml': large })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(refusalOf(bomb)).toBe('roster.fileInflatesTooLarge')
  })

  it('takes no document type, which could define what expands', async () => {
    const whole = await usualList({ people: [{}] })
    const odd = withParts(whole, (part, text) =>
      part.endsWith('sheet1.xml') ? text.replace('<worksheet', '<!DOCTYPE a []><worksheet') : text,
    )
    expect(refusalOf(odd)).toBe('roster.fileDamaged')
  })

  it('refuses a file of 200 MB without reading it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'sotay-list-'))
    const name = path.join(folder, 'large.xlsx')
    const file = await open(name, 'w')
    await file.truncate(200 * 1024 * 1024)
    await file.close()
    const before = process.memoryUsage().rss

    await expect(readWorkbookFile(name)).rejects.toMatchObject({ message: 'roster.fileTooLarge' })

    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
    await rm(folder, { recursive: true })
  })
})

describe('XLSX', () => {
  it('reads a workbook whose elements bear a prefix like one without', async () => {
    const plain = await usualList({ people: [{ name: 'Lò Thị É' }, {}] })
    expect(texts(prefixed(plain))).toEqual(texts(plain))
  })

  it('keeps the soft hyphen, entities and escapes', () => {
    const bytes = oneRow(
      '<c r="B1" t="inlineStr"><is><t>B\u00ADi &amp; &#7889;_x000D_</t></is></c>',
    )
    expect(texts(bytes)).toEqual([['A', 'B\u00ADi & ố\r']])
  })

  it('reads the value a formula was saved with, and says where there is none', () => {
    expect(texts(oneRow('<c r="B1"><f>1+1</f><v>2</v></c>'))).toEqual([['A', '2']])
    const [sheet] = readWorkbook(oneRow('<c r="B1"><f>1+1</f></c>')).workbook.sheets
    expect(sheet?.rows[0]?.cells[1]).toEqual({ kind: 'unreadable', shown: '' })
  })

  it.each([
    ['dd/mm/yyyy', true],
    ['[$-42A]d "tháng" m yyyy', true],
    ['0;[Red]-0', false],
    ['00000000', false],
    ['General', false],
    ['"ngày" 0', false],
    ['#,##0 "đ"', false],
    ['[h]:mm', false],
  ])('knows whether the format %j shows a day: %s', (code, isDate) => {
    expect(showsDate({ id: 164, code })).toBe(isDate)
  })
})

describe('XLS and CSV', () => {
  const table = [
    ['TT', 'Họ và tên', 'Số thẻ'],
    ['1', 'Nguyễn Thị Ánh', '01234567'],
  ]

  it('reads a workbook of Excel 97, dates and soft hyphens included', () => {
    const sheet = XLSX.utils.aoa_to_sheet([['S\u00ADöa', 25689, 7]])
    if (sheet['B1']) (sheet['B1'] as XLSX.CellObject).z = 'dd/mm/yyyy'
    if (sheet['C1']) (sheet['C1'] as XLSX.CellObject).z = '000'
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, sheet, 'S')
    const bytes = XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer
    expect(texts(new Uint8Array(bytes))).toEqual([['S\u00ADöa', '1970-05-01', '007']])
  })

  const utf16 = (text: string, order: 'le' | 'be') => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
    return new Uint8Array(order === 'le' ? bytes : bytes.swap16())
  }
  const lines = (separator: string) => table.map((row) => row.join(separator)).join('\r\n')

  it.each<[string, Uint8Array]>([
    ['UTF-8', strToU8(lines(','))],
    ['UTF-8 with its mark', strToU8(`\uFEFF${lines(';')}`)],
    ['UTF-16 as Excel writes it', utf16(lines('\t'), 'le')],
    ['UTF-16 of the other order', utf16(lines('\t'), 'be')],
    ['UTF-16 without its mark', utf16(lines('\t'), 'le').slice(2)],
    ['a separator that is said', strToU8(`sep=|\r\n${lines('|')}`)],
  ])('reads CSV in %s', (_name, bytes) => {
    expect(texts(bytes)).toEqual(table)
  })

  it('reads quoted fields with separators, quotes and line breaks', () => {
    expect(texts(strToU8('a,"b, ""c""\nd",e\n1,2,3\n'))).toEqual([
      ['a', 'b, "c"\nd', 'e'],
      ['1', '2', '3'],
    ])
  })

  it('keeps the bytes of TCVN3 in a file of one byte a letter', () => {
    const bytes = Buffer.from('1;NguyÔn V\u00A8n B\u00ADëi\n', 'latin1')
    expect(texts(new Uint8Array(bytes))).toEqual([['1', 'NguyÔn V\u00A8n B\u00ADëi']])
  })
})
