import { beforeAll, describe, expect, it } from '@jest/globals'

import { memberProblems } from '../../../src/domain/members/member-rules.ts'
import { fieldsOfNew } from '../../../src/domain/roster/person-changes.ts'
import { readRoster, type Roster } from '../../../src/domain/roster/read-roster.ts'
import { compareRows } from '../../../src/domain/roster/rows-among-themselves.ts'
import { readWorkbookFile } from '../../../src/files/spreadsheets/read-workbook.ts'

const now = new Date('2026-11-25T03:00:00Z')
const counted = (values: readonly unknown[]) =>
  values.reduce<Record<string, number>>(
    (counts, value) => ({ ...counts, [String(value)]: (counts[String(value)] ?? 0) + 1 }),
    {},
  )
const read = async (name: string): Promise<Roster> => {
  const { workbook } = await readWorkbookFile(`tests/fixtures/${name}`)
  const roster = readRoster({ workbook, now })
  if (roster === null) throw new Error(`${name} is no list`)
  return roster
}

describe('the list of a whole bloc', () => {
  let roster: Roster
  beforeAll(async () => {
    roster = await read('danh-sach-dang-vien.xlsx')
  })

  it('finds every person and every organization', () => {
    expect(roster.people).toHaveLength(7144)
    expect(roster.people.map(({ rowNumber }) => rowNumber)).toEqual(
      Array.from({ length: 7144 }, (_, at) => at + 1),
    )
    expect(roster.people.filter(({ cellKey }) => cellKey === null)).toEqual([])
    expect(counted(roster.organizations.map(({ type }) => type))).toEqual({
      GRASSROOTS_BRANCH: 47,
      GRASSROOTS_CELL: 25,
      CELL: 305,
    })
    expect(roster.asOf).toBe('2026-10-31')
  })

  it('reads statuses, offices, sexes and numbers', () => {
    expect(counted(roster.people.map(({ status }) => status))).toEqual({
      OFFICIAL: 6073,
      PROBATIONARY: 390,
      EXEMPT: 542,
      TEMPORARILY_AWAY: 119,
      SUSPENDED: 20,
    })
    expect(counted(roster.people.map(({ role }) => role))).toEqual({
      SECRETARY: 330,
      DEPUTY_SECRETARY: 287,
      COMMITTEE_MEMBER: 227,
      null: 6300,
    })
    expect(counted(roster.people.map(({ sex }) => sex))).toEqual({ MALE: 3869, FEMALE: 3275 })
    expect(roster.people.filter(({ phone }) => phone !== null)).toHaveLength(6839)
    expect(roster.people.filter(({ citizenId }) => citizenId !== null)).toHaveLength(7144)
    expect(roster.people.filter(({ cardNumber }) => cardNumber !== null)).toHaveLength(6750)
  })

  it('tells what is wrong, and with whom', () => {
    const cases = [
      ...roster.cases,
      ...roster.people.flatMap((person) => person.cases),
      ...compareRows(roster.people).cases,
    ]
    const rows = (kind: string) =>
      cases.filter((one) => one.kind === kind).map((one) => [...one.rows])

    expect(counted(cases.map(({ kind }) => kind))).toEqual({
      DUPLICATE_CARD: 27,
      MISSING_NAME: 7,
      IMPOSSIBLE_DATES: 6,
      BAD_CARD_NUMBER: 4,
      BAD_DATE: 4,
    })
    expect(rows('MISSING_NAME').flat()).toEqual([801, 1111, 1576, 2779, 3545, 5132, 5930])
    expect(rows('BAD_CARD_NUMBER').flat()).toEqual([1954, 2666, 4625, 5017])
    expect(rows('BAD_DATE').flat()).toEqual([2061, 4492, 6154, 6941])
    expect(rows('IMPOSSIBLE_DATES').flat()).toEqual([118, 1732, 2834, 4142, 5092, 6017])
    expect(rows('DUPLICATE_CARD')).toContainEqual([421, 2374])
  })

  it('plans nobody whom the register would refuse', () => {
    const problems = roster.people.flatMap((person) => {
      const { fullName } = person
      if (fullName === null) return []
      const fields = fieldsOfNew({ person: { ...person, fullName }, cellId: 'c' })
      return memberProblems({
        member: { ...fields, previousStatus: null, effectiveOn: null },
        today: '2026-11-25',
      })
    })

    expect(problems).toEqual([])
  })
})

describe('lists in fonts from before Unicode', () => {
  it.each([
    ['danh-sach-vntime', 'TCVN3', 294],
    ['danh-sach-vni', 'VNI', 248],
  ])('%s reads like its twin in Unicode', async (name, kind, count) => {
    const legacy = await read(`phong-chu-cu/${name}.xlsx`)
    const twin = await read(`phong-chu-cu/${name}.unicode.xlsx`)
    const facts = ({ people, organizations }: Roster) => ({
      organizations,
      people: people.map((person) => ({ ...person, place: null, original: null, written: null })),
    })

    expect(legacy.encoding).toMatchObject({ kind, confidence: 'sure', toldBy: 'fonts' })
    expect(legacy.encoding.examples[0]).toBeDefined()
    expect(twin.encoding.kind).toBe('UNICODE')
    expect(legacy.people).toHaveLength(count)
    expect(facts(legacy)).toEqual(facts(twin))
  })
})
