import { describe, expect, it } from '@jest/globals'

import { isInForce } from '../../../src/domain/sessions/day-in-force.ts'

describe('isInForce', () => {
  it.each([
    ['no ends', {}, true],
    ['from today', { from: '2026-11-25' }, true],
    ['from tomorrow', { from: '2026-11-26' }, false],
    ['to today', { to: '2026-11-25' }, true],
    ['to yesterday', { to: '2026-11-24' }, false],
    ['between', { from: '2026-01-01', to: '2026-12-31' }, true],
    ['a moment that is today in Việt Nam', { from: '2026-11-24T17:00:00.000Z' }, true],
    ['a moment that is tomorrow there', { from: new Date('2026-11-25T17:00:00Z') }, false],
  ])('%s', (_name, days, expected) => {
    expect(isInForce({ ...days, today: '2026-11-25' })).toBe(expected)
  })
})
