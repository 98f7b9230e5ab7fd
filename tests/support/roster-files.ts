import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The usual heading of a list. */
export const USUAL_HEADING = [
  'TT',
  'Họ và tên',
  'Nam/Nữ',
  'Ngày sinh',
  'Số thẻ Đảng',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Diện',
  'Điện thoại',
  'Số CCCD',
] as const

export type ListCell = ExcelJS.CellValue
export type ListPerson = {
  readonly name?: ListCell
  readonly sex?: ListCell
  readonly birth?: ListCell
  readonly card?: ListCell
  readonly admitted?: ListCell
  readonly official?: ListCell
  readonly status?: ListCell
  readonly phone?: ListCell
  readonly citizenId?: ListCell
}

/** A row of the usual frame: whoever says nothing was born in the seventies, is official and has a card of their own. */
export function listRow(person: ListPerson, number: number): ListCell[] {
  const given = <T extends ListCell>(value: T | undefined, usual: ListCell) =>
    value === undefined ? usual : value
  return [
    number,
    given(person.name, `Nguyễn Văn ${'ABCDEGHIKLMNOPQRSTUVXY'[number % 22]}${number}`),
    given(person.sex, 'Nam'),
    given(person.birth, `0${(number % 9) + 1}/05/197${number % 10}`),
    given(person.card, String(38_000_000 + number)),
    given(person.admitted, '03/02/2019'),
    given(person.official, '03/02/2020'),
    given(person.status, 'Chính thức'),
    given(person.phone, null),
    given(person.citizenId, null),
  ]
}

export type ListOptions = {
  readonly people: readonly ListPerson[]
  readonly heading?: readonly ListCell[]
  readonly organization?: string | null
  readonly cell?: string | null
  /** Changes the sheet after it was filled. People begin at row 4 where both headings are there. */
  readonly change?: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void
}

/** A list in the usual frame as an XLSX: heading, organization, cell, people. */
export async function usualList({
  people,
  heading = USUAL_HEADING,
  organization = 'ĐẢNG BỘ CƠ SỞ: Xã Kiểm Thử',
  cell = 'Chi bộ thôn Một',
  change,
}: ListOptions): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Danh sách')
  sheet.addRow([...heading])
  if (organization !== null) sheet.addRow([organization])
  if (cell !== null) sheet.addRow([cell])
  people.forEach((person, at) => sheet.addRow(listRow(person, at + 1)))
  change?.(sheet, book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** An archive with the text of some of its parts changed. */
export function withParts(
  bytes: Uint8Array,
  change: (path: string, text: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, strToU8(change(path, strFromU8(part)))]),
    ),
  )
}

/** The same workbook as programs write it that give every element the prefix `x:`. */
export function prefixed(bytes: Uint8Array): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  return withParts(bytes, (path, text) => {
    if (path === 'docProps/app.xml')
      return prefixElements(text, 'properties').replace('xmlns=', 'xmlns:properties=')
    if (!/^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$/.test(path)) return text
    return prefixElements(text, 'x').replace(`xmlns="${main}"`, `xmlns:x="${main}"`)
  })
}

function prefixElements(xml: string, prefix: string): string {
  return xml.replace(/<(\/?)(?=[A-Za-z])([\w]+)(?=[\s/>])/g, `<$1${prefix}:$2`)
}
