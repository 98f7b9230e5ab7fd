import { dayOf } from '../../domain/calendar/day.ts'
import { expectedRow } from '../../domain/meetings/attendance.ts'
import { meetingActorOf, type MeetingActor } from '../../domain/meetings/meeting-actor.ts'
import type { MeetingCommand } from '../../domain/meetings/meeting-commands.ts'
import type { Mark, MeetingEvent, RollEntry } from '../../domain/meetings/meeting-events.ts'
import type { MeetingPlan } from '../../domain/meetings/meeting-plan.ts'
import type { MeetingState } from '../../domain/meetings/meeting-state.ts'
import { rulesOn } from '../../domain/meetings/meeting-rules.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { fingerprintOf, meetingIdFor } from '../../services/meetings/command-fingerprint.ts'
import type { CommandOrder } from '../../services/meetings/decide-batch.ts'
import { readPlanInput } from '../../services/meetings/plan-input.ts'
import type { MinutesFrame } from '../../domain/meetings/minutes/minutes-frame.ts'
import { createSeededRandom } from '../committee/seeded-random.ts'
import type { RegisterOrganization } from '../demo-register.ts'
import { ABSENCE_REASONS } from './matters.ts'
import { courseOf, doneTasks } from './meeting-course.ts'
import { minutesAfter, movedAt, type MeetingStory } from './meeting-story.ts'

/** What the steps before have come to. */
export type SoFar = {
  readonly state: MeetingState | null
  readonly events: readonly MeetingEvent[]
}
/** Orders that come at one moment: one append of the log. */
export type ScriptStep = {
  readonly at: Date
  readonly orders: (soFar: SoFar) => readonly CommandOrder[]
}
export type MeetingScript = { readonly meetingId: string; readonly steps: readonly ScriptStep[] }

/** Somebody on the roll. Without a viewer they have no account in use, or no telephone for it. */
export type Attender = RollEntry & { readonly viewer: Viewer | null; readonly seed: string }

type Asked = {
  readonly story: MeetingStory
  readonly organization: RegisterOrganization
  /** Whoever held the office that day; the same for the whole meeting. */
  readonly chair: Viewer
  readonly roll: readonly Attender[]
  /** For the minutes of what went on from item to item; null: only who was there is told. */
  readonly told: { readonly frame: MinutesFrame; readonly now: Date } | null
}

/** The commands that a committee and its members would have given, in their order. */
export function scriptOf(asked: Asked): MeetingScript {
  const { story, organization, chair } = asked
  const { registeredAt, invitedAt, movedTo, openedAt, closedAt } = story
  // One person may hold the meetings of several organizations.
  const key = `${story.key}-${organization.code}`
  const meetingId = meetingIdFor({ accountId: chair.accountId, commandId: key })
  const actor = meetingActorOf({ viewer: chair, path: organization.path })
  const order = (command: MeetingCommand, by: MeetingActor = actor): CommandOrder => {
    const commandId = command.name === 'CREATE' ? key : `${key}-${command.name.toLowerCase()}`
    return { command, actor: by, commandId, fingerprint: fingerprintOf(command.name, command) }
  }
  const step = (at: Date | null, orders: () => readonly CommandOrder[]): readonly ScriptStep[] =>
    at === null ? [] : [{ at, orders }]
  const invitees = asked.roll.map(({ memberId }) => memberId)
  const roll = asked.roll.map(({ memberId, memberClass, name }) => ({
    memberId,
    memberClass,
    name,
  }))
  const comment = null
  const course =
    openedAt && closedAt ? toldCourse({ ...asked, meetingId, openedAt, closedAt }) : null
  const steps = [
    ...step(story.plannedAt, () => [order({ name: 'CREATE', plan: planOf(asked) })]),
    ...step(registeredAt, () => [
      order({ name: 'REGISTER', rules: rulesAt(registeredAt, story), periodTaken: false, comment }),
    ]),
    ...step(invitedAt, () => [order({ name: 'INVITE', invitees, comment })]),
    ...step(movedAt(story), () => [
      order({
        name: 'UPDATE_PLAN',
        changes: { startsAt: movedTo?.toISOString() ?? '' },
        periodTaken: false,
      }),
    ]),
    ...step(openedAt, () => [order({ name: 'OPEN', roll, comment })]),
    ...inTime([
      ...(openedAt ? attendance({ ...asked, openedAt, order }) : []),
      ...(course?.within ?? []),
    ]),
    ...step(closedAt, () => [order({ name: 'CLOSE', comment })]),
    ...inTime(course?.after ?? []),
  ]
  return { meetingId, steps }
}

const inTime = (steps: readonly ScriptStep[]) =>
  [...steps].sort((one, other) => one.at.getTime() - other.at.getTime())

/** A secret ballot is taken in every third month. */
const SECRET_MONTHS = 3

function toldCourse({
  story,
  told,
  chair,
  organization,
  meetingId,
  openedAt,
  closedAt,
}: Asked & {
  readonly meetingId: string
  readonly openedAt: Date
  readonly closedAt: Date
}) {
  if (told === null) return null
  const key = `${story.key}-${organization.code}`
  const actor = meetingActorOf({ viewer: chair, path: organization.path })
  const course = {
    ...told,
    meetingId,
    openedAt,
    closedAt,
    planned: story.agenda.map(({ minutes }) => minutes ?? 10),
    random: createSeededRandom(`course ${key}`),
    isSecretlyAsked: story.startsAt.getUTCMonth() % SECRET_MONTHS === 0,
    order: (tag: string, command: MeetingCommand): CommandOrder => ({
      command,
      actor,
      commandId: `${key}-${tag}`,
      fingerprint: fingerprintOf(command.name, command),
    }),
  }
  return { within: courseOf(course), after: doneTasks(course) }
}

const rulesAt = (at: Date | null, { kind }: MeetingStory) =>
  rulesOn({ day: dayOf(at ?? new Date(0)), kind })

function planOf({ story, organization }: Asked): MeetingPlan {
  const { title, kind, place, startsAt, agenda } = story
  const read = readPlanInput({ title, place, startsAt, agenda })
  return {
    organizationId: organization.id,
    kind,
    mode: 'IN_PERSON',
    title: read.title ?? '',
    startsAt: startsAt.toISOString(),
    place: read.place ?? null,
    onlineUrl: null,
    agenda: read.agenda ?? [],
  }
}

type Attending = Asked & {
  readonly openedAt: Date
  readonly order: (command: MeetingCommand, by?: MeetingActor) => CommandOrder
}

/** People come in three groups, the last one late; whoever has no telephone for it is called. */
const ARRIVALS = [3, 9, 40]
const CALLED_AFTER = 45

function attendance(asked: Attending): readonly ScriptStep[] {
  const { story, roll, openedAt, order, organization } = asked
  const outcomes = roll
    .filter((entry) => expectedRow(entry).status === 'EXPECTED')
    .map((attender) => ({ attender, ...outcomeOf(asked, attender) }))
  const byPhone = outcomes.filter(
    ({ attender, mark }) => story.byPhone && attender.viewer !== null && mark.status === 'PRESENT',
  )
  const called = outcomes.filter((outcome) => !byPhone.includes(outcome))
  const steps = ARRIVALS.flatMap((minutes, group): readonly ScriptStep[] => {
    const orders = byPhone.flatMap(({ attender: { viewer }, arrival }) =>
      viewer && arrival === group
        ? [order(CHECK_IN, meetingActorOf({ viewer, path: organization.path }))]
        : [],
    )
    return orders.length > 0 ? [{ at: minutesAfter(openedAt, minutes), orders: () => orders }] : []
  })
  const marks = called.map(({ mark }) => mark)
  if (marks.length === 0) return steps
  return [
    ...steps,
    {
      at: minutesAfter(openedAt, CALLED_AFTER),
      orders: () => [order({ name: 'MARK_ATTENDANCE', marks })],
    },
  ]
}

const CHECK_IN: MeetingCommand = { name: 'CHECK_IN', code: 'valid', deviceId: null }

/** Some come to nearly every meeting and some to few, whatever their cell is like. */
function outcomeOf(
  { story, organization }: Attending,
  { memberId, seed }: Attender,
): { readonly mark: Mark; readonly arrival: number } {
  const zeal = createSeededRandom(seed).below(1000) / 1000
  const random = createSeededRandom(`${organization.code} ${story.key} ${seed}`)
  const absence = (1 - story.present) * (0.3 + 1.4 * zeal)
  if (random.chance(absence)) {
    const mark: Mark = random.chance(story.excused)
      ? { memberId, status: 'ABSENT_EXCUSED', reason: random.pick(ABSENCE_REASONS) }
      : { memberId, status: 'ABSENT_UNEXCUSED', reason: null }
    return { mark, arrival: 0 }
  }
  const isLate = random.chance(0.05)
  const status = isLate && !story.byPhone ? 'LATE' : 'PRESENT'
  return { mark: { memberId, status, reason: null }, arrival: isLate ? 2 : random.below(2) }
}
