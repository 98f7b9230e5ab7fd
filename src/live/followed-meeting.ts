import { followerAudience, type MeetingAudience } from '../domain/meetings/audience.ts'
import type { MeetingEvent } from '../domain/meetings/meeting-events.ts'
import { forbidden } from '../errors/domain-error.ts'
import { createAnswerGroups } from './answer-groups.ts'
import type { LogReader } from './meeting-tails.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { isStuck, paceOf, waitForDrain } from './pace.ts'
import type { Answer, MeetingSeen, Question, Reader, Seat, SeatSink } from './seat.ts'

export type FollowedInput = {
  readonly seen: MeetingSeen
  /** The log, which calls `wake` when it has grown. */
  readonly openLog: (wake: () => void) => LogReader<MeetingEvent>
  /** The meeting as it was at `since` or later; null where there is none any more. */
  readonly look: (since: number) => Promise<MeetingSeen | null>
  readonly onEmpty: () => void
  readonly reportBug: (error: unknown) => void
  readonly now: () => number
}

type Followed = {
  readonly parts: FollowedInput
  readonly seats: Set<Seat>
  readonly groups: ReturnType<typeof createAnswerGroups>
  readonly log: LogReader<MeetingEvent>
  /** The number up to which readers are brought. */
  head: number
  /** What all of them were placed by; null where some were placed by something else. */
  seen: MeetingSeen | null
}

export type FollowedMeeting = {
  readonly enter: (asked: {
    readonly question: Question
    readonly reader: Reader
    readonly sink: SeatSink
    /** Null: a snapshot first. */
    readonly afterSeq: number | null
    readonly seen: MeetingSeen
  }) => TakenSeat
  /** Looks after readers who are stuck and answers that are old; to be called now and then. */
  readonly sweep: () => void
  readonly count: () => { readonly seats: number; readonly groups: number }
}

export type TakenSeat = {
  /** The rights of the reader have changed: nothing is sent until it is known what they may still see. */
  readonly changed: (reader: Reader) => void
  readonly leave: () => void
}

/**
 * One meeting and all who follow it here. A reader is a place in the log: whenever the log grows, each is sent what it lacks, in order,
 * from answers that are made once for all readers who see the same. Nothing is piled up for a reader who is slow.
 */
export function followMeeting(parts: FollowedInput): FollowedMeeting {
  const meeting: Followed = {
    parts,
    seats: new Set(),
    head: parts.seen.seq,
    seen: parts.seen,
    groups: createAnswerGroups({
      make: ({ group: { audience }, ...needed }) =>
        makeAnswer({ log: meeting.log, audience, ...needed }),
      onReady: (answer) => give(meeting, answer),
      onFailed: (answer, error) => fail(meeting, answer, error),
      now: parts.now,
    }),
    log: parts.openLog(() => void refresh()),
  }
  const refresh = oneAtATime(() => bringOn(meeting), parts.reportBug)
  return {
    enter: ({ seen, afterSeq, ...asked }) => {
      const seat = newSeat({ ...asked, place: afterSeq, cameAt: seen.seq })
      meeting.seats.add(seat)
      placeAlone(meeting, seat, seen)
      return {
        changed: (reader) => void askAgain(meeting, seat, reader),
        leave: () => leave(meeting, seat),
      }
    },
    sweep: () => {
      meeting.groups.trim()
      meeting.log.trim()
      for (const seat of meeting.seats) if (isStuck(seat, parts.now())) tooSlow(meeting, seat)
      // A look that failed.
      if (meeting.log.head() > meeting.head) void refresh()
    },
    count: () => ({ seats: meeting.seats.size, groups: meeting.groups.count() }),
  }
}

const newSeat = (given: Pick<Seat, 'question' | 'reader' | 'sink' | 'place' | 'cameAt'>): Seat => ({
  ...given,
  group: null,
  awaiting: null,
  caughtUp: false,
  drainingSince: null,
  left: false,
})

/** The log has grown: everybody is given what is new. */
async function bringOn(meeting: Followed): Promise<void> {
  const reached = meeting.log.head()
  const seen = await meeting.parts.look(meeting.parts.now())
  meeting.head = Math.max(meeting.head, reached)
  const isSame = seen !== null && meeting.seen !== null && saysTheSame(meeting.seen, seen)
  meeting.seen = seen
  // One without a group waits for another look, later than its rights changed.
  for (const seat of meeting.seats)
    if (isSame) advance(meeting, seat)
    else if (seat.group) placeSeat(meeting, seat, seen)
}

/** Places one reader by a look of their own. */
function placeAlone(meeting: Followed, seat: Seat, seen: MeetingSeen | null): void {
  if (!seen || !meeting.seen || !saysTheSame(meeting.seen, seen)) meeting.seen = null
  placeSeat(meeting, seat, seen)
}

/** Whether everybody who was placed by one look belongs where another one would place them. */
function saysTheSame(one: MeetingSeen, other: MeetingSeen): boolean {
  const [roll, otherRoll] = [one.state.attendance, other.state.attendance]
  return (
    one.state.chairId === other.state.chairId &&
    one.state.minuteTakerId === other.state.minuteTakerId &&
    one.path.join() === other.path.join() &&
    (roll === otherRoll ||
      (roll?.size === otherRoll?.size &&
        [...(roll?.keys() ?? [])].every((id) => otherRoll?.has(id))))
  )
}

async function askAgain(meeting: Followed, seat: Seat, reader: Reader): Promise<void> {
  const { look, now } = meeting.parts
  meeting.groups.leave(seat)
  seat.reader = reader
  try {
    const seen = await look(now())
    // Changed once more: the later look decides.
    if (seat.reader === reader && !seat.left) placeAlone(meeting, seat, seen)
  } catch (error) {
    end(meeting, seat, error)
  }
}

/** Who may not read the meeting any more is told so; everybody else goes on, in the group they belong to by now. */
function placeSeat(meeting: Followed, seat: Seat, seen: MeetingSeen | null): void {
  const audience = seen && followerAudience({ viewer: seat.reader.viewer, ...seen })
  if (audience === null) return end(meeting, seat, forbidden())
  meeting.groups.join(seat, audience)
  advance(meeting, seat)
}

/** Sends what the reader lacks, as far as it is made and the reader takes it. */
function advance(meeting: Followed, seat: Seat): void {
  const { groups, head } = meeting
  while (seat.group && !seat.awaiting) {
    if (seat.place !== null && seat.place >= head) {
      seat.caughtUp = true
      return
    }
    const answer =
      seat.place === null
        ? groups.snapshot(seat, seat.group, Math.max(head, seat.cameAt))
        : groups.event(seat, seat.group, seat.place + 1)
    if (answer.bytes === null) {
      seat.awaiting = answer
      answer.waiting.push(seat)
    } else if (!send(meeting, seat, answer)) return
  }
}

/** An answer is made: those who wait for it get it. */
function give(meeting: Followed, answer: Answer): void {
  for (const seat of answer.waiting.splice(0)) {
    // Rights that changed meanwhile have moved the reader on, or out.
    if (seat.awaiting !== answer) continue
    seat.awaiting = null
    if (send(meeting, seat, answer)) advance(meeting, seat)
  }
}

/** False where the reader takes nothing now. */
function send(meeting: Followed, seat: Seat, { bytes, seq }: Answer): boolean {
  const pace = paceOf(seat)
  if (pace === 'tooSlow') tooSlow(meeting, seat)
  if (pace === 'later') waitForDrain(seat, meeting.parts.now(), () => advance(meeting, seat))
  if (pace !== 'more' || bytes === null) return false
  seat.sink.send(bytes)
  seat.place = seq
  return true
}

function fail(meeting: Followed, answer: Answer, error: unknown): void {
  for (const seat of answer.waiting.splice(0))
    if (seat.awaiting === answer) end(meeting, seat, error)
}

function tooSlow(meeting: Followed, seat: Seat): void {
  leave(meeting, seat)
  seat.sink.tooSlow()
}

function end(meeting: Followed, seat: Seat, error: unknown): void {
  leave(meeting, seat)
  seat.sink.end(error)
}

function leave({ groups, seats, log, parts }: Followed, seat: Seat): void {
  if (seat.left) return
  seat.left = true
  groups.leave(seat)
  seats.delete(seat)
  if (seats.size > 0) return
  log.close()
  parts.onEmpty()
}

async function makeAnswer({
  log,
  seat: { question, reader },
  audience,
  seq,
  isSnapshot,
}: {
  readonly log: LogReader<MeetingEvent>
  readonly seat: Seat
  readonly audience: MeetingAudience
  readonly seq: number
  readonly isSnapshot: boolean
}): Promise<Buffer> {
  const event = isSnapshot ? null : await log.eventAt(seq)
  if (event === undefined) throw new Error(`The log has no event ${seq}`)
  return question.answer({ reader, audience, seq, event })
}
