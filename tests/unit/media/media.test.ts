import { describe, expect, it } from '@jest/globals'
import { zipSync } from 'fflate'

import { contentDisposition, readableFileName } from '../../../src/domain/media/file-names.ts'
import { mediaTypeOf } from '../../../src/domain/media/media-type.ts'

const text = (value: string) => new TextEncoder().encode(value)
const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, text('x')])))
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

describe('the type of a file', () => {
  it.each<[string, Uint8Array, string, string | null]>([
    ['PDF', text('%PDF-1.7\n'), 'a.pdf', 'application/pdf'],
    ['PDF in capitals', text('%PDF-1.7\n'), 'A.PDF', 'application/pdf'],
    ['Word', zip('[Content_Types].xml', 'word/document.xml'), 'a.docx', WORD],
    [
      'Word that calls itself Excel',
      zip('[Content_Types].xml', 'word/document.xml'),
      'a.xlsx',
      null,
    ],
    ['a zip', zip('a.txt'), 'a.docx', null],
    ['a zip without its kind', zip('[Content_Types].xml'), 'a.docx', null],
    ['a page', text('<html>'), 'a.html', null],
    ['a page as a picture', text('<html>'), 'a.png', null],
    ['an SVG', text('<svg>'), 'a.svg', null],
    ['PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), 'a.png', 'image/png'],
    ['nothing', new Uint8Array(), 'a.pdf', null],
    [
      'a broken zip',
      text('PK\u0003\u0004PK\u0005\u0006aaaaaaaaaaaaaaaaaaaaaaaaaaaa'),
      'a.docx',
      null,
    ],
  ])('%s', (_name, bytes, fileName, expected) => {
    expect(mediaTypeOf({ bytes, fileName })).toBe(expected)
  })
})

describe('the name of a file', () => {
  it.each([
    ['Nghị quyết.pdf'.normalize('NFD'), 'Nghị quyết.pdf'.normalize('NFC')],
    ['C:\\Users\\a\\Kế hoạch.docx', 'Kế hoạch.docx'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie- x.pdf'],
    ['a\u0001b\u202Ecod.pdf', 'a b cod.pdf'],
    ['.pdf', '.pdf'],
    ['   ', 'tep'],
  ])('%j is %j', (raw, expected) => {
    expect(readableFileName(raw)).toBe(expected)
  })

  it('keeps its extension when it is very long', () => {
    const name = readableFileName(`${'đ'.repeat(500)}.docx`)

    expect(name).toMatch(/^đ{180}\.docx$/)
  })

  it('travels whole in a header', () => {
    const header = contentDisposition({
      kind: 'inline',
      fileName: "Nghị quyết 'số 12' (dự thảo).pdf",
      plainName: 'nghi-quyet.pdf',
    })

    expect(header).toMatch(/^inline; filename="nghi-quyet\.pdf"; filename\*=UTF-8''[\w%.-]+$/)
    expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(
      "Nghị quyết 'số 12' (dự thảo).pdf",
    )
  })
})
