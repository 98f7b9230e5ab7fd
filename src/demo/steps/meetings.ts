import { addDays, addMonths } from '../../domain/calendar/day.ts'
import type { Viewer } from '../../domain/permissions.ts'
import type { MeetingOutcome } from '../../services/meetings/give-command.ts'
import { identifierOf, playerOf, type Part } from '../cast.ts'
import type { TimedMeetings } from '../demo-desk.ts'
import { markFor, nextMeeting, PAST_MEETINGS } from '../sample-meetings.ts'
import { signedIn } from '../signed-in.ts'
import type { StepWork } from './step-work.ts'

/** Cells here meet on the third of the month in the evening. */
const DAY_OF_MONTH = 2
const HOUR = '19:30'
const MINUTE_MS = 60_000

/** The meetings of the two months before, each held by the secretary at its time. */
export async function holdPastMeetings({ desk, committee, anchor, report }: StepWork) {
  let time = desk.now()
  const timed = desk.meetingsAt(() => time)
  await signedIn({
    desk,
    identifier: identifierOf(playerOf(committee, 'secretary')),
    work: async (viewer) => {
      for (const [index, sample] of PAST_MEETINGS.entries()) {
        report(index, PAST_MEETINGS.length)
        const months = index - PAST_MEETINGS.length
        const { day, month } = dayOfMeeting({ anchor, months })
        const setTime = (days: number, minutes = 0) => {
          time = startOn(addDays({ day, days }), minutes)
        }
        await hold({ timed, viewer, setTime, sample: sample(month), index, day })
      }
    },
  })
  for (const part of READERS) await readWhatWasTold({ desk, committee, part })
  report(PAST_MEETINGS.length, PAST_MEETINGS.length)
}

/** Whose phones a visitor looks at: what they were told of meetings that are over is no news to them. */
const READERS = ['secretary', 'deputy', 'member'] as const satisfies readonly Part[]
const MOST_TOLD = 100

async function readWhatWasTold({
  desk,
  committee,
  part,
}: Pick<StepWork, 'desk' | 'committee'> & { readonly part: Part }): Promise<void> {
  const { notifications } = desk.services
  await signedIn({
    desk,
    identifier: identifierOf(playerOf(committee, part)),
    work: async (viewer) => {
      const page = { first: MOST_TOLD, after: null }
      const { rows } = await notifications.list({ viewer, unreadOnly: true, page })
      await notifications.markRead({ viewer, ids: rows.map(({ node }) => node.id) })
    },
  })
}

type Hold = {
  readonly timed: TimedMeetings
  readonly viewer: Viewer
  /** Sets the clock to so many days and minutes after the beginning of the meeting. */
  readonly setTime: (days: number, minutes?: number) => void
  readonly sample: ReturnType<(typeof PAST_MEETINGS)[number]>
  readonly index: number
  /** Of the meeting, YYYY-MM-DD. */
  readonly day: string
}

/** From the plan to the closing. Every command has its own name, so that one that was given before a crash is not given again. */
async function hold({ timed, viewer, setTime, sample, index, day }: Hold): Promise<void> {
  const { meetings, project } = timed
  const commandId = `demo-past-${day}`
  const startsAt = startOn(day)
  setTime(-10)
  const organizationId = viewer.cellPath.at(-1) ?? ''
  const meetingId = changed(
    await meetings.create({ input: { ...sample, commandId, organizationId, startsAt }, viewer }),
  )
  await project(meetingId)
  const input = (step: string) => ({ commandId: `${commandId}-${step}`, meetingId })
  changed(await meetings.register({ input: input('register'), viewer }))
  setTime(-3)
  changed(await meetings.invite({ input: input('invite'), viewer }))
  setTime(0)
  changed(await meetings.open({ input: input('open'), viewer }))
  setTime(0, 20)
  const marks = await rollCall({ timed, viewer, meetingId, index })
  changed(await meetings.markAttendance({ input: { ...input('marks'), marks }, viewer }))
  setTime(0, 105)
  changed(await meetings.close({ input: input('close'), viewer }))
}

/** Everybody who is expected, in the order in which people are called: the same also after they were marked. */
async function rollCall({
  timed: { meetings },
  viewer,
  meetingId,
  index,
}: Pick<Hold, 'timed' | 'viewer' | 'index'> & { readonly meetingId: string }) {
  const records = await meetings.findByIds({ ids: [meetingId], viewer })
  const [view] = await meetings.viewsOf(records)
  return (view?.attendance ?? [])
    .filter(({ status }) => status !== 'EXEMPT')
    .map(({ memberId }, place) => markFor({ memberId, place, meeting: index }))
}

/** The meeting of the next month, planned and not yet registered. */
export async function planNextMeeting({ desk, committee, anchor, report }: StepWork) {
  const { day, month } = dayOfMeeting({ anchor, months: 1 })
  report(0, 1)
  await signedIn({
    desk,
    identifier: identifierOf(playerOf(committee, 'secretary')),
    work: async (viewer) => {
      const input = {
        ...nextMeeting(month),
        commandId: `demo-next-${day}`,
        organizationId: viewer.cellPath.at(-1) ?? '',
        startsAt: startOn(day),
      }
      changed(await desk.services.meetings.create({ input, viewer }))
    },
  })
  report(1, 1)
}

function dayOfMeeting({ anchor, months }: { readonly anchor: string; readonly months: number }) {
  const first = addMonths({ day: anchor, months })
  const [year, month] = first.split('-')
  return { day: addDays({ day: first, days: DAY_OF_MONTH }), month: `${month}/${year}` }
}

function startOn(day: string, minutesLater = 0): Date {
  return new Date(Date.parse(`${day}T${HOUR}:00+07:00`) + minutesLater * MINUTE_MS)
}

function changed(outcome: MeetingOutcome): string {
  if (outcome.kind === 'changed') return outcome.meetingId
  throw new Error(`The meeting refuses the demo: ${outcome.refusal.code}`)
}
