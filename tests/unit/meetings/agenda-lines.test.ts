import { describe, expect, it } from '@jest/globals'

import { fromMomentInput, momentInput } from '../../../src/domain/calendar/moment-input.ts'
import { agendaFromLines, linesOfAgenda } from '../../../src/domain/meetings/agenda-lines.ts'

const item = (key: string, title: string) => ({ key, title, minutes: 5, documentIds: ['d1'] })
const known = [item('a', 'Chào cờ'), item('b', 'Kiểm điểm'), item('c', 'Kết luận')]

describe('agendaFromLines', () => {
  const cases: readonly (readonly [string, string, readonly object[]])[] = [
    ['the same lines', 'Chào cờ\nKiểm điểm\nKết luận', known],
    ['another order', 'Kết luận\nChào cờ\nKiểm điểm', [known[2]!, known[0]!, known[1]!]],
    [
      'one renamed',
      'Chào cờ\nTự phê bình\nKết luận',
      [known[0]!, { ...known[1], title: 'Tự phê bình' }, known[2]!],
    ],
    ['one left out', 'Chào cờ\nKết luận', [known[0]!, known[2]!]],
    [
      'one added',
      'Chào cờ\nKiểm điểm\nBàn việc\nKết luận',
      [known[0]!, known[1]!, { title: 'Bàn việc' }, known[2]!],
    ],
    ['blank lines and spaces', '\n  Chào cờ \n\n', [known[0]!]],
    ['the same title twice', 'Chào cờ\nChào cờ', [known[0]!, { title: 'Chào cờ' }]],
    ['nothing', '', []],
  ]
  it.each(cases)('%s', (_name, lines, expected) => {
    expect(agendaFromLines({ lines, known })).toEqual(expected)
  })

  it('reads back what it wrote', () => {
    expect(agendaFromLines({ lines: linesOfAgenda(known), known })).toEqual(known)
  })
})

describe('an instant in an input', () => {
  it('is shown and read in the zone of the organization, whatever the device says', () => {
    expect(momentInput('2026-12-31T17:30:00.000Z')).toBe('2027-01-01T00:30')
    expect(fromMomentInput('2027-01-01T00:30')).toBe('2027-01-01T00:30:00.000+07:00')
    expect(fromMomentInput('')).toBeNull()
  })
})
