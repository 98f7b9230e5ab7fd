import { addDays, addMonths } from '../../domain/calendar/day.ts'
import type { Rollout } from '../committee/committee-plan.ts'
import { createSeededRandom, type SeededRandom } from '../committee/seeded-random.ts'
import { EXEMPLARY, habitBy, type Habit } from './habits.ts'
import { regularAgenda, STUDIED, thematicAgenda } from './matters.ts'
import { atClock, daysAfter, minutesAfter, toldUntil, type MeetingStory } from './meeting-story.ts'

export type YearAsked = {
  /** What its chances and its command ids hang on. */
  readonly seed: string
  readonly isSettlement: boolean
  readonly rollout: Rollout
  readonly place: string
  readonly isFirstCell: boolean
  /** The first day of the month in which the demo was begun. */
  readonly anchor: string
  readonly now: Date
}

const MONTHS = 12
/** Where the handbook has only begun to be used, for so many months. */
const MONTHS_BEGUN = 4
const REGISTRATION_DAY = 25
const QUARTER = 3

/** The meetings of a cell in the twelve months before this one, in this month and in the next. */
export function cellYear(asked: YearAsked): readonly MeetingStory[] {
  const random = createSeededRandom(`year ${asked.seed}`)
  const drawn = habitBy(random)
  const habit = asked.isFirstCell ? EXEMPLARY : drawn
  if (habit === null || asked.rollout === 'notBegun') return []
  const first = asked.rollout === 'begun' ? -MONTHS_BEGUN : -MONTHS
  const times = timesBy(asked, random)
  return Array.from({ length: 1 - first }, (_, index) => first + index)
    .flatMap((months) => monthOf({ ...asked, habit, random, times, months }))
    .concat(asked.isFirstCell ? [] : nextMonth({ ...asked, habit, random, times, months: 1 }))
    .flatMap((story) => toldUntil(story, asked.now) ?? [])
}

type Times = { readonly day: number; readonly clock: string }

const timesBy = ({ isSettlement }: YearAsked, random: SeededRandom): Times =>
  isSettlement
    ? { day: 2 + random.below(4), clock: random.pick(['19:30', '20:00', '14:00']) }
    : { day: 1 + random.below(12), clock: random.pick(['14:00', '16:00', '08:00']) }

type Month = YearAsked & {
  readonly habit: Habit
  readonly random: SeededRandom
  readonly times: Times
  /** From the month of the anchor. */
  readonly months: number
}

function monthOf(asked: Month): readonly MeetingStory[] {
  const { habit, random, anchor, months, isFirstCell } = asked
  const first = addMonths({ day: anchor, months })
  const isHeld = random.chance(habit.meets)
  // The meeting in progress and the planned one are this month's meetings of the first cell.
  const held = isHeld && !(isFirstCell && months === 0) ? [regular(asked, first)] : []
  const isQuarter = Number(first.slice(5, 7)) % QUARTER === 0
  const isStudied = random.chance(habit.thematic)
  return isQuarter && isStudied && months < 0 ? [...held, thematic(asked, first)] : held
}

const written = (first: string) => `${first.slice(5, 7)}/${first.slice(0, 4)}`

function regular(asked: Month, first: string): MeetingStory {
  const { times, random } = asked
  return {
    ...course(asked, atClock(addDays({ day: first, days: times.day }), times.clock)),
    key: `demo-${first}-regular`,
    kind: 'REGULAR',
    title: `Sinh hoạt chi bộ thường kỳ tháng ${written(first)}`,
    agenda: regularAgenda({ random, isSettlement: asked.isSettlement }),
  }
}

const THEMATIC_DAYS_LATER = 13

function thematic(asked: Month, first: string): MeetingStory {
  const { times, random } = asked
  const day = addDays({ day: first, days: times.day + THEMATIC_DAYS_LATER })
  return {
    ...course(asked, atClock(day, times.clock)),
    key: `demo-${first}-thematic`,
    kind: 'THEMATIC',
    title: `Sinh hoạt chuyên đề: ${random.pick(STUDIED)}`,
    agenda: thematicAgenda,
  }
}

type Course = Omit<MeetingStory, 'key' | 'kind' | 'title' | 'agenda'>

/** From the plan to the end, as the cell is used to: by the day of registration of the month before, or later. */
function course({ habit, random, place }: Month, startsAt: Date): Course {
  const monthBefore = addMonths({ day: startsAt.toISOString().slice(0, 10), months: -1 }).slice(
    0,
    8,
  )
  const dueAt = atClock(`${monthBefore}${REGISTRATION_DAY}`, '09:00')
  const wanted = minutesAfter(
    daysAfter(dueAt, habit.registersAfter - random.below(3)),
    random.below(400),
  )
  const latest = daysAfter(startsAt, -1)
  const registeredAt = wanted < latest ? wanted : latest
  const movedTo = random.chance(habit.moved) ? daysAfter(startsAt, 2 + random.below(4)) : null
  const isCalledOff = random.chance(habit.calledOff)
  const wantedInvitation = minutesAfter(startsAt, -60 * (14 + random.below(48)))
  const opensAt = minutesAfter(movedTo ?? startsAt, habit.opensAfter + random.below(8))
  return {
    place,
    startsAt,
    movedTo,
    plannedAt: minutesAfter(registeredAt, -30 - random.below(2000)),
    registeredAt,
    invitedAt: wantedInvitation > registeredAt ? wantedInvitation : minutesAfter(registeredAt, 15),
    openedAt: isCalledOff ? null : opensAt,
    closedAt: isCalledOff ? null : minutesAfter(opensAt, habit.minutes + random.below(25)),
    present: habit.present,
    excused: habit.excused,
    byPhone: habit.byPhone,
  }
}

const PLANNED_AHEAD = 0.8
const REGISTERED_AHEAD = 0.75

/** Whenever the demo is begun, most cells have planned the next month, and not all of them have registered it. */
function nextMonth(asked: Month): readonly MeetingStory[] {
  const { random, anchor, now } = asked
  const story = regular(asked, addMonths({ day: anchor, months: 1 }))
  const isPlanned = random.chance(PLANNED_AHEAD)
  const isRegistered = random.chance(REGISTERED_AHEAD)
  const plannedAt = minutesAfter(now, -60 * (30 + random.below(200)))
  const registeredAt = isRegistered ? minutesAfter(plannedAt, 15 + random.below(1200)) : null
  return isPlanned ? [{ ...story, plannedAt, registeredAt, invitedAt: null, movedTo: null }] : []
}
