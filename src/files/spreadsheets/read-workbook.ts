import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

import type { Workbook } from '../../domain/roster/sheet.ts'
import { isDomainError } from '../../errors/domain-error.ts'
import { MAX_FILE_BYTES } from './bounds.ts'
import { readCsv } from './read-csv.ts'
import { readXls } from './read-xls.ts'
import { readXlsx } from './read-xlsx.ts'
import { damaged, emptyFile, tooLarge, webPage, wrongKind } from './refusals.ts'

export type ReadFile = {
  readonly workbook: Workbook
  /** SHA-256 of the bytes, hexadecimal: the identity of a file whatever its name. */
  readonly hash: string
  /** Absent where nobody brought a file. */
  readonly bytes?: Uint8Array
}

/** Reads the spreadsheet at a path; one that is too large is refused before a byte of it is read. */
export async function readWorkbookFile(path: string): Promise<ReadFile> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size > MAX_FILE_BYTES) throw tooLarge({ megabytes: MAX_FILE_BYTES / 1024 / 1024 })
    return readWorkbook(await file.readFile())
  } finally {
    await file.close()
  }
}

/**
 * Reads a spreadsheet of any kind that is understood (XLSX, XLS, CSV), told by its bytes and not by its name.
 * Refusals are DomainErrors, each with a sentence of its own.
 */
export function readWorkbook(bytes: Uint8Array): ReadFile {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge({ megabytes: MAX_FILE_BYTES / 1024 / 1024 })
  if (bytes.length === 0) throw emptyFile()
  const workbook = withoutSurprises(() => readerOf(bytes)(bytes))
  if (workbook.sheets.every(({ rows }) => rows.length === 0)) throw emptyFile()
  return { workbook, bytes, hash: createHash('sha256').update(bytes).digest('hex') }
}

/** A file that makes a reader stumble is a damaged file. */
function withoutSurprises(read: () => Workbook): Workbook {
  try {
    return read()
  } catch (error) {
    throw isDomainError(error) ? error : damaged({}, error)
  }
}

function readerOf(bytes: Uint8Array): (bytes: Uint8Array) => Workbook {
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return readXls
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart()
  if (/^%PDF|^\{\\rtf|^.PNG|^\xff\xd8\xff|^GIF8|^Rar!|^7z/.test(beginning)) throw wrongKind()
  // Web systems hand out pages under the name of a workbook.
  if (/^(?:\xef\xbb\xbf)?<(?:!doctype|html|table|\?xml|meta|head)/i.test(beginning)) throw webPage()
  return readCsv
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
