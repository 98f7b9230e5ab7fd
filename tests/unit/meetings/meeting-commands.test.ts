import { describe, expect, it } from '@jest/globals'

import {
  availableCommands,
  KNOWN_COMMANDS,
  type KnownCommand,
} from '../../../src/domain/meetings/meeting-commands.ts'
import {
  actor,
  COMMANDS,
  plan,
  secretary,
  START,
  STATES,
  stateOf,
  storyAt,
} from './meeting-story.ts'

type Status = (typeof STATES)[number]

/** In which status each command is taken; everywhere else it is refused with the code beside it. */
const TAKEN: Record<KnownCommand, readonly Status[]> = {
  UPDATE_PLAN: ['PLANNED', 'REGISTERED', 'INVITED'],
  REGISTER: ['PLANNED'],
  INVITE: ['REGISTERED'],
  OPEN: ['INVITED'],
  CHECK_IN: ['IN_PROGRESS'],
  MARK_ATTENDANCE: ['IN_PROGRESS'],
  CLOSE: ['IN_PROGRESS'],
}
const ROLES = {
  secretary,
  planner: actor('binh', { mayPlan: true }),
  runner: actor('binh', { mayRun: true }),
  member: actor('binh'),
  guest: actor('khach'),
  overseer: actor(null),
} as const
/** Whose command each is. */
const GIVERS: Record<KnownCommand, readonly (keyof typeof ROLES)[]> = {
  UPDATE_PLAN: ['secretary', 'planner'],
  REGISTER: ['secretary', 'planner'],
  INVITE: ['secretary', 'planner'],
  OPEN: ['secretary', 'runner'],
  CHECK_IN: ['secretary', 'planner', 'runner', 'member'],
  MARK_ATTENDANCE: ['secretary', 'runner'],
  CLOSE: ['secretary', 'runner'],
}

function expected(command: KnownCommand, status: Status, role: keyof typeof ROLES): string {
  const onRollKnown = ['IN_PROGRESS', 'CLOSED'].includes(status)
  if (!GIVERS[command].includes(role) && (command !== 'CHECK_IN' || onRollKnown))
    return command === 'CHECK_IN' ? 'NOT_ENTITLED' : 'forbidden'
  if (TAKEN[command].includes(status)) return 'events'
  if (command !== 'CHECK_IN') return 'WRONG_STATUS'
  return status === 'CLOSED' ? 'TOO_LATE' : 'TOO_EARLY'
}

const ALL = KNOWN_COMMANDS.flatMap((command) =>
  STATES.flatMap((status) =>
    (Object.keys(ROLES) as (keyof typeof ROLES)[]).map((role) => [command, status, role] as const),
  ),
)

describe('commands', () => {
  it.each(ALL)('%s of a meeting that is %s by the %s is decided as the table says', (...asked) => {
    const [command, status, role] = asked
    const decision = storyAt(status).give(COMMANDS[command], ROLES[role])

    const outcome = decision.kind === 'refused' ? decision.refusal.code : decision.kind
    expect(outcome).toBe(expected(...asked))
  })

  it.each(ALL)(
    '%s of a meeting that is %s is offered to the %s where it would be taken',
    (...asked) => {
      const [command, status, role] = asked
      const state = stateOf(storyAt(status))

      const offered = availableCommands({ state, actor: ROLES[role], now: START })

      expect(offered.includes(command)).toBe(expected(...asked) === 'events')
    },
  )

  it('creates once, and only for who may plan there', () => {
    const create = { name: 'CREATE', plan } as const
    expect(storyAt('PLANNED').give(create, secretary)).toMatchObject({
      refusal: { code: 'ALREADY_DONE' },
    })
    expect(storyAt('PLANNED').give(create, actor('binh'))).toEqual({ kind: 'forbidden' })
  })

  it('refuses a change that changes nothing', () => {
    const decision = storyAt('INVITED').give(
      { name: 'UPDATE_PLAN', changes: { title: plan.title } },
      secretary,
    )
    expect(decision).toMatchObject({ refusal: { code: 'ALREADY_DONE' } })
  })
})

describe('checking in', () => {
  const minutes = (count: number) => new Date(START.getTime() + count * 60_000)

  it.each([
    [-119, 'PRESENT'],
    [0, 'PRESENT'],
    [15, 'PRESENT'],
    [16, 'LATE'],
  ])('%s minutes from the start is %s', (offset, outcome) => {
    const story = storyAt('INVITED')
    story.give(COMMANDS.OPEN, secretary, minutes(-120))

    const decision = story.give(COMMANDS.CHECK_IN, actor('binh'), minutes(offset))

    const row = stateOf(story).attendance?.get('binh')
    expect(decision.kind === 'refused' ? decision.refusal.code : row?.status).toBe(outcome)
  })

  it('makes nobody late because the meeting opened late', () => {
    const story = storyAt('INVITED')
    story.give(COMMANDS.OPEN, secretary, minutes(40))
    story.give(COMMANDS.CHECK_IN, actor('binh'), minutes(50))

    expect(stateOf(story).attendance?.get('binh')?.status).toBe('PRESENT')
  })

  it.each([
    ['expired', 'CODE_EXPIRED'],
    ['invalid', 'CODE_INVALID'],
  ] as const)(
    'with an %s code is refused and does not block a later valid one',
    (code, refusal) => {
      const story = storyAt('IN_PROGRESS')

      const refused = story.give({ ...COMMANDS.CHECK_IN, code }, actor('binh'))

      expect(refused).toMatchObject({ refusal: { code: refusal } })
      expect(story.give(COMMANDS.CHECK_IN, actor('binh')).kind).toBe('events')
      expect(story.give(COMMANDS.CHECK_IN, actor('binh'))).toMatchObject({
        refusal: { code: 'ALREADY_DONE' },
      })
    },
  )
})

describe('the roll call', () => {
  it('takes all marks or none', () => {
    const story = storyAt('IN_PROGRESS')
    const marks = ['binh', 'nobody'].map((memberId) => ({
      memberId,
      status: 'PRESENT' as const,
      reason: null,
    }))

    expect(story.give({ name: 'MARK_ATTENDANCE', marks }, secretary)).toMatchObject({
      refusal: { code: 'NOT_ENTITLED' },
    })
    expect(stateOf(story).attendance?.get('binh')?.status).toBe('EXPECTED')
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
