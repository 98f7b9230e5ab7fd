import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'

import { concernsMe, spreadMs } from '../../../src/member/meetings/concerns-me.ts'
import { inBursts } from '../../../src/member/meetings/in-bursts.ts'

describe('what comes in a burst', () => {
  beforeEach(() => void jest.useFakeTimers())
  afterEach(() => void jest.useRealTimers())

  it('goes through at once when it is alone, and together when it is not', () => {
    const given: (readonly number[])[] = []
    const { take } = inBursts<number>({ everyMs: 100, give: (items) => given.push(items) })

    take(1)
    take(2)
    take(3)
    expect(given).toEqual([[1]])
    jest.advanceTimersByTime(100)
    expect(given).toEqual([[1], [2, 3]])
    jest.advanceTimersByTime(100)
    take(4)
    expect(given).toEqual([[1], [2, 3], [4]])
  })

  it('goes through again after a stop', () => {
    const given: (readonly number[])[] = []
    const { take, stop } = inBursts<number>({ everyMs: 100, give: (items) => given.push(items) })

    take(1)
    stop()
    take(2)

    expect(given).toEqual([[1], [2]])
  })
})

describe('asking again', () => {
  it.each([
    [['checkedIn', 'floorRequested', 'voteCast', 'itemStarted'], false],
    [['checkedIn', 'pollOpened'], true],
    [['closed'], true],
  ])('after %j: %s', (types, asked) => {
    expect(concernsMe(types)).toBe(asked)
  })

  it.each([
    [7, 1, 14],
    [300, 0.5, 300],
    [2_000, 1, 4_000],
    [90_000, 1, 6_000],
  ])('of %i people spreads over some time (%d: %i ms)', (people, chance, ms) => {
    expect(spreadMs({ people, chance })).toBe(ms)
  })
})
