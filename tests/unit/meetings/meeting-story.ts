import type { MeetingActor } from '../../../src/domain/meetings/meeting-actor.ts'
import type { KnownCommand, MeetingCommand } from '../../../src/domain/meetings/meeting-commands.ts'
import { decide } from '../../../src/domain/meetings/decide.ts'
import { evolve } from '../../../src/domain/meetings/evolve.ts'
import type { MeetingEvent, RollEntry } from '../../../src/domain/meetings/meeting-events.ts'
import type { MeetingPlan } from '../../../src/domain/meetings/meeting-plan.ts'
import { rulesOn } from '../../../src/domain/meetings/meeting-rules.ts'
import type { MeetingState } from '../../../src/domain/meetings/meeting-state.ts'

export const START = new Date('2026-12-03T12:30:00Z')

export const plan: MeetingPlan = {
  organizationId: 'cell',
  kind: 'REGULAR',
  mode: 'IN_PERSON',
  title: 'Sinh hoạt tháng 12',
  startsAt: START.toISOString(),
  place: null,
  onlineUrl: null,
  agenda: [
    { key: 'mo', title: 'Mở đầu', minutes: 5, documentIds: [], carriedOverFrom: null },
    { key: 'ban', title: 'Bàn việc', minutes: 60, documentIds: [], carriedOverFrom: null },
  ],
}
export const roll: readonly RollEntry[] = [
  { memberId: 'an', memberClass: 'OFFICIAL', name: 'Tên an' },
  { memberId: 'binh', memberClass: 'OFFICIAL', name: 'Tên binh' },
  { memberId: 'chi', memberClass: 'PROBATIONARY', name: 'Tên chi' },
  { memberId: 'dung', memberClass: 'EXEMPT', name: 'Tên dung' },
  { memberId: 'em', memberClass: 'TEMPORARILY_AWAY', name: 'Tên em' },
]

export const actor = (
  memberId: string | null,
  rights: Partial<MeetingActor> = {},
): MeetingActor => ({
  accountId: `account-${memberId}`,
  memberId,
  name: `Tên ${memberId}`,
  mayPlan: false,
  mayRun: false,
  mayReturn: false,
  ...rights,
})
export const secretary = actor('an', { mayPlan: true, mayRun: true })

/** One of each command, as a well-behaved client sends it. */
export const COMMANDS = {
  UPDATE_PLAN: { name: 'UPDATE_PLAN', changes: { title: 'Tên khác' }, periodTaken: false },
  REGISTER: {
    name: 'REGISTER',
    rules: rulesOn({ day: '2026-11-25', kind: 'REGULAR' }),
    periodTaken: false,
    comment: null,
  },
  RETURN_REGISTRATION: { name: 'RETURN_REGISTRATION', comment: 'Sửa giờ họp' },
  INVITE: { name: 'INVITE', invitees: roll.map(({ memberId }) => memberId), comment: null },
  OPEN: { name: 'OPEN', roll, comment: null },
  CHECK_IN: { name: 'CHECK_IN', code: 'valid', deviceId: 'phone' },
  MARK_ATTENDANCE: {
    name: 'MARK_ATTENDANCE',
    marks: [{ memberId: 'binh', status: 'ABSENT_EXCUSED', reason: 'Ốm' }],
  },
  POSTPONE: { name: 'POSTPONE', startsAt: '2026-12-10T12:30:00.000Z', reason: 'Bão' },
  CANCEL: { name: 'CANCEL', comment: null },
  APPOINT_CHAIR: { name: 'APPOINT_CHAIR', memberId: 'an', fullName: 'Tên an' },
  APPOINT_MINUTE_TAKER: { name: 'APPOINT_MINUTE_TAKER', memberId: 'chi', fullName: 'Tên chi' },
  ANNOUNCE_ABSENCE: { name: 'ANNOUNCE_ABSENCE', expected: true, reason: 'Đi công tác' },
  DECIDE_ABSENCE: { name: 'DECIDE_ABSENCE', memberId: 'binh', accepted: true },
  DECIDE_CHECK_IN: { name: 'DECIDE_CHECK_IN', memberId: 'binh', accepted: true },
  START_ITEM: { name: 'START_ITEM', itemKey: 'mo' },
  CONCLUDE_ITEM: { name: 'CONCLUDE_ITEM', itemKey: 'mo', conclusion: 'Nhất trí' },
  REQUEST_FLOOR: { name: 'REQUEST_FLOOR', kind: 'ORDINARY', note: null },
  WITHDRAW_FLOOR: { name: 'WITHDRAW_FLOOR' },
  GIVE_FLOOR: { name: 'GIVE_FLOOR', memberId: 'binh' },
  END_SPEECH: { name: 'END_SPEECH' },
  REORDER_FLOOR: { name: 'REORDER_FLOOR', memberIds: ['binh'], reason: 'Việc gấp' },
  SET_FLOOR_OPEN: { name: 'SET_FLOOR_OPEN', open: false },
  RECORD_OPINION: {
    name: 'RECORD_OPINION',
    expected: true,
    memberId: 'binh',
    itemKey: 'ban',
    text: 'Đồng ý',
  },
  OPEN_POLL: {
    name: 'OPEN_POLL',
    pollId: 'p1',
    question: 'Thông qua?',
    method: 'NAMED',
    options: [
      { key: 'co', label: 'Tán thành' },
      { key: 'khong', label: 'Không tán thành' },
    ],
    maxChoices: 1,
    places: null,
    runOffOf: null,
  },
  CAST_VOTE: { name: 'CAST_VOTE', pollId: 'p1', optionKeys: ['co'] },
  RECORD_HANDS: { name: 'RECORD_HANDS', pollId: 'p1', tally: { co: 1 } },
  CLOSE_POLL: { name: 'CLOSE_POLL', pollId: 'p1', tally: null, voted: null },
  ASSIGN_TASK: { name: 'ASSIGN_TASK', taskId: 't1', title: 'Viết', ownerId: 'binh', dueOn: null },
  SAVE_MINUTES: { name: 'SAVE_MINUTES', text: '<p>Biên bản</p>', basedOn: '0' },
  ADOPT_MINUTES: { name: 'ADOPT_MINUTES', text: '<p>Biên bản</p>', sealedSeq: 4, seal: 'x' },
  CORRECT_MINUTES: { name: 'CORRECT_MINUTES', text: 'Sửa một chữ' },
  SIGN_MINUTES: { name: 'SIGN_MINUTES', provider: 'local', signatureId: 's1', after: 0 },
  CLOSE: { name: 'CLOSE', comment: null },
} as const satisfies Record<KnownCommand, MeetingCommand>

/** A log that grows by commands, as the engine lets it grow. */
export function createStory() {
  const events: MeetingEvent[] = []
  let state: MeetingState | null = null
  return {
    events,
    state: () => state,
    give(command: MeetingCommand, by: MeetingActor, now: Date = START) {
      const decision = decide({ state, command, actor: by, now })
      if (decision.kind !== 'events' && decision.kind !== 'held') return decision
      for (const event of decision.events) {
        const happened = {
          ...event,
          seq: events.length + 1,
          at: now,
          by: { accountId: by.accountId, memberId: by.memberId, name: by.name },
          commandId: `c${events.length}`,
          fingerprint: 'f',
          v: 1,
        } as MeetingEvent
        state = evolve(state, happened)
        events.push(happened)
      }
      return decision
    },
  }
}

export type Story = ReturnType<typeof createStory>

const STEPS = ['REGISTER', 'INVITE', 'OPEN', 'CLOSE'] as const
export const STATES = ['PLANNED', 'REGISTERED', 'INVITED', 'IN_PROGRESS', 'CLOSED'] as const

/** A story that has come as far as this status. */
export function storyAt(status: (typeof STATES)[number]) {
  const story = createStory()
  story.give({ name: 'CREATE', plan }, secretary)
  for (const step of STEPS.slice(0, STATES.indexOf(status))) story.give(COMMANDS[step], secretary)
  return story
}

export const stateOf = (story: ReturnType<typeof createStory>): MeetingState => {
  const state = story.state()
  if (state === null) throw new Error('The story has not begun')
  return state
}
