import { describe, expect, it } from '@jest/globals'

import { currentCardNumber, withCurrentCard, type Card } from '../../../src/domain/members/cards.ts'
import { masked, seesEverySensitive } from '../../../src/domain/members/masking.ts'
import { dateProblems } from '../../../src/domain/members/member-rules.ts'
import type { Role, Viewer } from '../../../src/domain/permissions.ts'

describe('dates that cannot be together', () => {
  it.each<[string, readonly (string | null)[], string[]]>([
    ['all in order', ['1980-05-01', '2005-02-03', '2006-02-03'], []],
    ['nothing known', [null, null, null], []],
    ['18 on the day', ['1980-05-01', '1998-05-01', null], []],
    ['a day too young', ['1980-05-01', '1998-04-30', null], ['admittedOn']],
    ['admitted before birth', ['1980-05-01', '1974-01-01', null], ['admittedOn']],
    ['official the day before', ['1950-01-01', '2005-02-03', '2006-02-02'], ['officialOn']],
    ['official on admission', ['1950-01-01', '2005-02-03', '2005-02-03'], ['officialOn']],
    ['admitted on 29 February', [null, '2004-02-29', '2005-02-28'], []],
    ['official as a child, admission unknown', ['1980-05-01', null, '1990-01-01'], ['officialOn']],
    ['no day of the calendar is not judged here', ['1980-13-01', '1974-01-01', null], []],
  ])('%s', (_name, [birthDate = null, admittedOn = null, officialOn = null], paths) => {
    expect(dateProblems({ birthDate, admittedOn, officialOn }).map(({ path }) => path)).toEqual(
      paths,
    )
  })
})

describe('the card in use', () => {
  const cards: readonly Card[] = [{ number: '11111111', status: 'CURRENT' }]

  it.each<[string, string | null, readonly string[]]>([
    ['the same', '11111111', ['11111111 CURRENT']],
    ['another', '22222222', ['11111111 REPLACED', '22222222 CURRENT']],
    ['none', null, ['11111111 REPLACED']],
  ])('becomes %s', (_name, number, expected) => {
    const after = withCurrentCard({ cards, number })

    expect(after.map((card) => `${card.number} ${card.status}`)).toEqual(expected)
    expect(currentCardNumber(after)).toBe(number)
  })
})

describe('masks', () => {
  const viewer = (
    role: Role | null,
    at: readonly string[],
    cellPath: readonly string[] = [],
  ): Viewer => ({
    accountId: 'a',
    sessionId: null,
    displayName: '',
    locale: 'vi',
    memberId: 'me',
    cellPath,
    systemAdministrator: false,
    appointments: role
      ? [{ id: 'x', role, organizationId: at.at(-1) ?? '', organizationPath: at }]
      : [],
  })
  const row = { id: 'm', birthDate: '1980-05-01', phone: '0912345678', cardNumber: '11111111' }
  const path = ['tinh', 'xa', 'chibo']

  it.each<[string, Viewer | null, boolean]>([
    ['nobody', null, false],
    ['an officer above', viewer('ORGANIZATION_OFFICER', ['tinh']), true],
    ['an officer elsewhere', viewer('ORGANIZATION_OFFICER', ['tinh', 'xa2']), false],
    ['the secretary of the cell', viewer('SECRETARY', path), true],
    ['the secretary above', viewer('SECRETARY', ['tinh', 'xa']), false],
    ['an inspector', viewer('INSPECTOR', ['tinh']), false],
    ['an administrator', viewer('ADMINISTRATOR', ['tinh']), false],
    ['a fellow member', viewer(null, [], path), false],
  ])('fall for %s as the table says', (_name, who, shown) => {
    expect(masked({ viewer: who, path, row })).toEqual(
      shown ? row : { id: 'm', birthDate: null, phone: null, cardNumber: null },
    )
  })

  it('never hide the own record', () => {
    expect(masked({ viewer: viewer(null, []), path, row: { ...row, id: 'me' } }).phone).toBe(
      row.phone,
    )
  })

  it.each<[string, Viewer | null, boolean]>([
    ['nobody', null, false],
    ['an officer', viewer('ORGANIZATION_OFFICER', ['tinh']), true],
    ['an officer who is a member below', viewer('ORGANIZATION_OFFICER', ['tinh'], path), true],
    [
      'an officer who is a member elsewhere',
      viewer('ORGANIZATION_OFFICER', ['tinh', 'xa2'], path),
      false,
    ],
    ['a member', viewer(null, [], path), false],
    ['an inspector', viewer('INSPECTOR', ['tinh']), false],
  ])('allow a filter by a number for %s only where all is shown', (_name, who, all) => {
    expect(seesEverySensitive(who)).toBe(all)
  })
})
