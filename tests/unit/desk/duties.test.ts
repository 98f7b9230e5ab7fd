import { describe, expect, it } from '@jest/globals'

import { firstStepsFor } from '../../../src/domain/desk/first-steps.ts'
import {
  admittedForProbationEnding,
  isRegistrationDue,
  nextPeriod,
  reachOfDuty,
  dutiesOf,
  type Duty,
} from '../../../src/domain/desk/duties.ts'
import type { Viewer } from '../../../src/domain/permissions.ts'
import { administrator, holding, nobody, ordinary } from './viewers.ts'

const REGISTRAR: readonly Duty[] = [
  'IMPORT_CASES',
  'NOT_ACTIVATED',
  'NO_SECRETARY',
  'PROBATION_ENDING',
]

describe('what waits for whom', () => {
  it.each<[string, Viewer | null, readonly Duty[]]>([
    ['nobody', null, []],
    ['somebody without an office', nobody, []],
    ['an ordinary member', ordinary, []],
    ['the administrator of the system: no meeting', administrator, REGISTRAR],
    ['an officer', holding('ORGANIZATION_OFFICER'), [...REGISTRAR, 'NOT_REGISTERED']],
    ['an inspector', holding('INSPECTOR'), ['NOT_REGISTERED']],
    ['a secretary', holding('SECRETARY'), ['PROBATION_ENDING', 'NOT_REGISTERED']],
    ['the head of a board', holding('BOARD_HEAD'), ['WAITING_FOR_ME']],
    ['a contributor', holding('CONTRIBUTOR'), []],
  ])('%s', (_who, viewer, duties) => {
    expect(dutiesOf({ viewer, today: '2026-11-26' })).toEqual(duties)
  })

  it('is as far as the office reaches: the cell of its secretary, the subtree of an officer', () => {
    const duty = 'PROBATION_ENDING'

    expect(reachOfDuty({ duty, viewer: holding('SECRETARY') })).toMatchObject({
      organizations: ['o'],
      subtrees: [],
    })
    expect(reachOfDuty({ duty, viewer: holding('ORGANIZATION_OFFICER') })).toMatchObject({
      organizations: [],
      subtrees: ['o'],
    })
  })

  it('does not reach the own cell by membership', () => {
    const viewer = { ...ordinary, appointments: holding('INSPECTOR').appointments }

    expect(reachOfDuty({ duty: 'NOT_REGISTERED', viewer })).toMatchObject({
      organizations: [],
      subtrees: ['o'],
    })
  })
})

describe('the days of the desk', () => {
  it.each([
    ['2026-11-24', false],
    ['2026-11-25', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('on %s the next month ought to be registered: %s', (today, due) => {
    expect(isRegistrationDue(today)).toBe(due)
    expect(dutiesOf({ viewer: holding('INSPECTOR'), today }).includes('NOT_REGISTERED')).toBe(due)
  })

  it.each([
    ['2026-11-26', '2026-12'],
    ['2026-12-31', '2027-01'],
    ['2027-01-31', '2027-02'],
  ])('the month after %s is %s', (today, period) => {
    expect(nextPeriod(today)).toBe(period)
  })

  it.each([
    ['2026-11-26', '2026-01-25'],
    ['2027-12-31', '2027-02-28'],
  ])('on %s a probation that began on %s is about to end', (today, admitted) => {
    expect(admittedForProbationEnding(today)).toBe(admitted)
  })
})

describe('the first steps', () => {
  it('are shown to those who can take them', () => {
    const pathsFor = (viewer: Viewer | null) => firstStepsFor(viewer).map(({ path }) => path)

    expect(pathsFor(administrator)).toContain('/import')
    expect(pathsFor(holding('SECRETARY'))).toEqual([])
    expect(pathsFor(null)).toEqual([])
  })
})
