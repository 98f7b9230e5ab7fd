/**
 * The events after which what one person may do, or what stands about them, can be another: only these have the page ask for it again. All
 * else (the item, the floor, who has come, the polls and their results) comes with the events for everybody at once.
 */
const CONCERN_ME: readonly string[] = [
  'registered',
  'registrationReturned',
  'invited',
  'postponed',
  'cancelled',
  'chairAppointed',
  'minuteTakerAppointed',
  'absenceDecided',
  'opened',
  'checkInDecided',
  'attendanceMarked',
  'pollOpened',
  'minutesAdopted',
  'closed',
]

export const concernsMe = (types: readonly string[]): boolean =>
  types.some((type) => CONCERN_ME.includes(type))

const PER_PERSON_MS = 2
const LONGEST_MS = 6_000

/**
 * How long a phone waits before it asks, so that all that heard of the same event do not ask in the same moment: nothing to notice in a
 * cell, some seconds in a conference of two thousand. `chance` is from 0 to 1.
 */
export const spreadMs = ({
  people,
  chance,
}: {
  readonly people: number
  readonly chance: number
}): number => Math.round(chance * Math.min(people * PER_PERSON_MS, LONGEST_MS))
