import { describe, expect, it } from '@jest/globals'

import { readRules, ruleProblems } from '../../../src/domain/meeting-rule-sets/rule-values.ts'
import {
  rulesAt,
  rulesOn,
  type MeetingRules,
  type OrganizationRules,
} from '../../../src/domain/meetings/meeting-rules.ts'
import { electedOf } from '../../../src/domain/meetings/polls/election.ts'
import type { PollState } from '../../../src/domain/meetings/polls/poll-state.ts'

const house = rulesOn({ day: '2026-12-01', kind: 'REGULAR' })
const set = (
  organizationId: string,
  validFrom: string,
  rules: Partial<MeetingRules>,
  byKind: OrganizationRules['byKind'] = {},
): OrganizationRules => ({
  organizationId,
  validFrom,
  rules: { ...house, ...rules },
  byKind,
})
const sets = [
  set('province', '2026-03-01', { minimumMinutes: 100 }, { COMMITTEE: { minimumMinutes: 30 } }),
  set('province', '2026-01-01', { minimumMinutes: 95 }),
  set('commune', '2026-06-01', { minimumMinutes: 60, quorumPercent: 50 }),
  set('cell', '2027-01-01', { minimumMinutes: 45 }),
]
const path = ['province', 'commune', 'cell']

describe('the rules in force', () => {
  it.each([
    ['before anybody has set any, the house', path, '2025-12-31', 'REGULAR', 90],
    ['on the first day of a set, that set', path, '2026-01-01', 'REGULAR', 95],
    ['the newest of one organization', path, '2026-05-31', 'REGULAR', 100],
    ['the nearest, however old those above are', path, '2026-06-01', 'REGULAR', 60],
    ['not of a day to come', path, '2026-12-31', 'REGULAR', 60],
    ['the own ones before all others', path, '2027-01-01', 'REGULAR', 45],
    ['of a kind of its own', ['province'], '2026-03-01', 'COMMITTEE', 30],
    ['nothing of a set further up', path, '2026-06-01', 'COMMITTEE', 60],
    ['not those of a neighbour', ['province', 'other'], '2026-07-01', 'REGULAR', 100],
    ['of nowhere, the house', [], '2026-07-01', 'COMBINED', 120],
  ] as const)('are %s', (...asked) => {
    const [, at, day, kind, minimumMinutes] = asked
    expect(rulesAt({ path: at, day, kind, sets }).minimumMinutes).toBe(minimumMinutes)
    expect(rulesAt({ path: at, day, kind, sets: [...sets].reverse() }).minimumMinutes).toBe(
      minimumMinutes,
    )
  })
})

describe('the rules as they are typed', () => {
  it.each([
    [{}, []],
    [{ quorumPercent: 0 }, ['quorumPercent']],
    [{ quorumPercent: 101 }, ['quorumPercent']],
    [{ quorumPercent: 66.5 }, ['quorumPercent']],
    [{ quorumPercent: null, registrationDay: null }, []],
    [{ registrationDay: 29 }, ['registrationDay']],
    [{ checkInGraceMinutes: null }, ['checkInGraceMinutes']],
    [{ checkInOpensMinutesBefore: '60' }, ['checkInOpensMinutesBefore']],
    [{ probationaryMayVote: 'yes' }, ['probationaryMayVote']],
    [{ sittingsPerPeriod: -1, minimumMinutes: 1e9 }, ['sittingsPerPeriod', 'minimumMinutes']],
  ])('%j is wrong in %j', (typed, paths) => {
    expect(ruleProblems({ ...house, ...typed }).map(({ path: at }) => at)).toEqual(paths)
  })

  it('are read back whole', () => {
    expect(readRules({ ...house, quorumPercent: undefined })).toEqual(house)
  })
})

describe('an election', () => {
  const options = ['a', 'b', 'c'].map((key) => ({ key, label: key }))
  const poll = (given: Partial<PollState>): PollState => ({
    id: 'p',
    question: '',
    method: 'SECRET',
    status: 'CLOSED',
    options,
    maxChoices: 1,
    places: 1,
    runOffOf: null,
    electedAbovePercent: 50,
    entitled: Array.from({ length: 10 }, (_none, at) => ({
      memberId: `m${at}`,
      reason: 'OFFICIAL_PRESENT',
    })),
    openedAt: new Date(0),
    closedAt: new Date(0),
    namedVotes: [],
    tally: {},
    voted: [],
    ...given,
  })

  it.each([
    [50, { a: 5 }, [false, false, false]],
    [50, { a: 6 }, [true, false, false]],
    [66, { a: 6 }, [false, false, false]],
    [66, { a: 7 }, [true, false, false]],
    [null, { a: 1 }, [true, false, false]],
    [null, {}, [false, false, false]],
    [null, { a: 3, b: 3, c: 1 }, [null, null, false]],
  ] as const)(
    'above %s percent of ten with %j elects %j',
    (electedAbovePercent, tally, elected) => {
      expect([...(electedOf(poll({ electedAbovePercent, tally })) ?? []).values()]).toEqual(elected)
    },
  )
})
