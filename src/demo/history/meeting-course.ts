import { addDays, dayOf } from '../../domain/calendar/day.ts'
import { isPresent } from '../../domain/meetings/attendance.ts'
import type { MeetingCommand } from '../../domain/meetings/meeting-commands.ts'
import type { MeetingState } from '../../domain/meetings/meeting-state.ts'
import { draftMinutes } from '../../domain/meetings/minutes/draft-minutes.ts'
import type { MinutesFrame } from '../../domain/meetings/minutes/minutes-frame.ts'
import { entitledNow } from '../../domain/meetings/polls/decide-polls.ts'
import { sealOf } from '../../services/meetings/minutes-seal.ts'
import type { SeededRandom } from '../committee/seeded-random.ts'
import type { ScriptStep, SoFar } from './meeting-script.ts'
import { minutesAfter } from './meeting-story.ts'
import { conclusionOf, HANDS, OPINIONS, SECRETLY, TASKS } from './what-was-said.ts'

type Asked = {
  readonly meetingId: string
  readonly openedAt: Date
  readonly closedAt: Date
  /** Minutes that each item takes, as planned. */
  readonly planned: readonly number[]
  readonly frame: MinutesFrame
  readonly random: SeededRandom
  /** Whether a secret ballot is taken, too. */
  readonly isSecretlyAsked: boolean
  /** What lies later has not happened. */
  readonly now: Date
  /** A command of the chair; the tag tells commands of one name apart. */
  readonly order: (tag: string, command: MeetingCommand) => ReturnType<ScriptStep['orders']>[number]
}

/**
 * What goes on in a meeting from its opening to its end: item after item with speakers, opinions and conclusions, a show of hands about
 * the matter of the month, tasks, and the minutes adopted before it closes.
 */
export function courseOf(asked: Asked): readonly ScriptStep[] {
  const { openedAt, closedAt, planned } = asked
  const length = (closedAt.getTime() - openedAt.getTime()) / 60_000 - READING
  const all = planned.reduce((sum, minutes) => sum + minutes, 0)
  const starts = planned.map((_, at) => {
    const before = planned.slice(0, at).reduce((sum, minutes) => sum + minutes, 0)
    return BEGINNING + ((length - BEGINNING) * before) / all
  })
  const matter = planned.indexOf(Math.max(...planned))
  return [
    ...starts.flatMap((start, at) => {
      const end = starts[at + 1] ?? length
      return itemSteps({ ...asked, at, start, end, isMatter: at === matter })
    }),
    adoption(asked, minutesAfter(openedAt, length + READING / 2)),
  ]
}

/** Minutes before the first item, and for the minutes at the end. */
const BEGINNING = 6
const READING = 8

type Item = Asked & {
  readonly at: number
  readonly start: number
  readonly end: number
  readonly isMatter: boolean
}

function itemSteps(item: Item): readonly ScriptStep[] {
  const { openedAt, start, end, at, order, isMatter, planned, random } = item
  const step = (minutes: number, make: (soFar: MeetingState, key: string) => readonly Made[]) => ({
    at: minutesAfter(openedAt, minutes),
    orders: ({ state }: SoFar) =>
      state === null
        ? []
        : make(state, state.plan.agenda[at]?.key ?? '').map(([tag, command]) =>
            order(`${tag}-${at}`, command),
          ),
  })
  const share = (part: number) => start + (end - start) * part
  const isLast = at === planned.length - 1
  const speakers = isMatter ? [0.1, 0.3, 0.5] : random.chance(0.4) ? [0.3] : []
  return [
    step(start, (_, itemKey) => [['start', { name: 'START_ITEM', itemKey }]]),
    ...speakers.flatMap((part, number) => [
      step(share(part), (state) => speech({ state, number, random })),
      step(share(part + 0.15), (state, itemKey) => {
        const memberId = state.floor.speaking?.memberId
        if (memberId === undefined) return []
        const said = { memberId, itemKey, expected: true, text: random.pick(OPINIONS) }
        return [
          [`said${number}`, { name: 'RECORD_OPINION', ...said }],
          [`end${number}`, { name: 'END_SPEECH' }],
        ]
      }),
    ]),
    ...(isMatter ? polls(item, step, share) : []),
    ...(isLast ? [step(share(0.4), (state) => tasks(item, state))] : []),
    step(share(0.95), (state, itemKey) => {
      const title = state.plan.agenda[at]?.title ?? ''
      return [['conclude', { name: 'CONCLUDE_ITEM', itemKey, conclusion: conclusionOf(title) }]]
    }),
  ]
}

type Made = readonly [tag: string, command: MeetingCommand]
type Step = (
  minutes: number,
  make: (state: MeetingState, key: string) => readonly Made[],
) => ScriptStep

const presentOf = ({ attendance }: MeetingState) =>
  [...(attendance?.values() ?? [])].filter(({ status }) => isPresent(status))

function speech({
  state,
  number,
  random,
}: {
  readonly state: MeetingState
  readonly number: number
  readonly random: SeededRandom
}): readonly Made[] {
  const present = presentOf(state)
  const speaker = present[random.below(Math.max(present.length, 1))]
  return speaker ? [[`give${number}`, { name: 'GIVE_FLOOR', memberId: speaker.memberId }]] : []
}

const COMMON = { maxChoices: 1, places: null, runOffOf: null }

function polls(
  { meetingId, random, isSecretlyAsked }: Item,
  step: Step,
  share: (part: number) => number,
): readonly ScriptStep[] {
  const against = random.below(2)
  const hands = step(share(0.7), (state) =>
    byHands({ state, pollId: `${meetingId}-p000000000001`, against }),
  )
  const pollId = `${meetingId}-p000000000002`
  if (!isSecretlyAsked) return [hands]
  return [
    hands,
    step(share(0.8), (state) =>
      entitledNow(state).length === 0
        ? []
        : [['secret', { name: 'OPEN_POLL', pollId, ...SECRETLY, method: 'SECRET', ...COMMON }]],
    ),
    step(share(0.9), (state) => {
      const voted = state.polls.get(pollId)?.entitled.map(({ memberId }) => memberId)
      if (voted === undefined) return []
      const no = Math.min(2, voted.length - 1)
      const tally = { 'dong-y': voted.length - no, 'khong-dong-y': no }
      return [['secret-closed', { name: 'CLOSE_POLL', pollId, tally, voted }]]
    }),
  ]
}

function byHands({
  state,
  pollId,
  against,
}: {
  readonly state: MeetingState
  readonly pollId: string
  readonly against: number
}): readonly Made[] {
  const entitled = entitledNow(state).length
  if (entitled === 0) return []
  const no = Math.min(against, entitled - 1)
  const tally = { 'tan-thanh': entitled - no, khong: no, 'y-kien-khac': 0 }
  const poll = {
    pollId,
    question: `Thông qua: ${state.plan.title}`,
    method: 'SHOW_OF_HANDS' as const,
    options: HANDS,
    ...COMMON,
  }
  return [
    ['hands', { name: 'OPEN_POLL', ...poll }],
    ['counted', { name: 'RECORD_HANDS', pollId, tally }],
    ['hands-closed', { name: 'CLOSE_POLL', pollId, tally: null, voted: null }],
  ]
}

const TASK_DAYS = 14

function tasks({ meetingId, random, closedAt }: Item, state: MeetingState): readonly Made[] {
  const present = presentOf(state)
  const dueOn = addDays({ day: dayOf(closedAt), days: TASK_DAYS })
  return [1, 2].flatMap((number): readonly Made[] => {
    const owner = present[random.below(Math.max(present.length, 1))]
    const taskId = `${meetingId}-t00000000000${number}`
    const title = random.pick(TASKS)
    return owner
      ? [[`task${number}`, { name: 'ASSIGN_TASK', taskId, title, ownerId: owner.memberId, dueOn }]]
      : []
  })
}

/** What is sealed is what the log tells up to then. */
const adoption = ({ frame, order }: Asked, at: Date): ScriptStep => ({
  at,
  orders: ({ state, events }) => {
    if (state === null) return []
    const text = draftMinutes({ state, frame, adoptedAt: at })
    const { seq: sealedSeq } = state
    const seal = sealOf({ text, events, sealedSeq })
    return [order('adopt', { name: 'ADOPT_MINUTES', text, sealedSeq, seal })]
  },
})

/** Most tasks of a meeting are done by the day they were due. */
export function doneTasks({
  meetingId,
  closedAt,
  now,
  random,
  order,
}: Asked): readonly ScriptStep[] {
  return [1, 2].flatMap((number): readonly ScriptStep[] => {
    const at = minutesAfter(closedAt, (8 + random.below(6)) * 24 * 60)
    if (at > now || !random.chance(0.8)) return []
    const taskId = `${meetingId}-t00000000000${number}`
    return [
      {
        at,
        orders: ({ state }) =>
          state?.tasks.has(taskId)
            ? [order(`done${number}`, { name: 'COMPLETE_TASK', taskId })]
            : [],
      },
    ]
  })
}
