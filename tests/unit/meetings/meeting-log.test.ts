import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { summarize } from '../../../src/domain/meetings/attendance.ts'
import { evolve, replay } from '../../../src/domain/meetings/evolve.ts'
import { rulesOn } from '../../../src/domain/meetings/meeting-rules.ts'
import { anySteps, play } from './any-command.ts'
import { plan, roll, secretary } from './meeting-story.ts'

describe('any sequence of commands', () => {
  it('counts everybody once', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const rows = [...(play(steps).state()?.attendance?.values() ?? [])]
        const summary = summarize({ rows, rules: rulesOn({ day: '2026-12-01', kind: 'REGULAR' }) })
        const waiting = rows.filter(({ status }) => status === 'EXPECTED').length
        expect(summary.expected + summary.exempt).toBe(rows.length)
        expect(summary.present + summary.excused + summary.unexcused + waiting).toBe(
          summary.expected,
        )
        expect(summary.ratePercent).toBeGreaterThanOrEqual(0)
        expect(summary.ratePercent).toBeLessThanOrEqual(100)
      }),
    )
  })
})

describe('a log with a fault', () => {
  it('is not read on past a gap', () => {
    const { events } = play([{ command: { name: 'CREATE', plan }, by: secretary, afterMs: 0 }])
    const [planned] = events
    expect(() => evolve(replay(events), { ...planned!, seq: 3 })).toThrow('does not follow')
  })
})

describe('the quorum', () => {
  const rows = roll.map(({ memberId, memberClass, name }) => ({
    memberId,
    name,
    memberClass,
    status: memberClass === 'EXEMPT' ? ('EXEMPT' as const) : ('PRESENT' as const),
    checkedInAt: null,
    reason: null,
  }))
  const rules = { ...rulesOn({ day: '2026-12-01', kind: 'REGULAR' }), quorumPercent: 100 }

  it.each([
    [false, 3, true],
    [true, 4, true],
  ])('counts the probationary where the rules say so: %s', (counts, needed, reached) => {
    expect(
      summarize({ rows, rules: { ...rules, probationaryCountsForQuorum: counts } }),
    ).toMatchObject({ quorumNeeded: needed, quorumReached: reached })
  })

  it('is not there where no rule sets one', () => {
    expect(summarize({ rows, rules: { ...rules, quorumPercent: null } })).toMatchObject({
      quorumNeeded: null,
      quorumReached: null,
    })
  })
})
