import { addDays, addMonths } from '../calendar/day.ts'
import type { MeetingStatus } from '../meetings/meeting-words.ts'
import { rulesOn } from '../meetings/meeting-rules.ts'
import {
  reachesNothing,
  reachOf,
  type Permission,
  type Reach,
  type Viewer,
} from '../permissions.ts'

/** What waits for an officer: each is counted on the desk and is a list that mends it. In the order of the desk. */
export const DUTIES = [
  'IMPORT_CASES',
  'NOT_ACTIVATED',
  'NO_SECRETARY',
  'PROBATION_ENDING',
  'NOT_REGISTERED',
  'WAITING_FOR_ME',
] as const
export type Duty = (typeof DUTIES)[number]

/**
 * Whose work each is: any one of these permissions, as far as an office carries it. Being a member of a cell is no office, so nobody is
 * asked to mend what is only theirs to read.
 */
const WORK_OF: Readonly<Record<Duty, readonly Permission[]>> = {
  IMPORT_CASES: ['member.import'],
  NOT_ACTIVATED: ['account.manage'],
  NO_SECRETARY: ['appointment.manage'],
  PROBATION_ENDING: ['member.write', 'meeting.plan'],
  NOT_REGISTERED: ['meeting.read'],
  WAITING_FOR_ME: ['content.review', 'content.publish'],
}

/** Where the work is this person's; null where it is none of theirs. */
export function reachOfDuty({
  duty,
  viewer,
}: {
  readonly duty: Duty
  readonly viewer: Viewer | null
}): Reach | null {
  if (viewer === null) return null
  const byOffice: Viewer = { ...viewer, cellPath: [], memberId: null }
  const reaches = WORK_OF[duty].map((permission) => reachOf({ viewer: byOffice, permission }))
  const reach: Reach = {
    everywhere: reaches.some(({ everywhere }) => everywhere),
    subtrees: [...new Set(reaches.flatMap(({ subtrees }) => subtrees))],
    organizations: [...new Set(reaches.flatMap(({ organizations }) => organizations))],
    memberId: null,
    accountId: null,
  }
  return reachesNothing(reach) ? null : reach
}

/** The duties that are this person's work on a day. */
export function dutiesOf({
  viewer,
  today,
}: {
  readonly viewer: Viewer | null
  readonly today: string
}): readonly Duty[] {
  return DUTIES.filter(
    (duty) =>
      reachOfDuty({ duty, viewer }) !== null &&
      (duty !== 'NOT_REGISTERED' || isRegistrationDue(today)),
  )
}

const PROBATION_MONTHS = 12
const NOTICE_DAYS = 60

/** A probation ends soon, or is over and not settled, where the admission was on this day or before. */
export const admittedForProbationEnding = (today: string): string =>
  addMonths({ day: addDays({ day: today, days: NOTICE_DAYS }), months: -PROBATION_MONTHS })

/** The month after the one of this day, YYYY-MM. */
export const nextPeriod = (today: string): string =>
  addMonths({ day: `${today.slice(0, 7)}-01`, months: 1 }).slice(0, 7)

/** From the registration day of a month on, the meetings of the next month ought to be registered. */
export function isRegistrationDue(today: string): boolean {
  const { registrationDay } = rulesOn({ day: today, kind: 'REGULAR' })
  return registrationDay !== null && Number(today.slice(8)) >= registrationDay
}

/** What does not yet count as registered. */
export const UNREGISTERED_STATUSES: readonly MeetingStatus[] = ['PLANNED', 'POSTPONED', 'CANCELLED']
