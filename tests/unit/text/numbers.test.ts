import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { MESSAGES } from '../../../src/domain/messages/messages.ts'
import { readCardNumber } from '../../../src/domain/text/card-number.ts'
import { readCitizenId } from '../../../src/domain/text/citizen-id.ts'
import { readPhone } from '../../../src/domain/text/phone.ts'
import { readSheetCells, type SheetCell } from '../../support/read-sheet-cells.ts'

type Typed = string | number

describe('readPhone', () => {
  it.each<[Typed, string]>([
    ['0912345691', '0912345691'],
    ['0912 345 691', '0912345691'],
    ['0912\u00A0345\u00A0691', '0912345691'],
    ['0938.412.361', '0938412361'],
    ['(091) 234-5691', '0912345691'],
    ['+84 952 210 040', '0952210040'],
    ['+84912345691', '0912345691'],
    ['+84 (0)912 345 691', '0912345691'],
    ['0084912345691', '0912345691'],
    [962046768, '0962046768'],
    ['962046768', '0962046768'],
    [84912345677, '0912345677'],
    [842345678, '0842345678'],
    ['912345676.0', '0912345676'],
    ['tel:0912345671', '0912345671'],
    ['ĐT: 0912345671', '0912345671'],
    ["'0912345671", '0912345671'],
    ['0912345671 (nhà riêng)', '0912345671'],
    ['０９１２３４５６９１', '0912345691'],
    ['0239 3855 123', '02393855123'],
    ['024 3825 1234', '02438251234'],
    [2438251234, '02438251234'],
    ['01688 123 456', '0388123456'],
    ['01291234567', '0821234567'],
  ])('reads %j as %s', (typed, phone) => {
    expect(readPhone(typed)).toEqual({ phone, problem: null })
  })

  it.each<[Typed]>([[''], ['  '], ['-'], ['không'], ['Không có'], ['x'], [0]])(
    'reads %j as none',
    (typed) => {
      expect(readPhone(typed)).toEqual({ phone: null, problem: null })
    },
  )

  it.each<[Typed]>([
    ['8.49E+10'],
    ['8,49E+10'],
    ['912345'],
    ['09123456911'],
    ['0412345691'],
    ['0912345691a'],
    ['ngày 05/03/1960'],
    [8.49],
    [Number.NaN],
    [9.1e40],
    ['9'.repeat(100_000)],
  ])('refuses %j', (typed) => {
    expect(readPhone(typed)).toEqual({ phone: null, problem: 'text.badPhone' })
  })

  it.each<[string]>([
    ['0912345691; 0987654321'],
    ['0912345691 / 0987654321'],
    ['0912345691\n0987654321'],
    ['abc, 0912345691'],
  ])('takes the first valid one of %j and says that there are several', (typed) => {
    expect(readPhone(typed)).toEqual({ phone: '0912345691', problem: 'text.severalPhones' })
  })
})

describe('readCardNumber', () => {
  it.each<[Typed, string]>([
    ['38179459', '38179459'],
    [38179447, '38179447'],
    ['38.179459', '38179459'],
    [38.179459, '38179459'],
    ['38179446 ', '38179446'],
    ['38 179 446', '38179446'],
    ['38.179.446', '38179446'],
    ['38179446.0', '38179446'],
    ['01234567', '01234567'],
    ['Số 38179446', '38179446'],
    ['3817944O', '38179440'],
    ['3817944\u041E', '38179440'],
    ['38l79446', '38179446'],
    ['\u200B38179446', '38179446'],
  ])('reads %j as %s', (typed, cardNumber) => {
    expect(readCardNumber(typed)).toEqual({ cardNumber, problem: null })
  })

  it.each<[Typed]>([[''], ['-'], ['chưa có'], ['Chưa có thẻ'], ['không']])(
    'reads %j as none',
    (typed) => {
      expect(readCardNumber(typed)).toEqual({ cardNumber: null, problem: null })
    },
  )

  it.each<[Typed]>([
    [1234567],
    ['1234567'],
    ['38181'],
    ['381794461'],
    ['38000004\n38000014'],
    ['O0Ol1234'],
    ['3817944B'],
    ['062935HT'],
    ['00000000'],
    ['#N/A'],
    ['1'.repeat(100_000)],
  ])('refuses %j', (typed) => {
    expect(readCardNumber(typed)).toEqual({ cardNumber: null, problem: 'text.badCardNumber' })
  })

  it('takes the zero that the format of a number cell shows', () => {
    expect(readCardNumber(1234567, { formatted: '01234567' }).cardNumber).toBe('01234567')
    expect(readCardNumber(38170241, { formatted: '38170241' }).cardNumber).toBe('38170241')
    expect(readCardNumber(1234567, { formatted: '1,234,567' }).cardNumber).toBeNull()
  })
})

describe('readCitizenId', () => {
  it.each<[Typed, string]>([
    ['042671118648', '042671118648'],
    ['042 671 118 648', '042671118648'],
    [42491963959, '042491963959'],
    ['42491963959', '042491963959'],
    [38088000002, '038088000002'],
  ])('reads %j as %s', (typed, citizenId) => {
    expect(readCitizenId(typed)).toEqual({ citizenId, problem: null })
  })

  it.each<[Typed, string | null]>([
    ['', null],
    ['không', null],
    [183123456, 'text.oldIdentityCard'],
    ['183 123 456', 'text.oldIdentityCard'],
    [1088000002, 'text.badCitizenId'],
    ['99491963959', 'text.badCitizenId'],
    ['04267111864', 'text.badCitizenId'],
    ['0426711186481', 'text.badCitizenId'],
    ['4.2E+10', 'text.badCitizenId'],
  ])('reads no number from %j', (typed, problem) => {
    expect(readCitizenId(typed)).toEqual({ citizenId: null, problem })
  })
})

describe('any input', () => {
  it('gives a number in its stored form or none, and a sentence for each problem', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.integer(),
      fc.string({ unit: fc.constantFrom(...'0123456789. +-Ol') }),
    )

    fc.assert(
      fc.property(typed, (raw) => {
        const phone = readPhone(raw)
        const card = readCardNumber(raw)
        const citizen = readCitizenId(raw)
        expect(phone.phone ?? '0900000000').toMatch(/^0\d{9,10}$/)
        expect(card.cardNumber ?? '00000000').toMatch(/^\d{8}$/)
        expect(citizen.citizenId ?? '000000000000').toMatch(/^\d{12}$/)
        for (const { problem } of [phone, card, citizen]) {
          expect(problem === null || problem in MESSAGES).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('the numbers of the sample list', () => {
  let cells: readonly SheetCell[] = []
  beforeAll(async () => {
    cells = (await readSheetCells('danh-sach-dang-vien.xlsx')).filter(({ row }) => row > 9)
  })
  const column = (wanted: number): readonly Typed[] =>
    cells.flatMap(({ column: at, value }) =>
      at === wanted && !(value instanceof Date) ? [value] : [],
    )

  it('are all read but the four cards that are too short', () => {
    const badCards = column(5).filter((typed) => readCardNumber(typed).problem !== null)
    const badCitizens = column(10).filter((typed) => readCitizenId(typed).problem !== null)
    const badPhones = column(11).filter((typed) => readPhone(typed).problem !== null)

    expect(badCards).toEqual(['38181', '38181', '38183', '38184'])
    expect(badCitizens).toEqual([])
    expect(badPhones).toEqual([])
  })
})
