import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readMisdecodedUtf8 } from '../../../src/domain/text/mis-decoded.ts'
import { plainFileName, slugify } from '../../../src/domain/text/slug.ts'

describe('slugify', () => {
  it.each<[string, string]>([
    ['Đảng ủy xã Đông Hoà', 'dang-uy-xa-dong-hoa'],
    ['  Nghị quyết số 12 – (dự thảo) ', 'nghi-quyet-so-12-du-thao'],
    ["H'Lan Niê", 'hlan-nie'],
    ['東京', ''],
  ])('makes of %j %j', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })
})

describe('plainFileName', () => {
  it.each<[string, string]>([
    ['Nghị quyết số 12 – Đảng ủy (dự thảo).pdf', 'nghi-quyet-so-12-dang-uy-du-thao.pdf'],
    [
      'Nghị quyết số 12 – Đảng ủy (dự thảo).pdf'.normalize('NFD'),
      'nghi-quyet-so-12-dang-uy-du-thao.pdf',
    ],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Hồ sơ\\Biên bản.DOCX', 'bien-ban.docx'],
    ['a\u0000b\r\n.pdf', 'a-b.pdf'],
    ['.htaccess', 'htaccess'],
    ['CON.pdf', 'tep-con.pdf'],
    ['東京.pdf', 'tep.pdf'],
    ['', 'tep'],
  ])('makes of %j %j', (fileName, plain) => {
    expect(plainFileName(fileName)).toBe(plain)
  })

  it('is safe whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (fileName) => {
        expect(plainFileName(fileName)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]{1,10})?$/)
        expect(plainFileName(fileName).length).toBeLessThanOrEqual(120)
      }),
    )
  })
})

describe('readMisdecodedUtf8', () => {
  const asLatin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')
  const asWindows1252 = (text: string): string =>
    new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8'))

  it.each(['Nghị quyết số 12 – Đảng ủy (dự thảo).pdf', 'Nguyễn Thị Ánh', 'Hòa', 'Ƀuôn'])(
    'reads %j',
    (text) => {
      expect(readMisdecodedUtf8(asLatin1(text))).toBe(text)
      expect(readMisdecodedUtf8(asWindows1252(text))).toBe(text)
    },
  )

  it.each([
    'Nghị quyết',
    'Hòa',
    'Lê Tài',
    'NguyÔn V¨n An',
    'Nguyeãn Vaên An',
    'Crème brûlée',
    'plain',
    '',
  ])('leaves %j alone', (text) => {
    expect(readMisdecodedUtf8(text)).toBe(text)
  })
})
