import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { nameParts, writtenName } from '../../../src/domain/text/person-name.ts'

describe('writtenName', () => {
  it.each<[string, string]>([
    ['NGUYỄN THỊ ÁNH', 'Nguyễn Thị Ánh'],
    ['NGUYỄN THỊ ÁNH'.normalize('NFD'), 'Nguyễn Thị Ánh'],
    ['  NGUYỄN\u00A0 THỊ  ÁNH ', 'Nguyễn Thị Ánh'],
    ['nguyễn thị ánh', 'Nguyễn Thị Ánh'],
    ['Nguyễn Thị Ánh', 'Nguyễn Thị Ánh'],
    ['Ngô  Ngọc ánh ', 'Ngô Ngọc Ánh'],
    ["H'LAN NIÊ", "H'Lan Niê"],
    ['H\u2019LAN NIÊ', "H'Lan Niê"],
    ['H\u02BCLan Niê', "H'Lan Niê"],
    ['H\u2019 Lan Niê', "H'Lan Niê"],
    ["K'BRÔI", "K'Brôi"],
    ['Y KHƯ\u0306M ÊBAN', 'Y Khư\u0306m Êban'],
    ['A BƠ\u0306K', 'A Bơ\u0306k'],
    ['A BO\u031B\u0306K', 'A Bơ\u0306k'],
    ['LÒ THỊ É'.normalize('NFD'), 'Lò Thị É'],
    ['NIÊ-KĐĂM Y WANG', 'Niê-Kđăm Y Wang'],
    ['ĐỖ Ý', 'Đỗ Ý'],
    ['ÐỖ VĂN ÐỨC', 'Đỗ Văn Đức'],
    ['Lê McDonald', 'Lê McDonald'],
    ['NGUYỄN VĂN AN (Bí thư)', 'Nguyễn Văn An (Bí thư)'],
    ['', ''],
  ])('writes %j as %j', (typed, name) => {
    expect(writtenName(typed)).toBe(name)
  })

  it('changes nothing the second time', () => {
    const part = fc.constantFrom(
      'NGUYỄN',
      'thị',
      "H'",
      '’',
      'ư\u0306',
      ' ',
      '-',
      '(',
      'É',
      'Y',
      'ǆ',
      'ŉ',
      'ß',
      'İ',
    )
    const names = fc.oneof(
      fc.array(part).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme' }),
    )

    fc.assert(
      fc.property(names, (typed) => {
        const once = writtenName(typed)
        expect(writtenName(once)).toBe(once)
      }),
      { numRuns: 500 },
    )
  })
})

describe('nameParts', () => {
  it.each<[string, string, string]>([
    ['Nguyễn Thị Ánh', 'Ánh', 'Nguyễn Thị'],
    ['Lò Thị É', 'É', 'Lò Thị'],
    ['Ánh', 'Ánh', ''],
    [' Lê  Văn   An ', 'An', 'Lê Văn'],
    ['', '', ''],
  ])('takes %j apart', (name, givenName, familyAndMiddle) => {
    expect(nameParts(name)).toEqual({ givenName, familyAndMiddle })
  })
})
