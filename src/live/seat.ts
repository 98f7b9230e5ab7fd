import type { MeetingAudience } from '../domain/meetings/audience.ts'
import type { MeetingEvent } from '../domain/meetings/meeting-events.ts'
import type { MeetingState } from '../domain/meetings/meeting-state.ts'
import type { Locale } from '../domain/messages/messages.ts'
import type { Viewer } from '../domain/permissions.ts'

/** Who follows, as they are now. */
export type Reader = { readonly viewer: Viewer; readonly locale: Locale }

/** Where a reader's answers go. */
export type SeatSink = {
  /** Sends one answer. */
  readonly send: (bytes: Buffer) => void
  /** Bytes that the reader has not taken yet. */
  readonly bufferedBytes: () => number
  /** Calls back once what was sent has left. */
  readonly onDrain: (then: () => void) => void
  /** Ends the connection of a reader that does not keep up. */
  readonly tooSlow: () => void
  /** Ends the operation with an error, after what was sent. */
  readonly end: (error: unknown) => void
}

/** What a reader asks of a meeting. */
export type Question = {
  /** The same for two that ask the same. */
  readonly key: string
  /** The bytes of an answer, made as one reader of the audience for all of it; the event is null in a snapshot. */
  readonly answer: (asked: {
    readonly reader: Reader
    readonly audience: MeetingAudience
    readonly seq: number
    readonly event: MeetingEvent | null
  }) => Promise<Buffer>
}

/** What decides who follows a meeting and as what kind of reader. */
export type MeetingSeen = {
  /** The number that its log has reached. */
  readonly seq: number
  /** Ids of its organization from the root, self last. */
  readonly path: readonly string[]
  readonly state: Pick<MeetingState, 'chairId' | 'minuteTakerId' | 'attendance'>
}

/** A reader of one meeting, and how far they have got. */
export type Seat = {
  readonly question: Question
  readonly sink: SeatSink
  reader: Reader
  /** The number of the last event that was sent, or that the reader has; null until the snapshot is. */
  place: number | null
  /** The number that the log was known to have reached when the reader came: a snapshot is not older. */
  readonly cameAt: number
  /** Those with the same answers; null while it is not known who these are, and nothing is sent. */
  group: Group | null
  /** The answer that is being made for this reader. */
  awaiting: Answer | null
  /** Has been given everything at least once: from then on a reader must keep up. */
  caughtUp: boolean
  /** Since when what was sent to a reader who is catching up waits to leave, by the clock of the process. */
  drainingSince: number | null
  left: boolean
}

/** One answer for all readers of a group: made by the first who needs it. */
export type Answer = {
  /** Of the event, or that the log had reached at least when the snapshot was made. */
  readonly seq: number
  readonly begunAt: number
  bytes: Buffer | null
  readonly waiting: Seat[]
}

/** The readers of one question, one audience and one language: whatever is made for one of them is right for all. */
export type Group = {
  readonly audience: MeetingAudience
  readonly locale: Locale
  readonly answers: Map<number, Answer>
  snapshot: Answer | null
  seats: number
}
