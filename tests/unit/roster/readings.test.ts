import { describe, expect, it } from '@jest/globals'

import { columnOfHeading } from '../../../src/domain/roster/columns.ts'
import type { DecodedCell } from '../../../src/domain/roster/decoded-sheet.ts'
import {
  isFooterText,
  organizationKey,
  readHeading,
} from '../../../src/domain/roster/heading-rows.ts'
import { plausibleDates } from '../../../src/domain/roster/plausible-dates.ts'
import { readRowDay } from '../../../src/domain/roster/row-dates.ts'
import {
  readPosition,
  readSex,
  readStatusWord,
  readYesNo,
} from '../../../src/domain/roster/row-words.ts'

const today = '2026-11-25'
const text = (value: string): DecodedCell => ({
  text: value,
  cell: { kind: 'text', runs: [{ text: value, font: null }] },
  original: null,
})
const number = (value: number): DecodedCell => ({
  text: String(value),
  cell: { kind: 'number', number: value },
  original: null,
})

describe('columnOfHeading', () => {
  it.each([
    ['TT', 'index'],
    ['HỌ VÀ TÊN', 'fullName'],
    ['Họ tên đảng viên', 'fullName'],
    ['Nam/Nữ', 'sex'],
    ['Giới tính', 'sex'],
    ['Ngày, tháng, năm\nsinh', 'birthDate'],
    ['Ngày,\u00A0tháng, năm sinh', 'birthDate'],
    ['Ngày sinh (dd/mm/yyyy)', 'birthDate'],
    ['Số thẻ ĐV', 'cardNumber'],
    ['SỐ THẺ ĐẢNG VIÊN', 'cardNumber'],
    ['Ngày vào Đảng', 'admittedOn'],
    ['Ngày kết nạp', 'admittedOn'],
    ['Ngày chính thức', 'officialOn'],
    ['Chức vụ trong Đảng', 'position'],
    ['Số CMND/CCCD', 'citizenId'],
    ['Số ĐT', 'phone'],
    ['Có ĐT thông minh', 'hasSmartphone'],
    ['Diện', 'status'],
    ['Ghi chú', 'ignored'],
    ['Màu tóc', null],
  ])('reads %j as %s', (heading, kind) => {
    expect(columnOfHeading(heading)).toBe(kind)
  })
})

describe('readRowDay', () => {
  it.each([
    ['24/8/1994', '1994-08-24'],
    ['09-11-2020', '2020-11-09'],
    ['3.2.1970', '1970-02-03'],
    ['03 / 02 / 1970', '1970-02-03'],
    ['ngày 3 tháng 2 năm 1970', '1970-02-03'],
    ['1970-02-03', '1970-02-03'],
    ['1970-02-03T00:00:00', '1970-02-03'],
    ['03/02/1970 00:00:00', '1970-02-03'],
    ['03/02/49', '1949-02-03'],
    ['15/8/68', '1968-08-15'],
    ['15/8/05', '2005-08-15'],
  ])('reads the birth date %j', (typed, day) => {
    expect(readRowDay(text(typed), { meaning: 'birth', today })).toEqual({ kind: 'day', day })
  })

  it.each([
    '1957',
    '5/1957',
    '31/02/1980',
    '12/25/1980',
    '03/02/2049',
    '07/09/1848',
    'không rõ ngày',
  ])('takes %j for no day', (typed) => {
    expect(readRowDay(text(typed), { meaning: 'birth', today })).toEqual({
      kind: 'bad',
      shown: typed,
    })
  })

  it('reads two digits of a Party date as a year that has come', () => {
    expect(readRowDay(text('19/5/68'), { meaning: 'party', today })).toEqual({
      kind: 'day',
      day: '1968-05-19',
    })
    expect(readRowDay(text('19/5/19'), { meaning: 'party', today })).toEqual({
      kind: 'day',
      day: '2019-05-19',
    })
  })

  it('tells the number of a day from a year', () => {
    expect(readRowDay(number(25689), { meaning: 'birth', today })).toEqual({
      kind: 'day',
      day: '1970-05-01',
    })
    expect(readRowDay(number(1957), { meaning: 'birth', today })).toMatchObject({ kind: 'bad' })
  })

  it.each(['', '-', '…', 'không', '0'])('takes %j for nothing', (typed) => {
    expect(readRowDay(text(typed), { meaning: 'birth', today })).toEqual({ kind: 'none' })
  })

  it('says that a formula without its value cannot be read', () => {
    const cell: DecodedCell = { text: '', cell: { kind: 'unreadable', shown: '' }, original: null }
    expect(readRowDay(cell, { meaning: 'birth', today })).toMatchObject({ kind: 'bad' })
  })
})

describe('plausibleDates', () => {
  it('leaves out a day of admission before the age of eighteen', () => {
    const typed = { birthDate: '1981-04-25', admittedOn: '1976-01-01', officialOn: '2020-09-27' }

    const { dates, problem } = plausibleDates(typed)

    expect(dates).toEqual({ ...typed, admittedOn: null })
    expect(problem?.message).toBe('roster.admittedTooYoung')
  })

  it('leaves out a recognition before twelve months of probation', () => {
    const typed = { birthDate: null, admittedOn: '2019-02-03', officialOn: '2019-12-03' }

    expect(plausibleDates(typed).dates).toEqual({ ...typed, officialOn: null })
  })
})

describe('words of the columns', () => {
  it.each([
    ['Chính thức', 'OFFICIAL'],
    ['dự bị', 'PROBATIONARY'],
    ['ĐV dự bị', 'PROBATIONARY'],
    ['Miễn SH', 'EXEMPT'],
    ['Miễn công tác, sinh hoạt', 'EXEMPT'],
    ['SH tạm nơi khác', 'TEMPORARILY_AWAY'],
    ['Sinh hoạt tạm thời đến', 'TEMPORARILY_HERE'],
    ['Đình chỉ SH', 'SUSPENDED'],
    ['Đã chuyển đi', 'TRANSFERRED_OUT'],
    ['Khai trừ', 'LEFT'],
    ['Từ trần', 'DECEASED'],
    ['Lạ', null],
  ])('reads the status %j', (word, status) => {
    expect(readStatusWord(word)).toBe(status)
  })

  it.each([
    ['Bí thư', 'SECRETARY'],
    ['Phó Bí thư', 'DEPUTY_SECRETARY'],
    ['Chi ủy viên', 'COMMITTEE_MEMBER'],
    ['Chi uỷ viên', 'COMMITTEE_MEMBER'],
    ['Bí thư Đoàn', null],
    ['Giám đốc', null],
    ['', null],
  ])('reads the office %j', (word, role) => {
    expect(readPosition(word)).toBe(role)
  })

  it('reads a cross in the column Nam/Nữ as a woman', () => {
    expect(['Nam', 'Nữ', 'nữ', 'x', '?'].map(readSex)).toEqual([
      'MALE',
      'FEMALE',
      'FEMALE',
      'FEMALE',
      null,
    ])
  })

  it('reads yes and no', () => {
    expect(['Có', 'Không', 'x', ''].map(readYesNo)).toEqual([true, false, true, null])
  })
})

describe('readHeading', () => {
  it.each([
    ['ĐẢNG BỘ CƠ SỞ: Sở Tài chính', 'GRASSROOTS_BRANCH', 'Đảng bộ Sở Tài chính'],
    ['CHI BỘ CƠ SỞ: Trường Đại học', 'GRASSROOTS_CELL', 'Chi bộ Trường Đại học'],
    ['Chi bộ thôn Một', 'CELL', 'Chi bộ thôn Một'],
    ['CHI BỘ THÔN MỘT', 'CELL', 'Chi bộ Thôn Một'],
    ['CHI BỘ UBND XÃ', 'CELL', 'Chi bộ UBND Xã'],
    ['I. Đảng bộ xã Kiểm Thử (25 đảng viên)', 'COMMUNE', 'Đảng bộ xã Kiểm Thử'],
    ['1. Chi bộ 3', 'CELL', 'Chi bộ 3'],
    ['Chi bộ Khoa Sư phạm: 12 đảng viên', 'CELL', 'Chi bộ Khoa Sư phạm'],
  ])('reads %j', (typed, type, name) => {
    expect(readHeading(typed)).toEqual({ type, name })
  })

  it('takes no person for an organization', () => {
    expect(readHeading('Nguyễn Thị Ánh')).toBeNull()
  })

  it('knows an organization again under its shorter name', () => {
    const keys = ['Đảng bộ Sở Tài chính', 'Sở Tài chính', 'ĐẢNG ỦY CƠ SỞ Sở Tài Chính'].map(
      (name) => organizationKey({ name, type: 'GRASSROOTS_BRANCH' }),
    )
    expect(new Set(keys).size).toBe(1)
  })

  it.each([
    'Danh sách này có 7144 đảng viên./.',
    'Tổng cộng: 12',
    'Quảng Ngãi, ngày 3 tháng 2 năm 2026',
    'NGƯỜI LẬP BIỂU',
    'T/M CẤP ỦY',
  ])('takes %j for a footer', (typed) => {
    expect(isFooterText(typed)).toBe(true)
  })
})
