import { describe, expect, it } from '@jest/globals'

import {
  BLANK,
  blankBallots,
  canBeSent,
  marked,
  NO_CHOICE,
} from '../../../src/member/meetings/ballot-choice.ts'
import { ballotsFor, byWhatComes } from '../../../src/member/home/what-comes.ts'
import { inOrder, isOverdue } from '../../../src/member/tasks/task-order.ts'

describe('a ballot before it is cast', () => {
  it('is not sent by accident: a blank one is marked as such', () => {
    expect(canBeSent(NO_CHOICE)).toBe(false)
    expect(canBeSent(BLANK)).toBe(true)
  })

  it('moves its one mark, and takes it off again', () => {
    const first = marked({ choice: BLANK, key: 'a', maxChoices: 1 })
    const second = marked({ choice: first, key: 'b', maxChoices: 1 })

    expect([first, second]).toEqual([
      { keys: ['a'], blank: false },
      { keys: ['b'], blank: false },
    ])
    expect(marked({ choice: second, key: 'b', maxChoices: 1 })).toEqual(NO_CHOICE)
  })

  it('of several marks never takes more than are allowed', () => {
    const marks = ['a', 'b', 'c'].reduce(
      (choice, key) => marked({ choice, key, maxChoices: 2 }),
      NO_CHOICE,
    )

    expect(marks.keys).toEqual(['a', 'b'])
    expect(marked({ choice: marks, key: 'a', maxChoices: 2 }).keys).toEqual(['b'])
  })
})

describe('blank ballots of a result', () => {
  const poll = {
    maxChoices: 1,
    method: 'SECRET',
    status: 'CLOSED',
    votedCount: 10,
    options: [{ votes: 6 }, { votes: 1 }],
  } as const

  it.each([
    ['one choice each', {}, 3],
    ['several choices each', { maxChoices: 2 }, null],
    ['hands', { method: 'SHOW_OF_HANDS' }, null],
    ['a poll that is open', { status: 'OPEN' }, null],
  ] as const)('with %s', (_name, changes, blank) => {
    expect(blankBallots({ ...poll, ...changes })).toBe(blank)
  })
})

describe('the first page', () => {
  const poll = {
    id: 'p',
    question: '',
    status: 'OPEN',
    method: 'NAMED',
    viewerIsEntitled: true,
    viewerHasVoted: false,
  } as const

  it.each([
    ['open and mine', {}, 1],
    ['cast already', { viewerHasVoted: true }, 0],
    ['not mine', { viewerIsEntitled: false }, 0],
    ['closed', { status: 'CLOSED' }, 0],
    ['voted on with hands', { method: 'SHOW_OF_HANDS' }, 0],
  ] as const)('calls to a vote that is %s: %j', (_name, changes, count) => {
    expect(ballotsFor({ polls: [{ ...poll, ...changes }] })).toHaveLength(count)
  })

  it('has first what expects me and is on', () => {
    const meeting = (startsAt: string, status: 'INVITED' | 'IN_PROGRESS', isMine: boolean) => ({
      startsAt,
      status,
      viewerAttendance: isMine ? { status: 'EXPECTED' } : null,
    })
    const meetings = [
      meeting('2026-11-01', 'IN_PROGRESS', false),
      meeting('2026-12-02', 'INVITED', true),
      meeting('2026-12-01', 'INVITED', true),
      meeting('2026-12-03', 'IN_PROGRESS', true),
    ]

    expect(byWhatComes(meetings).map(({ startsAt }) => startsAt)).toEqual([
      '2026-12-03',
      '2026-12-01',
      '2026-12-02',
      '2026-11-01',
    ])
  })
})

describe('tasks', () => {
  it('stand with one’s own open ones first, by the day they are due', () => {
    const task = (owner: string, dueOn: string | null, doneAt: string | null = null) => ({
      owner: { id: owner },
      dueOn,
      doneAt,
    })
    const tasks = [
      task('me', '2026-12-01', '2026-11-20'),
      task('you', '2026-11-27'),
      task('me', null),
      task('me', '2026-12-09'),
    ]

    expect(inOrder(tasks, 'me').map(({ owner, dueOn }) => [owner.id, dueOn])).toEqual([
      ['me', '2026-12-09'],
      ['me', null],
      ['you', '2026-11-27'],
      ['me', '2026-12-01'],
    ])
  })

  it.each([
    ['2026-11-25', null, true],
    ['2026-11-26', null, false],
    [null, null, false],
    ['2026-11-25', '2026-11-25T10:00:00Z', false],
  ])('due on %s and done %s is overdue on 2026-11-26: %s', (dueOn, doneAt, overdue) => {
    expect(isOverdue({ dueOn, doneAt }, '2026-11-26')).toBe(overdue)
  })
})
