import { describe, expect, it } from '@jest/globals'

import {
  changeProblems,
  changeWarnings,
  type AskedChange,
} from '../../../src/domain/members/change-problems.ts'
import {
  MEMBER_STATUSES,
  mayBecome,
  type MemberStatus,
} from '../../../src/domain/members/member-status.ts'
import {
  changeKindOf,
  fieldsOf,
  offeredChanges,
} from '../../../src/domain/members/status-change.ts'

const NOTHING: AskedChange = {
  to: null,
  cell: null,
  effectiveOn: null,
  until: null,
  admittedOn: null,
  officialOn: null,
  exitKind: null,
  place: null,
  decision: null,
  cardNumber: null,
  cardIssuedOn: null,
  reason: null,
}
const today = '2026-06-15'
const member = (status: MemberStatus) => ({
  status,
  cellId: 'one',
  admittedOn: '2025-06-01',
  officialOn: null,
  lastChangeOn: '2025-06-01',
})

describe('the steps of a member', () => {
  it.each(MEMBER_STATUSES.flatMap((from) => MEMBER_STATUSES.map((to) => [from, to] as const)))(
    'lead from %s to %s exactly where the status may follow',
    (from, to) => {
      expect(changeKindOf({ from, to }) !== null).toBe(from !== to && mayBecome({ from, to }))
    },
  )

  it.each<[MemberStatus, MemberStatus, string, string[]]>([
    ['PROBATIONARY', 'OFFICIAL', 'RECOGNITION', ['officialOn']],
    ['OFFICIAL', 'EXEMPT', 'EXEMPTION', ['effectiveOn', 'reason']],
    ['OFFICIAL', 'TEMPORARILY_AWAY', 'STAY_AWAY', ['effectiveOn', 'place']],
    ['PROBATIONARY', 'TEMPORARILY_HERE', 'STAY_HERE', ['effectiveOn', 'place']],
    ['EXEMPT', 'SUSPENDED', 'SUSPENSION', ['effectiveOn', 'decision']],
    ['SUSPENDED', 'OFFICIAL', 'RETURN', ['effectiveOn', 'reason']],
    ['TEMPORARILY_AWAY', 'PROBATIONARY', 'RETURN', ['effectiveOn', 'reason']],
    ['OFFICIAL', 'TRANSFERRED_OUT', 'TRANSFER_OUT', ['effectiveOn', 'place']],
    ['TRANSFERRED_OUT', 'OFFICIAL', 'REINSTATEMENT', ['effectiveOn', 'reason']],
    ['OFFICIAL', 'LEFT', 'EXIT', ['effectiveOn', 'exitKind', 'reason']],
    ['LEFT', 'PROBATIONARY', 'READMISSION', ['admittedOn', 'decision']],
    ['SUSPENDED', 'DECEASED', 'DEATH', ['effectiveOn']],
  ])('%s to %s is %s, which needs %j', (from, to, kind, needed) => {
    const found = changeKindOf({ from, to })
    expect(found).toBe(kind)
    const asked = found ? fieldsOf(found) : []
    expect(asked.filter(({ isNeeded }) => isNeeded).map(({ field }) => field)).toEqual(needed)
    expect(
      changeProblems({ member: member(from), change: { ...NOTHING, to }, today }).map(
        ({ path }) => path,
      ),
    ).toEqual(needed)
  })

  it('offer a transfer to whoever is on a list, and nothing after death', () => {
    const kinds = (status: MemberStatus) =>
      offeredChanges({ status, officialOn: null, hasCard: false }).map(({ kind }) => kind)

    expect(kinds('SUSPENDED')).toContain('TRANSFER')
    expect(kinds('LEFT')).not.toContain('TRANSFER')
    expect(kinds('DECEASED')).toEqual([])
  })

  it.each<[string, { officialOn: string | null; hasCard: boolean }, boolean]>([
    ['nothing known of recognition', { officialOn: null, hasCard: false }, true],
    ['a day of recognition', { officialOn: '2020-01-01', hasCard: false }, false],
    ['a card', { officialOn: null, hasCard: true }, false],
  ])('with %s', (_name, known, isOffered) => {
    const targets = offeredChanges({ status: 'TEMPORARILY_AWAY', ...known }).map(({ to }) => to)
    expect(targets.includes('PROBATIONARY')).toBe(isOffered)
    expect(targets).toContain('OFFICIAL')
  })
})

describe('what bars a change', () => {
  const away = {
    ...NOTHING,
    to: 'TEMPORARILY_AWAY',
    effectiveOn: '2026-05-01',
    place: 'Hà Nội',
  } as const
  it.each<[string, Partial<AskedChange>, string[]]>([
    ['nothing', {}, []],
    ['an end before the beginning', { until: '2026-04-30' }, ['until']],
    ['an end to come is none', { until: '2027-04-30' }, []],
    ['a day that has not come', { effectiveOn: '2026-06-16' }, ['effectiveOn']],
    ['no day of the calendar', { effectiveOn: 'hôm qua' }, ['effectiveOn']],
    ['a day before the admission', { effectiveOn: '2025-05-31' }, ['effectiveOn']],
    ['blank where it is needed', { place: '  ' }, ['place']],
    ['a text that is too long', { place: 'x'.repeat(201) }, ['place']],
    ['an issue without a card', { cardIssuedOn: '2026-01-01' }, ['cardNumber']],
    [
      'a status that cannot follow',
      { to: 'OFFICIAL', effectiveOn: null },
      ['effectiveOn', 'reason'],
    ],
  ])('%s', (_name, wrong, paths) => {
    const from = wrong.to === 'OFFICIAL' ? 'SUSPENDED' : 'OFFICIAL'
    const change = { ...away, ...wrong }
    const problems = changeProblems({ member: member(from), change, today })
    expect(problems.map(({ path }) => path)).toEqual(paths)
  })

  it('is the same cell again', () => {
    const change = { ...NOTHING, cell: 'one', effectiveOn: today }
    expect(changeProblems({ member: member('OFFICIAL'), change, today })).toMatchObject([
      { path: 'cell', reason: 'members.sameCell' },
    ])
  })

  it('is not a short probation, nor a day before the last change: both are said', () => {
    const change = { ...NOTHING, to: 'OFFICIAL', officialOn: '2026-05-31' } as const
    const asked = { member: member('PROBATIONARY'), change, today }
    expect(changeProblems(asked)).toEqual([])
    expect(changeWarnings(asked)).toMatchObject([{ reason: 'members.probationTooShort' }])
    const early = { ...member('OFFICIAL'), lastChangeOn: '2026-05-02' }
    expect(changeWarnings({ member: early, change: away })).toMatchObject([
      { reason: 'members.changeBeforeLast', params: { day: '02/05/2026' } },
    ])
  })
})
