import { strToU8 } from 'fflate'
import { describe, expect, it } from '@jest/globals'

import { readRoster, type Roster } from '../../../src/domain/roster/read-roster.ts'
import { compareRows } from '../../../src/domain/roster/rows-among-themselves.ts'
import type { EncodingChoice } from '../../../src/domain/roster/decoded-sheet.ts'
import { readWorkbook } from '../../../src/files/spreadsheets/read-workbook.ts'
import {
  prefixed,
  USUAL_HEADING,
  usualList,
  withParts,
  type ListPerson,
} from '../../support/roster-files.ts'

const now = new Date('2026-11-25T03:00:00Z')
const read = (bytes: Uint8Array, choice: EncodingChoice | null = null): Roster => {
  const roster = readRoster({ workbook: readWorkbook(bytes).workbook, now, choice })
  if (roster === null) throw new Error('no list')
  return roster
}
const kindsOf = (roster: Roster) =>
  roster.people.map(({ cases }) => cases.map(({ kind }) => kind).join())

describe('a year alone, and years of two digits', () => {
  it('guesses no day, and no year that has not come', async () => {
    const usual = { admitted: '19/05/1990', official: '19/05/1991' }
    const people: ListPerson[] = [
      { ...usual, birth: 1957 },
      { ...usual, birth: '1957' },
      { ...usual, birth: '5/1957' },
      { ...usual, birth: '03/02/49' },
      { ...usual, birth: '15/8/68' },
      { birth: '07/09/1948', admitted: '19/5/68', official: '19/5/69' },
    ]

    const roster = read(await usualList({ people }))

    expect(roster.people.map(({ birthDate }) => birthDate)).toEqual([
      null,
      null,
      null,
      '1949-02-03',
      '1968-08-15',
      '1948-09-07',
    ])
    expect(kindsOf(roster)).toEqual(['BAD_DATE', 'BAD_DATE', 'BAD_DATE', '', '', ''])
    expect(roster.people[5]).toMatchObject({ admittedOn: '1968-05-19', officialOn: '1969-05-19' })
  })
})

describe('what a cell really holds', () => {
  it('reads rich text, links, formulas, errors, numbers and formats', async () => {
    const heading = [...USUAL_HEADING] as string[]
    heading[3] = 'Ngày,\u00A0tháng, năm\nsinh'
    const people: ListPerson[] = [
      { name: { richText: [{ font: { bold: true }, text: 'Nguyễn Thị ' }, { text: 'Ánh' }] } },
      {
        phone: {
          hyperlink: 'tel:0912345671',
          text: { richText: [{ text: '09123' }, { text: '45671' }] },
        } as never,
      },
      { birth: { formula: 'DATE(1970,5,1)', result: 25689 } },
      { birth: { formula: 'DATE(1970,5,1)' } },
      { card: { error: '#N/A' } },
      { phone: 912345676 },
      { phone: 84912345677 },
      { phone: '8.49E+10' },
      { card: 1234567 },
      { card: 38170241 },
    ]
    const bytes = await usualList({
      people,
      heading,
      change: (sheet) => {
        sheet.getCell('E12').numFmt = '00000000'
        sheet.getCell('E13').numFmt = '0;[Red]-0'
      },
    })

    const roster = read(bytes)
    const at = (tt: number) => roster.people[tt - 1]

    expect(roster.cases).toEqual([])
    expect(at(1)?.fullName).toBe('Nguyễn Thị Ánh')
    expect(at(2)?.phone).toBe('0912345671')
    expect(at(3)?.birthDate).toBe('1970-05-01')
    expect(at(4)?.birthDate).toBeNull()
    expect(at(5)?.cardNumber).toBeNull()
    expect([6, 7, 8].map((tt) => at(tt)?.phone)).toEqual(['0912345676', '0912345677', null])
    expect([9, 10].map((tt) => at(tt)?.cardNumber)).toEqual(['01234567', '38170241'])
    expect(kindsOf(roster)).toEqual(['', '', '', 'BAD_DATE', 'BAD_CARD_NUMBER', '', '', '', '', ''])
    expect(JSON.stringify(roster)).not.toMatch(/object Object|undefined|NaN/)
  })
})

describe('a workbook from another office program', () => {
  it('says the same of both files', async () => {
    const plain = await usualList({ people: [{}, {}, {}, {}, {}] })

    const roster = read(prefixed(plain))

    expect(roster).toEqual(read(plain))
    expect(roster.people).toHaveLength(5)
    expect(kindsOf(roster).join('')).toBe('')
  })
})

describe('filtered, hidden, merged', () => {
  it('counts what a filter hides, leaves a hidden sheet out, and takes merged cells for one', async () => {
    const people: ListPerson[] = Array.from({ length: 8 }, (_, at) =>
      at === 3 ? { card: '38000004' } : {},
    )
    const list = await usualList({
      people,
      change: (sheet, book) => {
        sheet.mergeCells('A3:J3')
        sheet.insertRow(8, [null, null, null, null, '38000014'])
        for (const column of ['A', 'B', 'D']) sheet.mergeCells(`${column}7:${column}8`)
        sheet.autoFilter = 'A1:J12'
        for (const row of [6, 9, 10]) sheet.getRow(row).hidden = true
        const old = book.addWorksheet('Năm ngoái', { state: 'hidden' })
        old.addRow([...USUAL_HEADING])
        for (let at = 0; at < 5; at += 1)
          old.addRow([at + 1, `Trần Văn ${at}`, 'Nam', '01/01/1970'])
      },
    })

    const roster = read(list)

    expect(roster.people).toHaveLength(8)
    expect(roster.organizations.map(({ name }) => name)).toEqual([
      'Đảng bộ Xã Kiểm Thử',
      'Chi bộ thôn Một',
    ])
    expect(roster.people[3]).toMatchObject({ cardNumber: '38000004', rowNumber: 4 })
    expect(roster.people[3]?.cases.map(({ kind }) => kind)).toEqual(['CONFLICT'])
    expect(roster.notes.map(({ message, params }) => [message, params])).toEqual([
      ['roster.hiddenSheet', { name: 'Năm ngoái' }],
      ['roster.hiddenRows', { count: 3 }],
    ])
  })
})

describe('names with apostrophes and stacked marks', () => {
  it('writes them as names, with every sign', async () => {
    const people = [
      "H'LAN NIÊ",
      'Y KHƯ\u0306M ÊBAN',
      'A BƠ\u0306K',
      'LÒ THỊ É'.normalize('NFD'),
    ].map((name) => ({ name }))

    const { people: read4 } = read(await usualList({ people }))

    expect(read4.map(({ fullName }) => fullName)).toEqual(
      ["H'Lan Niê", 'Y Khư\u0306m Êban', 'A Bơ\u0306k', 'Lò Thị É'].map((name) =>
        name.normalize('NFC'),
      ),
    )
  })
})

describe('headings and rows around a list', () => {
  it('finds the heading below banners, in any order, and leaves footers out', () => {
    const lines = [
      'ĐẢNG BỘ XÃ KIỂM THỬ;;;;',
      'DANH SÁCH ĐẢNG VIÊN;;;;',
      '(Tính đến ngày 31 tháng 10 năm 2026);;;;',
      ';;;;',
      'Số thẻ đảng viên;Ngày sinh;STT;Họ và tên;Diện',
      '(1);(2);(3);(4);(5)',
      ';;I;Chi bộ thôn Một;',
      '38000001;01/02/1970;1;LÊ VĂN HÙNG;Chính thức',
      'Số thẻ đảng viên;Ngày sinh;STT;Họ và tên;Diện',
      '38000002;05/02/1971;2;Trần Thị Hoa;Chính thức',
      ';;;Tổng cộng: 2 đảng viên;',
      ';;;;Kiểm Thử, ngày 01 tháng 11 năm 2026',
      ';;;NGƯỜI LẬP BIỂU;T/M CẤP ỦY',
      ';;;Phạm Văn Ký;Bí thư',
    ]

    const roster = read(strToU8(lines.join('\n')))

    expect(roster.asOf).toBe('2026-10-31')
    expect(roster.people.map(({ fullName, cardNumber }) => [fullName, cardNumber])).toEqual([
      ['Lê Văn Hùng', '38000001'],
      ['Trần Thị Hoa', '38000002'],
    ])
    expect(roster.organizations).toMatchObject([{ name: 'Chi bộ thôn Một', parentKey: null }])
  })

  it('reads a heading of two rows and birth dates under Nam and Nữ', () => {
    const lines = [
      'TT,Họ và tên,Ngày sinh,,Ngày,,Chi bộ',
      ',,Nam,Nữ,vào Đảng,chính thức,',
      '1,Lê Văn Hùng,01/02/1970,,03/02/2000,03/02/2001,thôn Một',
      '2,Trần Thị Hoa,,05/02/1971,03/02/2000,03/02/2001,thôn Hai',
    ]
    const merged = readWorkbook(strToU8(lines.join('\n'))).workbook
    const [sheet] = merged.sheets
    const workbook = {
      sheets: [
        {
          ...sheet!,
          merges: [
            { top: 1, bottom: 1, left: 2, right: 3 },
            { top: 1, bottom: 1, left: 4, right: 5 },
          ],
        },
      ],
    }

    const roster = readRoster({ workbook, now })

    expect(
      roster?.people.map(({ sex, birthDate, officialOn, cellKey }) => [
        sex,
        birthDate,
        officialOn,
        cellKey,
      ]),
    ).toEqual([
      ['MALE', '1970-02-01', '2001-02-03', '/cell:thon mot'],
      ['FEMALE', '1971-02-05', '2001-02-03', '/cell:thon hai'],
    ])
  })

  it('names a column that nobody knows when something stands in it', async () => {
    const heading = [...USUAL_HEADING, 'Màu tóc', 'Bỏ trống']
    const bytes = await usualList({
      people: [{}],
      heading,
      change: (sheet) => {
        sheet.getCell('K4').value = 'đen'
      },
    })

    expect(read(bytes).cases).toEqual([
      {
        kind: 'UNKNOWN_COLUMN',
        rows: [],
        message: 'roster.unknownColumn',
        params: { heading: 'Màu tóc' },
      },
    ])
  })

  it('takes a table without the heading of a list for no list', () => {
    const workbook = readWorkbook(strToU8('Tháng,Thu,Chi\n1,200,300\n')).workbook
    expect(readRoster({ workbook, now })).toBeNull()
  })
})

describe('text of lists without fonts', () => {
  const lines = (rows: readonly string[]) =>
    new Uint8Array(
      Buffer.from(['TT;Hä vµ tªn;Ngµy sinh;Sè thÎ §¶ng', ...rows].join('\n'), 'latin1'),
    )

  it('tells TCVN3 by its letters and reads it', () => {
    const roster = read(
      lines([
        'Chi bé th«n Mét',
        '1;NguyÔn V\u00A8n B\u00ADëi;01/02/1970;38000001',
        '2;TrÇn ThÞ Ph\u00AD¬ng;05/02/1971;38000002',
      ]),
    )

    expect(roster.encoding).toMatchObject({ kind: 'TCVN3', confidence: 'sure', toldBy: 'letters' })
    expect(roster.people.map(({ fullName }) => fullName)).toEqual([
      'Nguyễn Văn Bưởi',
      'Trần Thị Phương',
    ])
    expect(roster.people[0]?.original).toContain('NguyÔn V\u00A8n B\u00ADëi')
  })

  it('leaves Unicode as it is when told so', async () => {
    const bytes = await usualList({ people: [{ name: 'Nguyễn Thị Ánh' }] })
    expect(read(bytes, 'unicode').people[0]?.fullName).toBe('Nguyễn Thị Ánh')
  })
})

describe('people among themselves', () => {
  it('keeps two people of one card, and takes a repeated row once', async () => {
    const roster = read(
      await usualList({
        people: [
          { name: 'Lê Văn Hùng', card: '38000001' },
          { name: 'Trần Thị Hoa', card: '38000001' },
          { name: 'LÊ VĂN HÙNG', card: '38000001', birth: '02/05/1971' },
        ],
      }),
    )

    const { cases, repeated } = compareRows(roster.people)

    expect([...repeated].map(({ rowNumber }) => rowNumber)).toEqual([3])
    expect(cases.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['DUPLICATE_PERSON', [1, 3]],
      ['DUPLICATE_CARD', [1, 2]],
    ])
  })
})

it('reads a sheet whose rows say nothing of their numbers', async () => {
  const bytes = withParts(await usualList({ people: [{}, {}] }), (part, text) =>
    part.endsWith('sheet1.xml') ? text.replace(/ r="[A-Z]*\d+"/g, '') : text,
  )
  expect(read(bytes).people).toHaveLength(2)
})
