import { describe, expect, it } from '@jest/globals'

import { readPartOfDay, writtenPartOfDay } from '../../../src/domain/calendar/part-of-day.ts'

describe('a part of a day to filter by', () => {
  it.each([
    ['3/2/1990', '1990-02-03', '03/02/1990'],
    ['02/1990', '1990-02', '02/1990'],
    ['1990', '1990', '1990'],
  ])('%s means the days that begin with %s', (typed, stored, written) => {
    expect(readPartOfDay(typed)).toBe(stored)
    expect(writtenPartOfDay(stored)).toBe(written)
  })

  it.each(['', '31/02/1990', 'tháng hai', '$ne'])('leaves %j as it is', (typed) => {
    expect(readPartOfDay(typed)).toBe(typed)
  })
})
