import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { writtenName } from '../../../src/domain/text/person-name.ts'
import {
  digitsOf,
  matchesSearch,
  searchFilterTerms,
  searchKey,
  searchTokens,
  searchWords,
} from '../../../src/domain/text/search-key.ts'
import { namesOf, readSheetCells } from '../../support/read-sheet-cells.ts'

/** What a store answers that holds the words and is asked as `searchFilterTerms` says. */
const storeFinds = (text: string, query: string): boolean => {
  const words = searchWords(text)
  return searchFilterTerms(query).every((term) => words.some((word) => new RegExp(term).test(word)))
}

describe('searchKey', () => {
  it.each<[string, string]>([
    ['Nguyễn Văn Hùng', 'nguyen van hung'],
    ['NGUYỄN VĂN HÙNG'.normalize('NFD'), 'nguyen van hung'],
    ['Đỗ Thị Thuỷ', 'do thi thuy'],
    ['Đỗ Thị Thủy', 'do thi thuy'],
    ['Hoà', 'hoa'],
    ['Hòa', 'hoa'],
    ['Lý', 'li'],
    ['Lí', 'li'],
    ['Phú Quý', 'phu qui'],
    ['Phú Quí', 'phu qui'],
    ['Mỹ Kỳ Sỹ Vỹ', 'mi ki si vi'],
    ['Yến Thúy Mây', 'yen thuy may'],
    ["H'Lan Niê", 'hlan nie'],
    ['H\u2019Lan Niê', 'hlan nie'],
    ['Y Khư\u0306m Êban', 'y khum eban'],
    ['Y Blŏ Ƀuôn Čư', 'y blo buon cu'],
    ['TRƢỜNG – “Sở” (Nội vụ)/2', 'truong so noi vu 2'],
    ['...', ''],
  ])('folds %j into %j', (text, key) => {
    expect(searchKey(text)).toBe(key)
  })
})

describe('searchKey of a key', () => {
  it('is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text))
      }),
    )
    expect(searchWords('\u{1E03C}\u{16AC0}')).toEqual(['o\u{16AC0}'])
  })
})

describe('a search', () => {
  it.each<[string, string]>([
    ['Nguyễn Văn Hùng', 'nguyen van hung'],
    ['Nguyễn Văn Hùng', 'Nguyễn Văn Hùng'],
    ['Nguyễn Văn Hùng', 'Nguyễn Văn Hùng'.normalize('NFD')],
    ['Nguyễn Văn Hùng', 'hùng nguyễn'],
    ['Nguyễn Văn Hùng', 'HÙNG'],
    ['Nguyễn Văn Hùng', 'nguy'],
    ['Nguyễn Văn Hùng', '  ngu   hu '],
    ['Lê Thị Hòa', 'Hoà'],
    ['Lê Thị Hoà', 'Hòa'],
    ['Lý Thị Thuỷ', 'lí thuy'],
    ['Nguyễn Quyền', 'quy'],
    ["H'Lan Niê", 'hlan nie'],
    ["H'Lan Niê", "h'lan"],
    ["H'Lan Niê", 'h\u2019lan'],
    ["H'Lan Niê", 'lan nie'],
    ["H'Lan Niê", 'h lan'],
    ['Y Khư\u0306m Êban', 'y khum eban'],
    ['Nguyễn Văn Hùng', ''],
  ])('finds %j by %j', (name, query) => {
    expect(storeFinds(name, query)).toBe(true)
    expect(matchesSearch({ key: searchWords(name).join(' '), query })).toBe(true)
  })

  it.each<[string, string]>([
    ['Nguyễn Văn Hùng', 'hung lan'],
    ['Nguyễn Văn Hùng', 'ung'],
    ['Nguyễn Văn Hùng', 'hung1'],
    ['Lê Thị Mai', 'may'],
  ])('does not find %j by %j', (name, query) => {
    expect(storeFinds(name, query)).toBe(false)
    expect(matchesSearch({ key: searchKey(name), query })).toBe(false)
  })

  it('lets no sign of a pattern through', () => {
    expect(searchFilterTerms('.*')).toEqual([])
    expect(searchFilterTerms('^(a+)+$ {"$gt":""} h.ng [a-z]')).toEqual([
      '^a',
      '^gt',
      '^h',
      '^ng',
      '^z',
    ])
  })

  it('answers in the store as the literal text would, whatever is typed', () => {
    const signs = fc.constantFrom(
      ...'.*+?^${}()|[]\\/\'"-’ an'.split(''),
      'hùng',
      '\u0301',
      'đ',
      '$gt',
    )
    const query = fc.oneof(
      fc.array(signs).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
    )
    const name = fc.oneof(
      fc.constantFrom('Nguyễn Văn Hùng', "H'Lan Niê", 'An (A+B)'),
      fc.string({ unit: 'grapheme' }),
    )

    fc.assert(
      fc.property(name, query, (text, typed) => {
        const words = searchWords(text)
        const literally = searchTokens(typed).every((token) =>
          words.some((word) => word.startsWith(token)),
        )
        expect(storeFinds(text, typed)).toBe(literally)
        expect(matchesSearch({ key: words.join(' '), query: typed })).toBe(literally)
        for (const term of searchFilterTerms(typed)) expect(term).toMatch(/^\^[\p{L}\p{N}]+$/u)
      }),
      { numRuns: 500 },
    )
  })

  it('finds every text by itself and by the beginning of each of its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(storeFinds(text, text)).toBe(true)
        expect(storeFinds(text, text.normalize('NFD'))).toBe(true)
        for (const word of searchWords(text)) expect(storeFinds(text, word)).toBe(true)
      }),
    )
  })

  it('asks for a bounded number of words', () => {
    const query = Array.from({ length: 500 }, (_, at) => `w${at}`).join(' ')

    expect(searchTokens(query)).toHaveLength(12)
    expect(searchTokens('a'.repeat(5000))).toEqual(['a'.repeat(40)])
  })
})

describe('the names of the sample list', () => {
  let names: readonly string[] = []
  beforeAll(async () => {
    names = namesOf(await readSheetCells('danh-sach-dang-vien.xlsx'))
  })

  it('are each found by themselves as typed, folded, decomposed, in capitals, backwards and in part', () => {
    const lost = names.filter((typed) => {
      const name = writtenName(typed)
      const words = name.split(' ')
      const folded = name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/đ/g, 'd')
        .replace(/Đ/g, 'D')
      const queries = [
        ...[typed, name, folded, folded.toLowerCase(), name.normalize('NFD'), name.toUpperCase()],
        ...[
          [...words].reverse().join(' '),
          words.at(-1) ?? '',
          folded.slice(0, -1),
          name.slice(0, 3),
        ],
      ]
      return !queries.every((query) => storeFinds(name, query))
    })

    expect(names).toHaveLength(7137)
    expect(lost).toEqual([])
  })

  it('are prepared in well under a millisecond each', () => {
    const started = performance.now()
    for (const typed of names) searchWords(writtenName(typed))

    expect((performance.now() - started) / names.length).toBeLessThan(0.5)
  })
})

describe('digitsOf', () => {
  it.each<[string, string]>([
    ['0912 345 691', '0912345691'],
    ['+84 912 345 691', '0912345691'],
    ['38.179459', '38179459'],
    ['3817', '3817'],
    ['38', ''],
    ['Chi bộ 2026', ''],
    ['2026; $gt', ''],
    ['', ''],
  ])('takes %j as %j', (query, digits) => {
    expect(digitsOf(query)).toBe(digits)
  })
})
