import { describe, expect, it } from '@jest/globals'

import { createAnswerGroups } from '../../../src/live/answer-groups.ts'
import type { Seat } from '../../../src/live/seat.ts'
import { viewerWith } from '../../support/register-rows.ts'

const LONG = Buffer.alloc(400 * 1024)
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('answers that are kept for readers who come later', () => {
  it('are bounded in bytes: the oldest go, and are made once more for whoever asks', async () => {
    const made: number[] = []
    const groups = createAnswerGroups({
      make: async ({ seq }) => {
        made.push(seq)
        return LONG
      },
      onReady: () => {},
      onFailed: () => {},
      now: () => 0,
    })
    const seat = seatOf()
    groups.join(seat, 'participant')
    const ask = async (seq: number) => {
      groups.event(seat, seat.group!, seq)
      await settled()
    }

    for (const seq of [1, 2, 3, 4, 5, 4, 5, 1]) await ask(seq)

    expect(made).toEqual([1, 2, 3, 4, 5, 1])
  })
})

const seatOf = (): Seat => ({
  question: { key: 'q', answer: async () => LONG },
  sink: {
    send: () => {},
    bufferedBytes: () => 0,
    onDrain: () => {},
    tooSlow: () => {},
    end: () => {},
  },
  reader: { viewer: viewerWith({}), locale: 'vi' },
  place: 0,
  cameAt: 0,
  group: null,
  awaiting: null,
  caughtUp: false,
  drainingSince: null,
  left: false,
})
