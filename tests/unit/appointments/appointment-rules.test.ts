import { describe, expect, it } from '@jest/globals'

import {
  appointmentProblems,
  grantRefusal,
  isShortened,
  OFFICE_IS_GIVEN_BY,
  takingRefusal,
  termProblems,
  type AppointmentFacts,
} from '../../../src/domain/appointments/appointment-rules.ts'
import { ROLES, type Role, type Viewer } from '../../../src/domain/permissions.ts'

const PROVINCE = ['tinh']
const COMMUNE = ['tinh', 'xa']
const CELL = ['tinh', 'xa', 'chi-bo']
const OTHER = ['tinh', 'xa-khac']

const viewerWith = (role: Role | null, path: readonly string[] = COMMUNE): Viewer => ({
  accountId: 'toi',
  sessionId: null,
  displayName: 'Tôi',
  locale: 'vi',
  memberId: 'toi-dang-vien',
  cellPath: CELL,
  systemAdministrator: false,
  appointments: role === null ? [] : [{ id: '1', role, organizationId: path.at(-1) ?? '' }],
})
const system: Viewer = { ...viewerWith(null), systemAdministrator: true }
const somebody = { relationTo: 'accounts', id: 'ai-do' } as const

const mayGive = (viewer: Viewer, path: readonly string[]) =>
  ROLES.filter(
    (role) => grantRefusal({ viewer, appointment: { holder: somebody, role }, path }) === null,
  )
const mayEnd = (viewer: Viewer, path: readonly string[]) =>
  ROLES.filter(
    (role) => takingRefusal({ viewer, appointment: { holder: somebody, role }, path }) === null,
  )

const COMMITTEES: readonly Role[] = [
  'ORGANIZATION_OFFICER',
  'INSPECTOR',
  'OVERSEER',
  'SECRETARY',
  'DEPUTY_SECRETARY',
  'COMMITTEE_MEMBER',
]
const ALL_BUT_ADMINISTRATION = ROLES.filter((role) => role !== 'ADMINISTRATOR')

describe('who gives which office', () => {
  it.each<[string, Viewer, readonly string[], readonly Role[]]>([
    ['a system administrator, anywhere', system, PROVINCE, ROLES],
    ['an administrator, in place', viewerWith('ADMINISTRATOR'), COMMUNE, ALL_BUT_ADMINISTRATION],
    ['an administrator, above', viewerWith('ADMINISTRATOR'), PROVINCE, []],
    ['an officer, in place', viewerWith('ORGANIZATION_OFFICER'), COMMUNE, COMMITTEES],
    ['an officer, below', viewerWith('ORGANIZATION_OFFICER'), CELL, COMMITTEES],
    ['an officer, above', viewerWith('ORGANIZATION_OFFICER'), PROVINCE, []],
    ['an officer, elsewhere', viewerWith('ORGANIZATION_OFFICER'), OTHER, []],
    ...ROLES.filter((role) => role !== 'ADMINISTRATOR' && role !== 'ORGANIZATION_OFFICER').map(
      (role): [string, Viewer, readonly string[], readonly Role[]] => [
        role,
        viewerWith(role),
        COMMUNE,
        [],
      ],
    ),
    ['a member', viewerWith(null), CELL, []],
  ])('%s', (_who, viewer, path, roles) => {
    expect(mayGive(viewer, path)).toEqual(roles)
  })

  it('names every role, so that a new one is thought about', () => {
    expect(Object.keys(OFFICE_IS_GIVEN_BY).sort()).toEqual([...ROLES].sort())
  })

  it.each([
    { relationTo: 'accounts', id: 'toi' },
    { relationTo: 'members', id: 'toi-dang-vien' },
  ] as const)('never oneself, as %p', (holder) => {
    for (const viewer of [system, viewerWith('ORGANIZATION_OFFICER')])
      for (const judge of [grantRefusal, takingRefusal])
        expect(judge({ viewer, appointment: { holder, role: 'SECRETARY' }, path: CELL })).toBe(
          'appointments.notOneself',
        )
  })
})

describe('who ends which office', () => {
  it.each<[string, Viewer, readonly string[], readonly Role[]]>([
    ['a system administrator', system, CELL, ROLES],
    ['an officer, below', viewerWith('ORGANIZATION_OFFICER'), CELL, ALL_BUT_ADMINISTRATION],
    ['an officer, above', viewerWith('ORGANIZATION_OFFICER'), PROVINCE, []],
    ['a secretary', viewerWith('SECRETARY'), COMMUNE, []],
  ])('%s', (_who, viewer, path, roles) => {
    expect(mayEnd(viewer, path)).toEqual(roles)
  })
})

const term = (from: string | null, to: string | null): AppointmentFacts => ({
  holder: somebody,
  role: 'EDITOR',
  organizationId: 'xa',
  from,
  to,
})

describe('a change gives nothing', () => {
  const before = term('2026-01-01', '2026-12-31')
  it.each<[string, AppointmentFacts, boolean]>([
    ['as it was', before, true],
    ['ended sooner', term('2026-01-01', '2026-06-30'), true],
    ['begun later', term('2026-02-01', '2026-12-31'), true],
    ['ended later', term('2026-01-01', '2027-01-01'), false],
    ['without an end', term('2026-01-01', null), false],
    ['begun sooner', term('2025-12-31', '2026-12-31'), false],
    ['another role', { ...before, role: 'BOARD_HEAD' }, false],
    ['another place', { ...before, organizationId: 'tinh' }, false],
    ['somebody else', { ...before, holder: { relationTo: 'accounts', id: 'khac' } }, false],
    ['a member of that id', { ...before, holder: { relationTo: 'members', id: 'ai-do' } }, false],
  ])('%s', (_name, after, expected) => {
    expect(isShortened({ before, after })).toBe(expected)
  })
})

describe('the days of an appointment', () => {
  const today = '2026-11-26'
  it.each<[string | null, string | null, string | null]>([
    [null, null, null],
    ['2026-01-01', null, null],
    ['2026-11-26', '2026-11-26', null],
    ['2026-11-26', '2026-11-25', null],
    ['2026-11-26', '2026-11-24', 'appointments.endsBeforeItBegins'],
    ['2020-01-01', '2021-01-01', null],
    [null, '2026-11-26', null],
    [null, '2026-11-25', 'appointments.endedWithoutBeginning'],
    ['2026-01-01', '2126-12-31', null],
    ['2026-01-01', '2127-01-01', 'appointments.endsTooFar'],
    [null, '9999-12-31', 'appointments.endsTooFar'],
    ['2026-02-30', null, 'appointments.badDay'],
    [null, '31/12/2026', 'appointments.badDay'],
  ])('from %s to %s: %s', (from, to, reason) => {
    const facts = term(from, to)
    const bad = appointmentProblems(facts)
    const problems = bad.length > 0 ? bad : termProblems({ ...facts, today })

    expect(problems.map((problem) => problem.reason)).toEqual(reason === null ? [] : [reason])
  })
})
