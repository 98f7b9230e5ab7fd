import { describe, expect, it } from '@jest/globals'

import { summarize } from '../../../src/domain/meetings/attendance.ts'
import { rulesOf } from '../../../src/domain/meetings/rules-of-meeting.ts'
import type { AttendanceStatus } from '../../../src/domain/meetings/meeting-words.ts'
import { actor, COMMANDS, secretary, START, stateOf, storyAt, type Story } from './meeting-story.ts'

const minutes = (count: number) => new Date(START.getTime() + count * 60_000)
const rowOf = (story: Story, memberId = 'binh') => stateOf(story).attendance?.get(memberId)
const mark = (memberId: string, status: AttendanceStatus, reason: string | null = null) => ({
  name: 'MARK_ATTENDANCE' as const,
  marks: [{ memberId, status, reason }],
})
const with_ = (deviceId: string | null) => ({ ...COMMANDS.CHECK_IN, deviceId })

describe('checking in', () => {
  it.each([
    [-119, 'PRESENT'],
    [0, 'PRESENT'],
    [15, 'PRESENT'],
    [16, 'LATE'],
  ])('%s minutes from the start is %s', (offset, outcome) => {
    const story = storyAt('INVITED')
    story.give(COMMANDS.OPEN, secretary, minutes(-120))

    story.give(COMMANDS.CHECK_IN, actor('binh'), minutes(offset))

    expect(rowOf(story)?.status).toBe(outcome)
  })

  it.each([
    [0, 1, 'LATE'],
    [45, 45, 'PRESENT'],
  ])('is judged with a grace of %d minutes by the rules of the meeting', (grace, at, outcome) => {
    const story = storyAt('PLANNED')
    const rules = { ...COMMANDS.REGISTER.rules, checkInGraceMinutes: grace }
    story.give({ ...COMMANDS.REGISTER, rules }, secretary)
    story.give(COMMANDS.INVITE, secretary)
    story.give(COMMANDS.OPEN, secretary)

    story.give(COMMANDS.CHECK_IN, actor('binh'), minutes(at))

    expect(rowOf(story)?.status).toBe(outcome)
  })

  it('makes nobody late because the meeting opened late', () => {
    const story = storyAt('INVITED')
    story.give(COMMANDS.OPEN, secretary, minutes(40))
    story.give(COMMANDS.CHECK_IN, actor('binh'), minutes(50))

    expect(rowOf(story)?.status).toBe('PRESENT')
  })

  it.each([
    ['with an old code', { code: 'expired' }, 'binh', 'CODE_EXPIRED'],
    ['with a wrong code', { code: 'invalid' }, 'binh', 'CODE_INVALID'],
    ['by somebody of another cell', {}, 'khach', 'NOT_ENTITLED'],
    ['by nobody of the register', {}, null, 'NOT_ENTITLED'],
  ] as const)('%s is refused, leaves nothing and blocks nobody', (_name, wrong, who, code) => {
    const story = storyAt('IN_PROGRESS')
    const before = stateOf(story)

    const refused = story.give({ ...COMMANDS.CHECK_IN, ...wrong }, actor(who))

    expect(refused).toMatchObject({ refusal: { code } })
    expect(story.state()).toBe(before)
    expect(story.give(COMMANDS.CHECK_IN, actor('binh')).kind).toBe('events')
    expect(story.give(COMMANDS.CHECK_IN, actor('binh'))).toMatchObject({
      refusal: { code: 'ALREADY_DONE' },
    })
  })

  it('before it opens and after it ended is refused, and what was too early is taken later', () => {
    const story = storyAt('INVITED')
    expect(story.give(COMMANDS.CHECK_IN, actor('binh'))).toMatchObject({
      refusal: { code: 'TOO_EARLY' },
    })
    story.give(COMMANDS.OPEN, secretary)
    expect(story.give(COMMANDS.CHECK_IN, actor('binh')).kind).toBe('events')
    story.give(COMMANDS.CLOSE, secretary)
    expect(story.give(COMMANDS.CHECK_IN, actor('chi'))).toMatchObject({
      refusal: { code: 'TOO_LATE' },
    })
  })
})

describe('a device that checks in a second person', () => {
  function held() {
    const story = storyAt('IN_PROGRESS')
    story.give(with_('phone'), actor('an'), minutes(1))
    const decision = story.give(with_('phone'), actor('binh'), minutes(2))
    return { story, decision }
  }
  const decide = (accepted: boolean) => ({ ...COMMANDS.DECIDE_CHECK_IN, accepted })

  it('is held, and nobody is present by it', () => {
    const { story, decision } = held()

    expect(decision).toMatchObject({ kind: 'held', refusal: { code: 'HELD_FOR_DECISION' } })
    expect(rowOf(story)?.status).toBe('EXPECTED')
    expect(story.give(with_('phone'), actor('binh'))).toMatchObject({
      refusal: { code: 'HELD_FOR_DECISION' },
    })
    expect(stateOf(story).heldCheckIns.size).toBe(1)
  })

  it('came when it scanned, once that is accepted', () => {
    const { story } = held()
    story.give(decide(true), secretary, minutes(30))

    expect(rowOf(story)).toMatchObject({ status: 'PRESENT', checkedInAt: minutes(2) })
    expect(story.give(decide(true), secretary)).toMatchObject({ refusal: { code: 'ALREADY_DONE' } })
  })

  it('may come by another device, whatever was decided about the first', () => {
    for (const accepted of [true, false]) {
      const { story } = held()
      story.give(decide(accepted), secretary)
      story.give(with_('own'), actor('binh'), minutes(5))

      expect(rowOf(story)?.status).toBe('PRESENT')
    }
  })

  it('is settled by a valid check-in of the own device, and by the roll call', () => {
    for (const settle of [
      (story: Story) => story.give(with_('own'), actor('binh'), minutes(5)),
      (story: Story) => story.give(mark('binh', 'LATE'), secretary, minutes(5)),
    ]) {
      const { story } = held()
      settle(story)

      expect(stateOf(story).heldCheckIns.size).toBe(0)
      expect(rowOf(story)?.checkedInAt).toEqual(minutes(5))
      expect(story.give(decide(false), secretary)).toMatchObject({
        refusal: { code: 'ALREADY_DONE' },
      })
    }
  })

  it('is not minded where the same person scans again after a mistaken mark', () => {
    const story = storyAt('IN_PROGRESS')
    story.give(with_('phone'), actor('an'))
    story.give(mark('an', 'EXPECTED'), secretary)

    expect(story.give(with_('phone'), actor('an')).kind).toBe('events')
  })
})

describe('the roll call', () => {
  it('takes all marks or none', () => {
    const story = storyAt('IN_PROGRESS')
    const marks = [...mark('binh', 'PRESENT').marks, ...mark('nobody', 'PRESENT').marks]

    expect(story.give({ name: 'MARK_ATTENDANCE', marks }, secretary)).toMatchObject({
      refusal: { code: 'NOT_ENTITLED' },
    })
    expect(rowOf(story)?.status).toBe('EXPECTED')
  })

  it('keeps the time of who came before, and forgets it of who had not come', () => {
    const story = storyAt('IN_PROGRESS')
    story.give(with_('phone'), actor('binh'), minutes(3))
    story.give(mark('binh', 'LATE'), secretary, minutes(9))
    expect(rowOf(story)?.checkedInAt).toEqual(minutes(3))

    story.give(mark('binh', 'ABSENT_EXCUSED', 'Ốm'), secretary, minutes(10))
    expect(rowOf(story)).toMatchObject({ checkedInAt: null, reason: 'Ốm' })
  })

  it('counts who did not come as absent without a reason when the meeting closes', () => {
    const story = storyAt('IN_PROGRESS')
    story.give(COMMANDS.MARK_ATTENDANCE, secretary)
    story.give(COMMANDS.CHECK_IN, secretary)
    story.give(COMMANDS.CLOSE, secretary)

    const statuses = [...(stateOf(story).attendance?.values() ?? [])].map(({ status }) => status)
    expect(statuses).toEqual(['PRESENT', 'ABSENT_EXCUSED', 'ABSENT_UNEXCUSED', 'EXEMPT', 'EXEMPT'])
  })
})

describe('an absence that was announced', () => {
  const decide = (accepted: boolean) => ({ ...COMMANDS.DECIDE_ABSENCE, accepted })
  const announced = () => {
    const story = storyAt('INVITED')
    story.give(COMMANDS.ANNOUNCE_ABSENCE, actor('binh'))
    return story
  }

  it.each([
    [true, 'ABSENT_EXCUSED', 'Đi công tác'],
    [false, 'EXPECTED', null],
  ] as const)(
    'and accepted (%s) stands in the roll from the opening',
    (accepted, status, reason) => {
      const story = announced()
      story.give(decide(accepted), secretary)
      story.give(COMMANDS.OPEN, secretary)

      expect(rowOf(story)).toMatchObject({ status, reason })
    },
  )

  it('may be decided once the meeting is open, and decided again', () => {
    const story = announced()
    story.give(COMMANDS.OPEN, secretary)
    expect(rowOf(story)?.status).toBe('EXPECTED')
    story.give(decide(true), secretary)
    expect(rowOf(story)?.status).toBe('ABSENT_EXCUSED')
    story.give(decide(false), secretary)
    expect(rowOf(story)?.status).toBe('EXPECTED')
  })

  it('keeps nobody from coming, and a late decision takes nobody out of the room', () => {
    const story = announced()
    story.give(COMMANDS.OPEN, secretary)
    story.give(COMMANDS.CHECK_IN, actor('binh'))
    story.give(decide(true), secretary)

    expect(rowOf(story)?.status).toBe('PRESENT')
  })

  it('with another reason is to be decided again', () => {
    const story = announced()
    story.give(decide(true), secretary)
    expect(story.give(COMMANDS.ANNOUNCE_ABSENCE, actor('binh'))).toMatchObject({
      refusal: { code: 'ALREADY_DONE' },
    })
    story.give({ ...COMMANDS.ANNOUNCE_ABSENCE, reason: 'Ốm' }, actor('binh'))

    expect(stateOf(story).absences.get('binh')).toMatchObject({ reason: 'Ốm', accepted: null })
  })

  it.each([
    ['undecided', null, 2],
    ['accepted', true, 2],
    ['not accepted', false, 3],
  ] as const)('and %s is in the forecast', (_name, accepted, forecast) => {
    const story = announced()
    if (accepted !== null) story.give(decide(accepted), secretary)
    story.give(COMMANDS.OPEN, secretary)
    const state = stateOf(story)
    const rows = [...(state.attendance?.values() ?? [])].map((row) => ({
      ...row,
      announced: state.absences.get(row.memberId) ?? null,
    }))

    expect(summarize({ rows, rules: rulesOf(state) })).toMatchObject({ expected: 3, forecast })
  })
})

describe('the quorum', () => {
  it('is reached and lost as people come and go', () => {
    const story = storyAt('PLANNED')
    const rules = { ...COMMANDS.REGISTER.rules, quorumPercent: 66 }
    story.give({ ...COMMANDS.REGISTER, rules }, secretary)
    story.give(COMMANDS.INVITE, secretary)
    story.give(COMMANDS.OPEN, secretary)
    const reached = () => {
      const state = stateOf(story)
      return summarize({ rows: state.attendance?.values() ?? [], rules: rulesOf(state) })
    }

    story.give(mark('an', 'PRESENT'), secretary)
    story.give(mark('chi', 'PRESENT'), secretary)
    expect(reached()).toMatchObject({ quorumNeeded: 2, quorumReached: false })
    expect(story.give(COMMANDS.OPEN_POLL, secretary)).toMatchObject({
      refusal: { code: 'QUORUM_MISSING', params: { needed: 2 } },
    })
    story.give(COMMANDS.CHECK_IN, actor('binh'))
    expect(reached()).toMatchObject({ quorumReached: true })
    expect(story.give(COMMANDS.OPEN_POLL, secretary).kind).toBe('events')
    story.give(mark('binh', 'ABSENT_UNEXCUSED'), secretary)
    expect(reached()).toMatchObject({ quorumReached: false })
  })
})
