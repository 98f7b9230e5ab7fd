import { describe, expect, it } from '@jest/globals'

import { secondsToWait, type Tallies } from '../../../src/domain/sessions/sign-in-throttle.ts'

const now = new Date('2026-11-25T08:00:00+07:00')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const none: Tallies = { pair: null, account: null, address: null, known: false }
const tally = (failures: number, seconds = 0) => ({ failures, lastFailureAt: ago(seconds) })

describe('secondsToWait', () => {
  it.each<[string, Partial<Tallies>, number]>([
    ['nothing yet', {}, 0],
    ['four failures from here', { pair: tally(4) }, 0],
    ['five', { pair: tally(5) }, 2],
    ['six', { pair: tally(6) }, 4],
    ['nine', { pair: tally(9) }, 32],
    ['ten', { pair: tally(10) }, 60],
    ['ten thousand', { pair: tally(10_000) }, 60],
    ['five, two seconds ago', { pair: tally(5, 2) }, 0],
    ['six, one second ago', { pair: tally(6, 1) }, 3],
    ['a hundred, an hour ago', { pair: tally(100, 3_600) }, 0],
    ['nineteen from anywhere', { account: tally(19) }, 0],
    ['twenty from anywhere', { account: tally(20) }, 2],
    ['a million from anywhere', { account: tally(1e6) }, 60],
    ['a million from anywhere, at the own desk', { account: tally(1e6), known: true }, 0],
    ['forty-nine accounts from here', { address: tally(49) }, 0],
    ['fifty accounts from here', { address: tally(50) }, 2],
    ['a thousand from here, at the own desk', { address: tally(1_000), known: true }, 0],
    ['a thousand from here, a quarter of an hour ago', { address: tally(1_000, 900) }, 0],
    ['own failures at the own desk', { pair: tally(7), known: true }, 8],
    ['the longest counts', { pair: tally(5), account: tally(24), address: tally(51) }, 32],
  ])('after %s', (_name, tallies, seconds) => {
    expect(secondsToWait({ tallies: { ...none, ...tallies }, now })).toBe(seconds)
  })

  it('never holds anybody up for more than a minute', () => {
    for (let failures = 0; failures < 200; failures += 1) {
      const counted = tally(failures)
      const tallies = { pair: counted, account: counted, address: counted, known: false }
      expect(secondsToWait({ tallies, now })).toBeLessThanOrEqual(60)
    }
  })
})
