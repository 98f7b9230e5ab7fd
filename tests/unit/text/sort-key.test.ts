import { beforeAll, describe, expect, it } from '@jest/globals'
import { nameSortKey, textSortKey } from '../../../src/domain/text/sort-key.ts'
import { writtenName } from '../../../src/domain/text/person-name.ts'
import { LETTERS, TONE_MARKS } from '../../../src/domain/text/vietnamese-letters.ts'
import { namesOf, readSheetCells } from '../../support/read-sheet-cells.ts'

const bytewise = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const byName = (one: string, other: string): number =>
  bytewise(nameSortKey(one), nameSortKey(other))
const byText = (one: string, other: string): number =>
  bytewise(textSortKey(one), textSortKey(other))

describe('nameSortKey', () => {
  it.each<[string, readonly string[]]>([
    ['given name first', ['Vũ Văn An', 'Lê Thị Bình', 'An Văn Cường']],
    ['then the family name', ['Bùi Văn An', 'Đỗ Văn An', 'Lê Văn An', 'Lý Văn An']],
    ['then the middle names', ['Lê An', 'Lê Đức An', 'Lê Thị An', 'Lê Thị Bích An', 'Lê Văn An']],
    [
      'the letters of the alphabet',
      [
        'A',
        'Ă',
        'Â',
        'B',
        'C',
        'D',
        'Đ',
        'E',
        'Ê',
        'G',
        'H',
        'I',
        'K',
        'L',
        'M',
        'N',
        'O',
        'Ô',
        'Ơ',
        'P',
        'Q',
        'R',
        'S',
        'T',
        'U',
        'Ư',
        'V',
        'X',
        'Y',
      ],
    ],
    ['the tones', ['Ma', 'Mà', 'Mả', 'Mã', 'Má', 'Mạ']],
    ['letters before tones', ['Má', 'Mạ', 'Mai', 'Mài', 'Man', 'Mạn', 'Măn']],
    ['the tone of the given name before the family name', ['Vũ Hùng', 'An Hung Hừng']],
    ['d before đ', ['Lê Dung', 'Lê Duyên', 'Lê Đại']],
    ['names with apostrophes and stacked marks', ['A Bơ\u0306k', "H'Lan", 'Y Khư\u0306m', 'Lành']],
  ])('sorts by %s', (_name, sorted) => {
    expect([...sorted].reverse().sort(byName)).toEqual(sorted)
  })

  it.each([
    ['Nguyễn Văn Hòa', 'Nguyễn Văn Hoà'],
    ['Nguyễn Văn Hòa', 'NGUYỄN  VĂN HÒA'.normalize('NFD')],
    ['Lê Thủy', 'Lê Thuỷ'],
    ["H'Lan Niê", 'H\u2019LAN NIÊ'],
  ])('gives %j and %j one key', (one, other) => {
    expect(nameSortKey(one)).toBe(nameSortKey(other))
  })

  it('orders syllables as the collation of Unicode for Vietnamese does', () => {
    const collator = new Intl.Collator('vi')
    const syllables = [...LETTERS.keys()].flatMap((letter) => [letter, `m${letter}`, `m${letter}n`])
    const pairs = syllables.flatMap((one) => syllables.map((other) => [one, other] as const))
    const different = pairs.filter(
      ([one, other]) => Math.sign(collator.compare(one, other)) !== byText(one, other),
    )

    expect(TONE_MARKS).toHaveLength(6)
    expect(different).toEqual([])
  })
})

describe('textSortKey', () => {
  it.each<[string, readonly string[]]>([
    [
      'numbers by their value',
      ['Chi bộ 2', 'Chi bộ 02 B', 'Chi bộ 10', 'Chi bộ 100', 'Chi bộ An Phú'],
    ],
    [
      'a text before its continuation',
      ['Chi bộ', 'Chi bộ 1', 'Chi bộ Thôn Một', 'Chi bộ Thôn Một A'],
    ],
    ['left to right', ['Đảng ủy An', 'Đảng ủy Bình', 'Đảng ủy xã An']],
    ['numbers of any length', ['Số 9', `Số ${'9'.repeat(59)}`]],
  ])('sorts %s', (_name, sorted) => {
    expect([...sorted].reverse().sort(byText)).toEqual(sorted)
  })

  it('is ASCII whatever the text is', () => {
    expect(textSortKey('Чăm Ƣ – “Đảng” 東 ½ ٣ 🙂 ư\u0306')).toMatch(/^[\x21-\x7E]*$/)
  })
})

describe('the names of the sample list', () => {
  let names: readonly string[] = []
  beforeAll(async () => {
    names = namesOf(await readSheetCells('danh-sach-dang-vien.xlsx'))
  })

  it('become written names with ASCII keys that both forms share', () => {
    const wrong = names.filter((typed) => {
      const name = writtenName(typed)
      const isWritten = name.split(' ').every((word) => /^\p{Lu}\p{Ll}*$/u.test(word))
      const key = nameSortKey(name)
      return (
        !isWritten || !/^[\x21-\x7E]+$/.test(key) || key !== nameSortKey(typed.normalize('NFD'))
      )
    })

    expect(names).toHaveLength(7137)
    expect(wrong).toEqual([])
  })
})
