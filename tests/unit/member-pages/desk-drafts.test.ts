import { describe, expect, it } from '@jest/globals'

import { agendaInput, linesOf, moved, newLine } from '../../../src/member/desk/agenda-draft.ts'
import type { DeskPoll } from '../../../src/member/desk/desk-meeting.ts'
import { pollInput, runOffOf, type PollDraft } from '../../../src/member/desk/poll-draft.ts'
import { inOrder } from '../../../src/member/desk/queue-order.ts'
import { tiedOptions, tiedPoll } from '../../../src/member/desk/use-next-step.ts'

describe('an agenda that is written at the desk', () => {
  const known = linesOf([
    {
      key: 'one',
      title: 'Một',
      minutes: 20,
      documents: [{ id: 'd1', filename: 'a.pdf', url: '' }],
    },
    { key: 'two', title: 'Hai', minutes: null, documents: [] },
  ])

  it('keeps the key and the papers of an item that is moved and renamed', () => {
    const [two, one] = moved(known, 0, 1)

    expect(agendaInput([two!, { ...one!, title: ' Một, sửa ' }])).toEqual([
      { key: 'two', title: 'Hai', minutes: null, documentIds: [] },
      { key: 'one', title: 'Một, sửa', minutes: 20, documentIds: ['d1'] },
    ])
  })

  it('leaves empty lines out and gives a new item no key', () => {
    expect(agendaInput([newLine(), newLine('Ba', 15)])).toEqual([
      { title: 'Ba', minutes: 15, documentIds: [] },
    ])
  })

  it('stays as it is where there is nothing to move past', () => {
    expect(moved(known, 0, -1)).toBe(known)
    expect(moved(known, 1, 1)).toBe(known)
  })
})

const draft: PollDraft = {
  question: 'Bầu chi ủy',
  method: 'SECRET',
  isElection: true,
  lines: 'An\n\n Bình ',
  places: '1',
  maxChoices: '',
  tied: [],
}

describe('a vote that is written at the desk', () => {
  it('has a key of its own for each line, and as many choices as places', () => {
    expect(pollInput({ draft, prefix: 'p' })).toEqual({
      question: 'Bầu chi ủy',
      method: 'SECRET',
      options: [
        { key: 'p-1', label: 'An' },
        { key: 'p-2', label: 'Bình' },
      ],
      maxChoices: 1,
      places: 1,
    })
  })

  it('has no places where it is no election', () => {
    const vote = pollInput({ draft: { ...draft, isElection: false, maxChoices: '2' }, prefix: 'p' })

    expect(vote).toMatchObject({ maxChoices: 1, places: null })
  })
})

const option = (key: string, votes: number, elected: boolean | null) => ({
  key,
  label: key,
  votes,
  elected,
})
const election: DeskPoll = {
  id: 'p1',
  question: 'Bầu chi ủy',
  method: 'SECRET',
  status: 'CLOSED',
  maxChoices: 2,
  places: 2,
  entitledCount: 9,
  votedCount: 9,
  closedAt: '2026-12-03T13:00:00Z',
  options: [
    option('an', 8, true),
    option('binh', 6, null),
    option('cuong', 6, null),
    option('dung', 2, false),
  ],
}

describe('an election with a tie for the last place', () => {
  it('is voted on again among the tied, with the keys that they had, for the places that are left', () => {
    const again = runOffOf({ poll: election, tied: tiedOptions(election), question: 'Bầu lại' })

    expect(pollInput({ draft: again, prefix: 'q' })).toMatchObject({
      options: [
        { key: 'binh', label: 'binh' },
        { key: 'cuong', label: 'cuong' },
      ],
      places: 1,
      maxChoices: 1,
    })
  })

  it('is found until its second ballot is there', () => {
    const second = { ...election, id: 'p2', options: tiedOptions(election) }

    expect(tiedPoll([election])?.id).toBe('p1')
    expect(tiedPoll([election, { ...second, status: 'OPEN' }])).toBeUndefined()
    expect(tiedPoll([{ ...election, status: 'OPEN' }])).toBeUndefined()
    expect(tiedPoll([{ ...election, places: null }])).toBeUndefined()
  })
})

describe('a queue that is put in order', () => {
  const waiting = (id: string) => ({
    kind: 'ORDINARY' as const,
    requestedAt: '2026-12-03T12:30:00Z',
    note: null,
    member: { id, fullName: id },
  })
  const idsOf = (queue: ReturnType<typeof inOrder>) => queue.map(({ member }) => member.id)

  it('is as it came while nobody moves anybody', () => {
    expect(idsOf(inOrder([waiting('a'), waiting('b')], null))).toEqual(['a', 'b'])
  })

  it('loses who has left and takes who has come since to its end', () => {
    const queue = [waiting('a'), waiting('c'), waiting('d')]

    expect(idsOf(inOrder(queue, ['c', 'b', 'a']))).toEqual(['c', 'a', 'd'])
  })
})
