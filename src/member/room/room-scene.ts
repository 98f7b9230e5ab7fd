import type { Meeting, Poll } from '../meetings/meeting.ts'
import { isBefore } from '../meetings/what-is-now.ts'

/** What fills the screen of the room. */
export type RoomScene =
  | { readonly kind: 'before' | 'gathering' | 'talk' | 'over' | 'cancelled' }
  | { readonly kind: 'poll' | 'result'; readonly poll: Poll }

/** How long a result stays on the screen when nothing else happens. */
export const RESULT_SHOWN_MS = 90_000

/**
 * A vote comes before everything else, then its result, until somebody speaks or the time is up. Before the first item the screen is there for
 * checking in. `now` is the server's time.
 */
export function roomScene({
  meeting,
  now,
}: {
  readonly meeting: Pick<Meeting, 'status' | 'agenda' | 'floor' | 'polls'>
  readonly now: number
}): RoomScene {
  if (meeting.status === 'CANCELLED') return { kind: 'cancelled' }
  if (isBefore(meeting)) return { kind: 'before' }
  if (meeting.status !== 'IN_PROGRESS') return { kind: 'over' }
  const { polls, floor, agenda } = meeting
  const open = last(polls.filter(({ status }) => status === 'OPEN'))
  if (open) return { kind: 'poll', poll: open }
  const closed = last(
    polls.filter(({ closedAt }) => closedAt !== null && isShown({ closedAt, floor, now })),
  )
  if (closed) return { kind: 'result', poll: closed }
  const begun = agenda.some(({ status }) => status !== 'PENDING') || floor.speaking !== null
  return { kind: begun ? 'talk' : 'gathering' }
}

function isShown({
  closedAt,
  floor: { speaking },
  now,
}: {
  readonly closedAt: string
  readonly floor: Meeting['floor']
  readonly now: number
}): boolean {
  const closed = Date.parse(closedAt)
  const spokenSince = speaking !== null && Date.parse(speaking.startedAt) > closed
  return now - closed < RESULT_SHOWN_MS && !spokenSince
}

const last = <T>(items: readonly T[]): T | undefined => items[items.length - 1]

/** Before it is opened the code shows to those who gather; earlier it would only be scanned in vain. */
const GATHERING_MS = 60 * 60_000

/** Whether the code for checking in is on the screen. */
export const showsCode = ({
  meeting: { status, startsAt },
  now,
}: {
  readonly meeting: Pick<Meeting, 'status' | 'startsAt'>
  readonly now: number
}): boolean =>
  status === 'IN_PROGRESS' || (status === 'INVITED' && Date.parse(startsAt) - now < GATHERING_MS)

/** What was concluded last, to stand below what is talked about now. */
export const lastConclusion = (agenda: Meeting['agenda']): Meeting['agenda'][number] | undefined =>
  last(agenda.filter(({ conclusion }) => conclusion !== null && conclusion !== ''))
