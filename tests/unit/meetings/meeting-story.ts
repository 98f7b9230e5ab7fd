import type { MeetingActor } from '../../../src/domain/meetings/meeting-actor.ts'
import type { MeetingCommand } from '../../../src/domain/meetings/meeting-commands.ts'
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
  agenda: [],
}
export const roll: readonly RollEntry[] = [
  { memberId: 'an', memberClass: 'OFFICIAL' },
  { memberId: 'binh', memberClass: 'OFFICIAL' },
  { memberId: 'chi', memberClass: 'PROBATIONARY' },
  { memberId: 'dung', memberClass: 'EXEMPT' },
  { memberId: 'em', memberClass: 'TEMPORARILY_AWAY' },
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
  ...rights,
})
export const secretary = actor('an', { mayPlan: true, mayRun: true })

/** One of each command, as a well-behaved client sends it. */
export const COMMANDS = {
  UPDATE_PLAN: { name: 'UPDATE_PLAN', changes: { title: 'Tên khác' } },
  REGISTER: {
    name: 'REGISTER',
    rules: rulesOn({ day: '2026-11-25', kind: 'REGULAR' }),
    comment: null,
  },
  INVITE: { name: 'INVITE', invitees: roll.map(({ memberId }) => memberId), comment: null },
  OPEN: { name: 'OPEN', roll, comment: null },
  CHECK_IN: { name: 'CHECK_IN', code: 'valid', deviceId: 'phone' },
  MARK_ATTENDANCE: {
    name: 'MARK_ATTENDANCE',
    marks: [{ memberId: 'binh', status: 'ABSENT_EXCUSED', reason: 'Ốm' }],
  },
  CLOSE: { name: 'CLOSE', comment: null },
} as const satisfies Partial<Record<string, MeetingCommand>>

/** A log that grows by commands, as the engine lets it grow. */
export function createStory() {
  const events: MeetingEvent[] = []
  let state: MeetingState | null = null
  return {
    events,
    state: () => state,
    give(command: MeetingCommand, by: MeetingActor, now: Date = START) {
      const decision = decide({ state, command, actor: by, now })
      if (decision.kind !== 'events') return decision
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
