import { describe, expect, it } from '@jest/globals'

import { writtenMoment } from '../../../src/domain/calendar/written-moment.ts'

describe('writtenMoment', () => {
  it.each([
    ['2026-11-25T05:02:00Z', '12:02 25/11/2026'],
    ['2026-11-25T17:30:00Z', '00:30 26/11/2026'],
  ])('says %s as it is in Việt Nam', (instant, written) => {
    expect(writtenMoment(new Date(instant))).toBe(written)
  })
})
