import type { MeetingKind } from '../../domain/meetings/meeting-words.ts'
import type { AgendaItemInput } from '../../services/meetings/plan-input.ts'

/** What became of one meeting, before anybody is named. What lies after the demo was begun has not happened. */
export type MeetingStory = {
  /** Of its commands, within its organization: never changes. */
  readonly key: string
  readonly kind: MeetingKind
  readonly title: string
  readonly place: string
  readonly agenda: readonly AgendaItemInput[]
  readonly startsAt: Date
  /** Put off to. */
  readonly movedTo: Date | null
  readonly plannedAt: Date
  readonly registeredAt: Date | null
  readonly invitedAt: Date | null
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  /** Shares of one: of the expected who come, and of the others who have said why not. */
  readonly present: number
  readonly excused: number
  readonly byPhone: boolean
}

const DAY_MS = 24 * 60 * 60_000
const MINUTE_MS = 60_000

export const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * DAY_MS)
export const minutesAfter = (at: Date, minutes: number) =>
  new Date(at.getTime() + minutes * MINUTE_MS)
export const atClock = (day: string, clock: string) => new Date(`${day}T${clock}:00+07:00`)

/** That a meeting is put off is said some hours after the invitation. */
export const movedAt = ({ invitedAt, movedTo }: MeetingStory): Date | null =>
  invitedAt && movedTo && minutesAfter(invitedAt, 600)

/** The story as far as it has come at `now`. One that would be under way is not begun: the demo has one meeting in progress of its own. */
export function toldUntil(story: MeetingStory, now: Date): MeetingStory | null {
  if (story.plannedAt > now) return null
  const isOver = story.closedAt !== null && story.closedAt <= now
  const past = (at: Date | null) => (at !== null && at <= now ? at : null)
  return {
    ...story,
    registeredAt: past(story.registeredAt),
    invitedAt: past(story.invitedAt),
    movedTo: past(movedAt(story)) && story.movedTo,
    openedAt: isOver ? story.openedAt : null,
    closedAt: isOver ? story.closedAt : null,
  }
}
