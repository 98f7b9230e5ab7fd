import type { AttendanceSummary } from '../../domain/meetings/attendance.ts'
import type { FloorRequestKind } from '../../domain/meetings/floor/floor-state.ts'
import type {
  AgendaItemStatus,
  AttendanceStatus,
  MeetingKind,
  MeetingStatus,
} from '../../domain/meetings/meeting-words.ts'
import type { PollMethod, PollStatus } from '../../domain/meetings/polls/poll-state.ts'

/** What the pages ask of a meeting, and its shape. */
export type Person = { readonly id: string; readonly fullName: string }

export type AgendaItem = {
  readonly key: string
  readonly title: string
  readonly minutes: number | null
  readonly status: AgendaItemStatus
  readonly conclusion: string | null
  readonly usedSeconds: number
}

export type Floor = {
  readonly open: boolean
  readonly speaking: { readonly member: Person; readonly startedAt: string } | null
  readonly queue: readonly {
    readonly member: Person
    readonly kind: FloorRequestKind
    readonly requestedAt: string
    readonly note: string | null
  }[]
}

export type Poll = {
  readonly id: string
  readonly question: string
  readonly method: PollMethod
  readonly status: PollStatus
  readonly maxChoices: number
  readonly places: number | null
  readonly entitledCount: number
  readonly votedCount: number
  readonly closedAt: string | null
  readonly options: readonly {
    readonly key: string
    readonly label: string
    readonly votes: number | null
    readonly elected: boolean | null
  }[]
}

export type Meeting = {
  readonly id: string
  readonly lastSeq: number
  readonly title: string
  readonly kind: MeetingKind
  readonly status: MeetingStatus
  readonly startsAt: string
  readonly openedAt: string | null
  readonly closedAt: string | null
  readonly statusComment: string | null
  readonly place: string | null
  readonly onlineUrl: string | null
  readonly organization: { readonly name: string }
  readonly chair: Person | null
  readonly minuteTaker: Person | null
  readonly agenda: readonly AgendaItem[]
  readonly attendanceSummary: AttendanceSummary
  readonly floor: Floor
  readonly polls: readonly Poll[]
}

/**
 * The same for everybody who follows the meeting: safe to ask inside the stream, where it is read once for all of them. What grows with the
 * number of people or of speeches (names of the roll, opinions, who voted how) is left out and asked when somebody looks at it.
 */
export const MEETING_FIELDS = `id lastSeq title kind status startsAt openedAt closedAt statusComment place onlineUrl organization { name }
  chair { id fullName } minuteTaker { id fullName }
  agenda { key title minutes status conclusion usedSeconds }
  attendanceSummary { expected present excused unexcused exempt ratePercent quorumNeeded quorumReached forecast }
  floor {
    open speaking { member { id fullName } startedAt }
    queue { member { id fullName } kind requestedAt note }
  }
  polls { id question method status maxChoices places entitledCount votedCount closedAt options { key label votes elected } }`

type Told<M> = { readonly seq: number; readonly meeting: M }
/** What the stream brings: the meeting with the fields that were asked for. */
export type LiveMessage<M> = {
  readonly meetingLive:
    | ({ readonly __typename: 'MeetingSnapshot' } & Told<M>)
    | ({
        readonly __typename: 'MeetingEvent'
        readonly type: string
        readonly at: string
        readonly summary: string
      } & Told<M>)
}

/** The stream with these fields of the meeting; none of them may depend on the person. */
export const meetingLiveWith = (
  fields: string,
) => `subscription MeetingLive($meetingId: ID!, $afterSeq: Int) {
  meetingLive(meetingId: $meetingId, afterSeq: $afterSeq) {
    __typename
    ... on MeetingSnapshot { seq meeting { ${fields} } }
    ... on MeetingEvent { seq type at summary meeting { ${fields} } }
  }
}`

export const MEETING_LIVE = meetingLiveWith(MEETING_FIELDS)

/** What depends on the person is asked beside the stream, and rarely. */
export const MINE_FIELDS = `availableCommands
  viewerAttendance { status checkedInAt announcedAbsence { reason accepted } }
  polls { id viewerIsEntitled viewerHasVoted }`

export type Mine = {
  readonly availableCommands: readonly string[]
  /** Null for somebody who is not on the roll. */
  readonly viewerAttendance: {
    readonly status: AttendanceStatus
    readonly checkedInAt: string | null
    readonly announcedAbsence: {
      readonly reason: string
      readonly accepted: boolean | null
    } | null
  } | null
  readonly polls: readonly {
    readonly id: string
    readonly viewerIsEntitled: boolean
    readonly viewerHasVoted: boolean
  }[]
}

export type CommandResult =
  | { readonly __typename: 'MeetingChanged'; readonly meeting: { readonly id: string } }
  | { readonly __typename: 'MeetingTask'; readonly id: string }
  | { readonly __typename: 'CommandRefused'; readonly code: string; readonly message: string }

export const COMMAND_RESULT = `__typename
  ... on MeetingChanged { meeting { id } }
  ... on CommandRefused { code message }`
