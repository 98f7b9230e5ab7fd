import { describe, expect, it } from '@jest/globals'

import {
  createPendingCommands,
  type PendingCommand,
} from '../../../src/member/meetings/pending-commands.ts'

/** What a browser's storage does with texts. */
function shelf() {
  const texts = new Map<string, string>()
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  }
}

const vote = (changes: Partial<PendingCommand> = {}): PendingCommand => ({
  slot: 'vote/p1',
  meetingId: 'm1',
  commandId: 'c1',
  mutation: 'castVote',
  inputType: 'CastVoteInput',
  input: { pollId: 'p1', optionKeys: ['tan-thanh'] },
  session: 's1',
  ...changes,
})
const FIRST = { meetingId: 'm1', session: 's1' }

describe('commands that wait for their answer', () => {
  it('are found again after a reload, with the same id', () => {
    const kept = shelf()
    createPendingCommands(() => kept).keep(vote())

    expect(createPendingCommands(() => kept).of(FIRST)).toEqual([vote()])
  })

  it('leave nothing on the device once they are settled', () => {
    const kept = shelf()
    const pending = createPendingCommands(() => kept)
    pending.keep(vote())
    pending.drop('c1')

    expect([...kept.texts.values()].join()).not.toContain('tan-thanh')
    expect(pending.of(FIRST)).toEqual([])
  })

  it('belong to one meeting and go with the signing in that gave them', () => {
    const kept = shelf()
    const pending = createPendingCommands(() => kept)
    pending.keep(vote())
    pending.keep(vote({ commandId: 'c2', meetingId: 'm2' }))

    expect(pending.of(FIRST).map(({ commandId }) => commandId)).toEqual(['c1'])
    expect(pending.of({ meetingId: 'm2', session: 's2' })).toEqual([])
    expect(kept.texts.size).toBe(0)
  })

  it('are kept once, however often they are tried', () => {
    const kept = shelf()
    const pending = createPendingCommands(() => kept)
    pending.keep(vote())
    pending.keep(vote())

    expect(pending.of(FIRST)).toHaveLength(1)
  })

  it.each(['no json', '{"a":1}', 'null'])('are none where the storage holds %s', (text) => {
    const kept = shelf()
    kept.texts.set('sotay.pending', text)

    expect(createPendingCommands(() => kept).of(FIRST)).toEqual([])
  })

  it('do without a storage that the browser forbids', () => {
    const pending = createPendingCommands(() => {
      throw new Error('SecurityError')
    })
    pending.keep(vote())

    expect(pending.of(FIRST)).toEqual([])
  })
})
