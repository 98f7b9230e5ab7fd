import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { summarize } from '../../../src/domain/meetings/attendance.ts'
import { evolve, replay } from '../../../src/domain/meetings/evolve.ts'
import type { MeetingCommand } from '../../../src/domain/meetings/meeting-commands.ts'
import { rulesOn } from '../../../src/domain/meetings/meeting-rules.ts'
import { ATTENDANCE_STATUSES } from '../../../src/domain/meetings/meeting-words.ts'
import { actor, COMMANDS, createStory, plan, roll, secretary, START } from './meeting-story.ts'

const persons = [...roll.map(({ memberId }) => memberId), 'khach']
const person = fc.constantFrom(...persons)
const mark = fc.record({
  memberId: person,
  status: fc.constantFrom(...ATTENDANCE_STATUSES),
  reason: fc.option(fc.constant('Ốm')),
})
const command: fc.Arbitrary<MeetingCommand> = fc.oneof(
  fc.constantFrom<MeetingCommand>({ name: 'CREATE', plan }, ...Object.values(COMMANDS)),
  fc.record({
    name: fc.constant('UPDATE_PLAN' as const),
    changes: fc.record({ title: fc.string() }),
    periodTaken: fc.boolean(),
  }),
  fc.record({
    name: fc.constant('CHECK_IN' as const),
    code: fc.constantFrom('valid' as const, 'expired' as const, 'invalid' as const),
    deviceId: fc.constant(null),
  }),
  fc.record({
    name: fc.constant('MARK_ATTENDANCE' as const),
    marks: fc.uniqueArray(mark, { selector: ({ memberId }) => memberId, minLength: 1 }),
  }),
)
const step = fc.record({
  command,
  by: fc.oneof(
    fc.constant(secretary),
    person.map((id) => actor(id)),
  ),
  afterMs: fc.integer({ min: 0, max: 600_000 }),
})
const steps = fc.array(step, { maxLength: 60 })

function played(all: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
  const story = createStory()
  let now = START.getTime()
  for (const { command: given, by, afterMs } of all)
    story.give(given, by, new Date((now += afterMs)))
  return story
}

describe('any sequence of commands', () => {
  it('leaves a log whose replay is the state, from the start and from anywhere', () => {
    fc.assert(
      fc.property(steps, fc.nat(60), (all, cut) => {
        const { events, state } = played(all)
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
        expect(replay(events)).toEqual(state())
        expect(replay(events.slice(cut), replay(events.slice(0, cut)))).toEqual(state())
      }),
    )
  })

  it('changes nothing after the meeting has closed', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { events } = played(all)
        const closed = events.findIndex(({ type }) => type === 'closed')
        expect(closed === -1 || closed === events.length - 1).toBe(true)
      }),
    )
  })

  it('counts everybody once', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const rows = [...(played(all).state()?.attendance?.values() ?? [])]
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
    const { events } = played([{ command: { name: 'CREATE', plan }, by: secretary, afterMs: 0 }])
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
