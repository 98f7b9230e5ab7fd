import { describe, expect, it } from '@jest/globals'

import { availableCommands, KNOWN_COMMANDS } from '../../../src/domain/meetings/command-rules.ts'
import type { KnownCommand, MeetingCommand } from '../../../src/domain/meetings/meeting-commands.ts'
import type { MeetingActor } from '../../../src/domain/meetings/meeting-actor.ts'
import type { Decision } from '../../../src/domain/meetings/decision.ts'
import type { RefusalCode } from '../../../src/domain/meetings/meeting-words.ts'
import { readyFor } from './ready-for.ts'
import {
  actor,
  COMMANDS,
  createStory,
  plan,
  secretary,
  START,
  stateOf,
  storyAt,
  type Story,
} from './meeting-story.ts'

/** The statuses, and two more: with the minutes adopted before the meeting ended, and after it. */
const STAGES = [
  'PLANNED',
  'REGISTERED',
  'INVITED',
  'IN_PROGRESS',
  'CLOSED',
  'POSTPONED',
  'CANCELLED',
  'ADOPTED',
  'ADOPTED_AND_CLOSED',
] as const
type Stage = (typeof STAGES)[number]

const PLAN = ['PLANNED', 'REGISTERED', 'INVITED', 'POSTPONED'] as const
const COMING = ['REGISTERED', 'INVITED', 'POSTPONED'] as const
const NOW = ['IN_PROGRESS'] as const
const HELD = ['IN_PROGRESS', 'CLOSED'] as const

type Who = 'planner' | 'runner' | 'above' | 'member' | 'voice' | 'speaker' | 'signer'
type Row = readonly [who: Who, taken: readonly Stage[], early?: RefusalCode, late?: RefusalCode]

/** Whose command each is, in which status it is theirs, and how it is refused to them before and after; WRONG_STATUS where nothing is said. */
const TABLE: Record<KnownCommand, Row> = {
  UPDATE_PLAN: ['planner', PLAN],
  REGISTER: ['planner', ['PLANNED', 'POSTPONED']],
  RETURN_REGISTRATION: ['above', ['REGISTERED', 'INVITED']],
  INVITE: ['planner', ['REGISTERED']],
  POSTPONE: ['planner', PLAN],
  CANCEL: ['planner', PLAN],
  APPOINT_CHAIR: ['runner', [...PLAN, 'IN_PROGRESS']],
  APPOINT_MINUTE_TAKER: ['runner', [...PLAN, 'IN_PROGRESS']],
  ANNOUNCE_ABSENCE: ['member', COMING, 'TOO_EARLY', 'TOO_LATE'],
  DECIDE_ABSENCE: ['runner', [...COMING, 'IN_PROGRESS']],
  OPEN: ['runner', ['INVITED']],
  CHECK_IN: ['member', NOW, 'TOO_EARLY', 'TOO_LATE'],
  DECIDE_CHECK_IN: ['runner', NOW],
  MARK_ATTENDANCE: ['runner', NOW],
  START_ITEM: ['runner', NOW],
  CONCLUDE_ITEM: ['runner', NOW],
  REQUEST_FLOOR: ['member', NOW],
  WITHDRAW_FLOOR: ['member', NOW],
  GIVE_FLOOR: ['runner', NOW],
  END_SPEECH: ['speaker', NOW],
  REORDER_FLOOR: ['runner', NOW],
  SET_FLOOR_OPEN: ['runner', NOW],
  RECORD_OPINION: ['voice', [...COMING, 'IN_PROGRESS'], 'TOO_EARLY', 'TOO_LATE'],
  OPEN_POLL: ['runner', NOW],
  CAST_VOTE: ['member', NOW, 'WRONG_STATUS', 'POLL_CLOSED'],
  RECORD_HANDS: ['runner', NOW],
  CLOSE_POLL: ['runner', NOW],
  ASSIGN_TASK: ['runner', NOW],
  SAVE_MINUTES: ['runner', HELD],
  ADOPT_MINUTES: ['runner', HELD],
  CORRECT_MINUTES: ['runner', ['ADOPTED', 'ADOPTED_AND_CLOSED'], 'WRONG_STATUS', 'TOO_EARLY'],
  SIGN_MINUTES: ['signer', ['ADOPTED', 'ADOPTED_AND_CLOSED'], 'WRONG_STATUS', 'TOO_EARLY'],
  CLOSE: ['runner', ['IN_PROGRESS', 'ADOPTED']],
}

/** Classes of people. `official` is a member of the cell who holds nothing, `elsewhere` a member of another one. */
const ROLES = {
  secretary,
  planner: actor('binh', { mayPlan: true }),
  committee: actor('binh', { mayRun: true }),
  outsideSecretary: actor(null, { mayPlan: true, mayRun: true }),
  chair: actor('binh'),
  minuteTaker: actor('binh'),
  official: actor('binh'),
  speaker: actor('chi'),
  elsewhere: actor('khach'),
  overseer: actor(null),
  above: actor(null, { mayReturn: true }),
} as const satisfies Record<string, MeetingActor>
type RoleName = keyof typeof ROLES

const RUNNERS: readonly RoleName[] = [
  'secretary',
  'committee',
  'outsideSecretary',
  'chair',
  'minuteTaker',
]
const MEMBERS: readonly RoleName[] = [
  'secretary',
  'planner',
  'committee',
  'chair',
  'minuteTaker',
  'official',
  'speaker',
]
const HOLDERS: Record<Who, readonly RoleName[]> = {
  planner: ['secretary', 'planner', 'outsideSecretary'],
  runner: RUNNERS,
  above: ['above'],
  member: MEMBERS,
  voice: [...MEMBERS, 'outsideSecretary'],
  speaker: [...RUNNERS, 'speaker'],
  signer: ['chair', 'minuteTaker'],
}

const hasRoll = (stage: Stage) => !['POSTPONED', 'CANCELLED', ...PLAN].includes(stage)
const isAdopted = (stage: Stage) => stage.startsWith('ADOPTED')
const statusOf = (stage: Stage) =>
  stage === 'ADOPTED' ? 'IN_PROGRESS' : stage === 'ADOPTED_AND_CLOSED' ? 'CLOSED' : stage

function isHolder(who: Who, stage: Stage, role: RoleName): boolean {
  if (who === 'speaker' && role === 'speaker') return stage === 'IN_PROGRESS'
  // Before a meeting has a roll the log shuts nobody out; the registers do.
  return HOLDERS[who].includes(role) || (isPart(who) && role === 'elsewhere' && !hasRoll(stage))
}
const isPart = (who: Who) => who === 'member' || who === 'voice'

/** Probationary members vote too, so that every member has a vote to cast. */
const ALL_VOTE = { ...COMMANDS.REGISTER.rules, probationaryMayVote: true }

const ORDER = ['PLANNED', 'REGISTERED', 'INVITED', 'IN_PROGRESS', 'CLOSED']

/** What the table says of a cell: taken, refused with a code, or a right that is missing. */
function saidOf(command: KnownCommand, stage: Stage, role: RoleName): string {
  const [who, taken, early = 'WRONG_STATUS', late = 'WRONG_STATUS'] = TABLE[command]
  if (!isHolder(who, stage, role)) return isPart(who) ? 'NOT_ENTITLED' : 'forbidden'
  if (isForOthersAhead(command, stage, role)) return 'forbidden'
  if (taken.includes(stage)) return 'taken'
  if (isAdopted(stage) && taken.some((other) => statusOf(other) === statusOf(stage)))
    return 'TOO_LATE'
  const place = ORDER.indexOf(statusOf(stage))
  if (place === -1) return 'WRONG_STATUS'
  const places = taken.map((other) => ORDER.indexOf(statusOf(other))).filter((at) => at !== -1)
  return places.every((at) => place < at) ? early : late
}

/** Ahead of a meeting people speak for themselves alone, and this one is on no roll. */
const isForOthersAhead = (command: KnownCommand, stage: Stage, role: RoleName): boolean =>
  command === 'RECORD_OPINION' &&
  role === 'outsideSecretary' &&
  COMING.some((coming) => coming === stage)

function storyOf(command: KnownCommand, stage: Stage, role: RoleName): Story {
  const story = createStory()
  const prepare = () => {
    const appointed = { memberId: 'binh', fullName: 'Tên binh' }
    if (role === 'chair') story.give({ name: 'APPOINT_CHAIR', ...appointed }, secretary)
    if (role === 'minuteTaker')
      story.give({ name: 'APPOINT_MINUTE_TAKER', ...appointed }, secretary)
    // What a status refuses changes nothing, so the same steps are tried in each.
    if (!isAdopted(stage))
      for (const [step, by] of readyFor({ command, me: ROLES[role].memberId })) story.give(step, by)
  }
  story.give({ name: 'CREATE', plan }, secretary)
  prepare()
  for (const step of STEPS_TO[stage]) {
    if (step === 'CLOSE') endPoll(story)
    story.give(step === 'ADOPT_MINUTES' ? adoption(story) : STEPS[step], secretary)
    prepare()
  }
  return story
}
const STEPS = { ...COMMANDS, REGISTER: { ...COMMANDS.REGISTER, rules: ALL_VOTE } }

function endPoll(story: Story): void {
  story.give(COMMANDS.RECORD_HANDS, secretary)
  story.give(COMMANDS.CLOSE_POLL, secretary)
}

const STEPS_TO: Record<Stage, readonly KnownCommand[]> = {
  PLANNED: [],
  REGISTERED: ['REGISTER'],
  INVITED: ['REGISTER', 'INVITE'],
  IN_PROGRESS: ['REGISTER', 'INVITE', 'OPEN'],
  CLOSED: ['REGISTER', 'INVITE', 'OPEN', 'CLOSE'],
  POSTPONED: ['REGISTER', 'POSTPONE'],
  CANCELLED: ['REGISTER', 'CANCEL'],
  ADOPTED: ['REGISTER', 'INVITE', 'OPEN', 'ADOPT_MINUTES'],
  ADOPTED_AND_CLOSED: ['REGISTER', 'INVITE', 'OPEN', 'ADOPT_MINUTES', 'CLOSE'],
}

const adoption = (story: Story) => ({
  ...COMMANDS.ADOPT_MINUTES,
  sealedSeq: stateOf(story).seq,
})

/** As a well-behaved client sends it: people speak for themselves, what is postponed again comes later, and who is appointed is somebody else. */
function commandOf(command: KnownCommand, role: RoleName, story: Story): MeetingCommand {
  const { memberId } = ROLES[role]
  if (command === 'RECORD_OPINION')
    return { ...COMMANDS[command], memberId: memberId ?? (RUNNERS.includes(role) ? 'binh' : '?') }
  if (command === 'ADOPT_MINUTES') return adoption(story)
  if (command === 'POSTPONE') return { ...COMMANDS[command], startsAt: '2027-01-10T12:30:00.000Z' }
  return COMMANDS[command]
}

const told = (decision: Decision): string =>
  decision.kind === 'refused'
    ? decision.refusal.code
    : decision.kind === 'forbidden'
      ? 'forbidden'
      : 'taken'

const CELLS = KNOWN_COMMANDS.flatMap((command) =>
  STAGES.flatMap((stage) =>
    (Object.keys(ROLES) as RoleName[]).map((role) => [command, stage, role] as const),
  ),
)

describe('the table of commands', () => {
  it.each(KNOWN_COMMANDS)(
    'says of %s in each status for each class of people what is done',
    (name) => {
      for (const cell of CELLS.filter(([command]) => command === name)) {
        const [command, , role] = cell
        const story = storyOf(...cell)
        const state = stateOf(story)
        const asking = { state, actor: ROLES[role], now: START, expected: true }

        const offered = availableCommands(asking).includes(command)
        const decision = story.give(commandOf(command, role, story), ROLES[role])

        const said = saidOf(...cell)
        expect([...cell, told(decision)]).toEqual([...cell, said])
        expect([...cell, 'offered', offered]).toEqual([...cell, 'offered', said === 'taken'])
        if (said !== 'taken') expect(story.state()).toBe(state)
      }
    },
  )

  it.each([
    ['PLANNED', []],
    ['REGISTERED', ['ANNOUNCE_ABSENCE', 'RECORD_OPINION']],
    ['INVITED', ['ANNOUNCE_ABSENCE', 'RECORD_OPINION']],
  ] as const)(
    'offers a member before a meeting that is %s opens %j, and nobody whom it does not expect',
    (stage, offered) => {
      const state = stateOf(storyAt(stage))
      const asking = { state, actor: actor('binh'), now: START }

      expect(availableCommands({ ...asking, expected: true })).toEqual(offered)
      expect(availableCommands({ ...asking, expected: false })).toEqual([])
    },
  )

  it('creates once, and only for who may plan there', () => {
    const create = { name: 'CREATE', plan } as const
    expect(storyAt('PLANNED').give(create, secretary)).toMatchObject({
      refusal: { code: 'ALREADY_DONE' },
    })
    expect(createStory().give(create, actor('binh', { mayRun: true }))).toEqual({
      kind: 'forbidden',
    })
  })
})
