import { describe, expect, it } from '@jest/globals'

import {
  availableCommands,
  KNOWN_COMMANDS,
  type KnownCommand,
  type MeetingCommand,
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

const PLANNED = ['PLANNED', 'REGISTERED', 'INVITED'] as const
const NOW = ['IN_PROGRESS'] as const
const HELD = ['IN_PROGRESS', 'CLOSED'] as const

/** Whose command each is, and in which status it is theirs; everywhere else it is refused with a code of its own. */
const TABLE: Record<KnownCommand, readonly [who: Who, taken: readonly Status[]]> = {
  UPDATE_PLAN: ['planner', PLANNED],
  REGISTER: ['planner', ['PLANNED']],
  RETURN_REGISTRATION: ['above', ['REGISTERED', 'INVITED']],
  INVITE: ['planner', ['REGISTERED']],
  POSTPONE: ['planner', PLANNED],
  CANCEL: ['planner', PLANNED],
  APPOINT_CHAIR: ['runner', [...PLANNED, 'IN_PROGRESS']],
  APPOINT_MINUTE_TAKER: ['runner', [...PLANNED, 'IN_PROGRESS']],
  ANNOUNCE_ABSENCE: ['member', ['REGISTERED', 'INVITED']],
  DECIDE_ABSENCE: ['runner', ['REGISTERED', 'INVITED', 'IN_PROGRESS']],
  OPEN: ['runner', ['INVITED']],
  CHECK_IN: ['member', NOW],
  DECIDE_CHECK_IN: ['runner', NOW],
  MARK_ATTENDANCE: ['runner', NOW],
  START_ITEM: ['runner', NOW],
  CONCLUDE_ITEM: ['runner', NOW],
  REQUEST_FLOOR: ['member', NOW],
  WITHDRAW_FLOOR: ['member', NOW],
  GIVE_FLOOR: ['runner', NOW],
  END_SPEECH: ['runner', NOW],
  REORDER_FLOOR: ['runner', NOW],
  SET_FLOOR_OPEN: ['runner', NOW],
  RECORD_OPINION: ['member', ['REGISTERED', 'INVITED', 'IN_PROGRESS']],
  OPEN_POLL: ['runner', NOW],
  CAST_VOTE: ['member', NOW],
  RECORD_HANDS: ['runner', NOW],
  CLOSE_POLL: ['runner', NOW],
  ASSIGN_TASK: ['runner', NOW],
  SAVE_MINUTES: ['runner', HELD],
  ADOPT_MINUTES: ['runner', HELD],
  CORRECT_MINUTES: ['runner', HELD],
  CLOSE: ['runner', NOW],
}
type Who = 'planner' | 'runner' | 'above' | 'member'

const ROLES = {
  secretary,
  planner: actor('binh', { mayPlan: true }),
  runner: actor('binh', { mayRun: true }),
  member: actor('binh'),
  guest: actor('khach'),
  overseer: actor(null),
  above: actor(null, { mayReturn: true }),
} as const
type RoleName = keyof typeof ROLES

const HOLDERS: Record<Who, readonly RoleName[]> = {
  planner: ['secretary', 'planner'],
  runner: ['secretary', 'runner'],
  above: ['above'],
  member: ['secretary', 'planner', 'runner', 'member'],
}

/** The right and the status; what is refused beyond them has a test of its own. */
function isOpen(command: KnownCommand, status: Status, role: RoleName): boolean {
  const [who, taken] = TABLE[command]
  // Before a meeting has a roll nobody is shut out by it.
  const isHolder =
    HOLDERS[who].includes(role) ||
    (who === 'member' && role === 'guest' && !HELD.some((held) => held === status))
  return isHolder && taken.includes(status)
}

const ALL = KNOWN_COMMANDS.flatMap((command) =>
  STATES.flatMap((status) =>
    (Object.keys(ROLES) as RoleName[]).map((role) => [command, status, role] as const),
  ),
)
/** People speak for themselves. */
function commandOf(command: KnownCommand, role: RoleName): MeetingCommand {
  const memberId = ROLES[role].memberId ?? 'nobody'
  return command === 'RECORD_OPINION' ? { ...COMMANDS[command], memberId } : COMMANDS[command]
}

/** What the rules say of a status before anything of the feature is looked at. */
const BY_STATUS = ['WRONG_STATUS', 'TOO_EARLY', 'TOO_LATE', 'POLL_CLOSED']

describe('commands', () => {
  it.each(ALL)('%s of a meeting that is %s by the %s is decided as the table says', (...asked) => {
    const [command, status, role] = asked
    const decision = storyAt(status).give(commandOf(command, role), ROLES[role])

    const isRight =
      decision.kind !== 'forbidden' &&
      (decision.kind !== 'refused' || decision.refusal.code !== 'NOT_ENTITLED')
    if (isOpen(...asked)) {
      // Nothing to decide, to end or to close is a refusal of the feature; the status is not.
      const isByStatus =
        decision.kind === 'refused' && ['TOO_EARLY', 'TOO_LATE'].includes(decision.refusal.code)
      expect([decision.kind === 'forbidden', isByStatus && command !== 'CORRECT_MINUTES']).toEqual([
        false,
        false,
      ])
    } else if (isRight) {
      expect(BY_STATUS).toContain(decision.kind === 'refused' ? decision.refusal.code : '')
    } else {
      expect(['forbidden', 'refused']).toContain(decision.kind)
    }
  })

  it.each(ALL)(
    '%s of a meeting that is %s is offered to the %s only if the table says so',
    (...asked) => {
      const [command, status, role] = asked
      const state = stateOf(storyAt(status))

      const offered = availableCommands({ state, actor: ROLES[role], now: START })

      if (offered.includes(command)) expect(isOpen(...asked)).toBe(true)
    },
  )

  it.each([
    [
      'PLANNED',
      ['UPDATE_PLAN', 'REGISTER', 'POSTPONE', 'CANCEL', 'APPOINT_CHAIR', 'APPOINT_MINUTE_TAKER'],
    ],
    ['CLOSED', ['SAVE_MINUTES', 'ADOPT_MINUTES']],
  ] as const)(
    'offers the secretary of a meeting that is %s what comes next',
    (status, expected) => {
      const state = stateOf(storyAt(status))
      expect(availableCommands({ state, actor: secretary, now: START })).toEqual(expected)
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
      { name: 'UPDATE_PLAN', changes: { title: plan.title }, periodTaken: false },
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
