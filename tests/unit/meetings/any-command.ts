import fc from 'fast-check'

import type { MeetingActor } from '../../../src/domain/meetings/meeting-actor.ts'
import type { KnownCommand, MeetingCommand } from '../../../src/domain/meetings/meeting-commands.ts'
import { ATTENDANCE_STATUSES } from '../../../src/domain/meetings/meeting-words.ts'
import {
  actor,
  COMMANDS,
  createStory,
  plan,
  roll,
  secretary,
  START,
  type Story,
} from './meeting-story.ts'

/** Everybody on the roll, and somebody who is on none. */
const PEOPLE = [...roll.map(({ memberId }) => memberId), 'khach'] as const

export const DEVICES = ['phone', 'tablet'] as const

const person = fc.constantFrom(...PEOPLE)
const item = fc.constantFrom('mo', 'ban', 'khong-co')
const pollId = fc.constantFrom('p1', 'p2')
const maybe = fc.boolean()
const short = fc.constantFrom('Một', 'Hai', 'Ba')
const tally = fc.record({ co: fc.nat(6), khong: fc.nat(6) })
const mark = fc.record({
  memberId: person,
  status: fc.constantFrom(...ATTENDANCE_STATUSES),
  reason: fc.option(fc.constant('Ốm')),
})

/** What of each command differs from one time to the next; the rest is as in COMMANDS. */
const INPUTS: Partial<Record<KnownCommand, fc.Arbitrary<object>>> = {
  UPDATE_PLAN: fc.record({ changes: fc.record({ title: short }), periodTaken: maybe }),
  REGISTER: fc.record({ periodTaken: fc.constantFrom(false, false, true) }),
  POSTPONE: fc.record({
    startsAt: fc.constantFrom('2026-12-10T12:30:00.000Z', '2026-12-12T12:30:00.000Z'),
  }),
  APPOINT_CHAIR: person.map((memberId) => ({ memberId, fullName: memberId })),
  APPOINT_MINUTE_TAKER: person.map((memberId) => ({ memberId, fullName: memberId })),
  ANNOUNCE_ABSENCE: fc.record({ expected: maybe, reason: short }),
  DECIDE_ABSENCE: fc.record({ memberId: person, accepted: maybe }),
  CHECK_IN: fc.record({
    code: fc.constantFrom('valid', 'valid', 'valid', 'expired', 'invalid'),
    deviceId: fc.constantFrom(null, ...DEVICES),
  }),
  DECIDE_CHECK_IN: fc.record({ memberId: person, accepted: maybe }),
  MARK_ATTENDANCE: fc.record({
    marks: fc.uniqueArray(mark, { selector: ({ memberId }) => memberId, minLength: 1 }),
  }),
  START_ITEM: fc.record({ itemKey: item }),
  CONCLUDE_ITEM: fc.record({ itemKey: item, conclusion: fc.option(short) }),
  REQUEST_FLOOR: fc.record({ kind: fc.constantFrom('ORDINARY', 'POINT_OF_ORDER') }),
  GIVE_FLOOR: fc.record({ memberId: person }),
  REORDER_FLOOR: fc.record({ memberIds: fc.uniqueArray(person, { minLength: 1, maxLength: 3 }) }),
  SET_FLOOR_OPEN: fc.record({ open: maybe }),
  RECORD_OPINION: fc.record({ memberId: person, itemKey: fc.option(item), expected: maybe }),
  OPEN_POLL: fc.record({
    pollId,
    method: fc.constantFrom('NAMED', 'SHOW_OF_HANDS'),
    places: fc.constantFrom(null, 1),
  }),
  CAST_VOTE: fc.record({ pollId, optionKeys: fc.constantFrom(['co'], ['khong'], []) }),
  RECORD_HANDS: fc.record({ pollId, tally }),
  CLOSE_POLL: fc.record({ pollId }),
  ASSIGN_TASK: fc.record({ taskId: fc.constantFrom('t1', 't2'), ownerId: person }),
  SAVE_MINUTES: fc.record({ text: short, basedOn: fc.constantFrom('0', '7', '8') }),
}

const ofName = (name: KnownCommand): fc.Arbitrary<MeetingCommand> =>
  // The inputs above are those of the command by the same name.
  (INPUTS[name] ?? fc.constant({})).map((input) => ({ ...COMMANDS[name], ...input }))

const NAMES = Object.keys(COMMANDS) as KnownCommand[]
/** Those that end a meeting come seldom, so that a room lives long enough for the rest. */
const SELDOM: readonly KnownCommand[] = ['CLOSE', 'CANCEL', 'POSTPONE', 'ADOPT_MINUTES']

export const anyCommand: fc.Arbitrary<MeetingCommand> = fc.oneof(
  ...NAMES.map((name) => ({ arbitrary: ofName(name), weight: SELDOM.includes(name) ? 1 : 8 })),
  { arbitrary: fc.constant({ name: 'CREATE' as const, plan }), weight: 1 },
  {
    arbitrary: fc.constantFrom('t1', 't2').map((taskId) => ({
      name: 'COMPLETE_TASK' as const,
      taskId,
    })),
    weight: 8,
  },
)

const anyActor: fc.Arbitrary<MeetingActor> = fc.oneof(
  { arbitrary: fc.constant(secretary), weight: 3 },
  { arbitrary: person.map((id) => actor(id)), weight: 3 },
  { arbitrary: fc.constantFrom(actor(null), actor(null, { mayReturn: true })), weight: 1 },
)

export type Step = {
  readonly command: MeetingCommand
  readonly by: MeetingActor
  readonly afterMs: number
}
const anyStep: fc.Arbitrary<Step> = fc.record({
  command: anyCommand,
  by: anyActor,
  afterMs: fc.integer({ min: 0, max: 600_000 }),
})

const toRoom: readonly MeetingCommand[] = [
  { name: 'CREATE', plan },
  COMMANDS.REGISTER,
  COMMANDS.INVITE,
  COMMANDS.OPEN,
]

/** Meetings as far as anything can bring them: from nothing, or from a room that is open. */
export const anySteps: fc.Arbitrary<readonly Step[]> = fc
  .record({ begun: fc.nat(toRoom.length), then: fc.array(anyStep, { maxLength: 80 }) })
  .map(({ begun, then }) => [
    ...toRoom.slice(0, begun).map((command) => ({ command, by: secretary, afterMs: 0 })),
    ...then,
  ])

/** Plays the steps; `look` sees the story after each, with what was decided. */
export function play(
  steps: readonly Step[],
  look: (seen: {
    readonly step: Step
    readonly story: Story
    readonly decision: ReturnType<Story['give']>
    readonly before: ReturnType<Story['state']>
    readonly now: Date
  }) => void = () => {},
): Story {
  const story = createStory()
  let time = START.getTime()
  for (const step of steps) {
    const now = new Date((time += step.afterMs))
    const before = story.state()
    const command = fresh(step.command, before)
    const decision = story.give(command, step.by, now)
    look({ step: { ...step, command }, story, decision, before, now })
  }
  return story
}

/** Who adopts has read the log to its end. */
const fresh = (command: MeetingCommand, state: ReturnType<Story['state']>): MeetingCommand =>
  command.name === 'ADOPT_MINUTES' ? { ...command, sealedSeq: state?.seq ?? 0 } : command
