import type { SeededRandom } from '../committee/seeded-random.ts'

/** How a cell keeps to its meetings. Shares are of one. */
export type Habit = {
  /** Of the months in which it meets at all. */
  readonly meets: number
  readonly present: number
  /** Of the absent who gave a reason. */
  readonly excused: number
  /** Days from the planned registration day; a positive number is late. */
  readonly registersAfter: number
  /** Minutes after the planned start at which it opens. */
  readonly opensAfter: number
  readonly minutes: number
  /** People check in with their phones; else their names are called. */
  readonly byPhone: boolean
  /** Of the quarters in which a matter is studied. */
  readonly thematic: number
  /** Of its meetings that are put off by some days, and that are not held after all. */
  readonly moved: number
  readonly calledOff: number
}

const USUAL: Habit = {
  meets: 0.95,
  present: 0.91,
  excused: 0.75,
  registersAfter: -2,
  opensAfter: -5,
  minutes: 95,
  byPhone: true,
  thematic: 0.75,
  moved: 0.05,
  calledOff: 0.02,
}

const HABITS: readonly (readonly [share: number, habit: Habit])[] = [
  [
    300,
    { ...USUAL, meets: 1, present: 0.96, excused: 0.95, thematic: 1, moved: 0.02, calledOff: 0 },
  ],
  [390, USUAL],
  [
    160,
    {
      ...USUAL,
      meets: 0.85,
      present: 0.8,
      excused: 0.45,
      registersAfter: 6,
      opensAfter: 25,
      minutes: 62,
      byPhone: false,
      thematic: 0.3,
      moved: 0.15,
      calledOff: 0.06,
    },
  ],
  [
    90,
    {
      ...USUAL,
      meets: 0.4,
      present: 0.74,
      excused: 0.3,
      registersAfter: 9,
      opensAfter: 15,
      minutes: 55,
      byPhone: false,
      thematic: 0,
      moved: 0.1,
      calledOff: 0.15,
    },
  ],
]

/** What is left of a thousand never uses the software for its meetings. */
export function habitBy(random: SeededRandom): Habit | null {
  let left = random.below(1000)
  for (const [share, habit] of HABITS) {
    if (left < share) return habit
    left -= share
  }
  return null
}

/** The cell that visitors see from within does everything as it should be done. */
export const EXEMPLARY: Habit = {
  ...USUAL,
  meets: 1,
  present: 0.93,
  excused: 0.9,
  moved: 0,
  calledOff: 0,
}
