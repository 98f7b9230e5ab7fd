import { createHash } from 'node:crypto'

import type { MemberStatus } from '../../domain/members/member-status.ts'
import type { Cell, Workbook } from '../../domain/roster/sheet.ts'
import type { RosterRequest } from '../../services/roster/make-plan.ts'
import type { DemoBody } from './committee.ts'
import type { DemoPerson } from './people.ts'

const HEADINGS = [
  'TT',
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Số thẻ đảng viên',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Số CCCD',
  'Điện thoại',
  'Có điện thoại thông minh',
  'Diện',
]

const STATUS_WORDS: Readonly<Record<MemberStatus, string>> = {
  OFFICIAL: 'Chính thức',
  PROBATIONARY: 'Dự bị',
  EXEMPT: 'Miễn sinh hoạt',
  TEMPORARILY_HERE: 'Sinh hoạt tạm',
  TEMPORARILY_AWAY: 'Tạm sinh hoạt nơi khác',
  SUSPENDED: 'Đình chỉ sinh hoạt',
  TRANSFERRED_OUT: 'Đã chuyển đi',
  LEFT: 'Ra khỏi Đảng',
  DECEASED: 'Từ trần',
}

/** The list of members of a body as its office would send it in: a heading row for each cell, and its people below. */
export function memberListOf({ cells }: Pick<DemoBody, 'cells'>): RosterRequest['file'] {
  let number = 0
  const rows = cells.flatMap(({ name, people }) => [
    ...(name === null ? [] : [[null, name]]),
    ...people.map((person) => [String((number += 1)), ...rowOf(person)]),
  ])
  const workbook = workbookOf([HEADINGS, ...rows])
  const hash = createHash('sha256').update(JSON.stringify(workbook)).digest('hex')
  return { workbook, hash }
}

function rowOf(person: DemoPerson): readonly (string | null)[] {
  const { written } = person
  return [
    person.fullName,
    person.sex === 'FEMALE' ? 'Nữ' : 'Nam',
    written?.birthDate ?? dayFirst(person.birthDate),
    written?.cardNumber ?? person.cardNumber,
    dayFirst(person.admittedOn),
    written?.officialOn ?? (person.officialOn && dayFirst(person.officialOn)),
    person.citizenId,
    person.phone,
    person.hasSmartphone ? 'Có' : 'Không',
    written?.status ?? STATUS_WORDS[person.status],
  ]
}

const dayFirst = (day: string) => day.split('-').reverse().join('/')

function workbookOf(rows: readonly (readonly (string | null)[])[]): Workbook {
  const cellOf = (text: string | null): Cell | null =>
    text === null || text === '' ? null : { kind: 'text', runs: [{ text, font: null }] }
  return {
    sheets: [
      {
        name: 'Danh sách',
        hidden: false,
        merges: [],
        rows: rows.map((cells, index) => ({
          number: index + 1,
          hidden: false,
          cells: cells.map(cellOf),
        })),
      },
    ],
  }
}
