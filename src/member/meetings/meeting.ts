/** What the pages ask of a meeting, and its shape. */
export type MeetingStatus =
  | 'PLANNED'
  | 'REGISTERED'
  | 'INVITED'
  | 'IN_PROGRESS'
  | 'CLOSED'
  | 'SCORED'
  | 'REPORTED'
  | 'APPRAISED'
  | 'POSTPONED'
  | 'CANCELLED'

export const MEETING_KINDS = [
  'REGULAR',
  'THEMATIC',
  'COMBINED',
  'COMMITTEE',
  'EXTRAORDINARY',
] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

export type AttendanceStatus =
  'EXPECTED' | 'PRESENT' | 'ONLINE' | 'LATE' | 'ABSENT_EXCUSED' | 'ABSENT_UNEXCUSED' | 'EXEMPT'

export type Summary = {
  readonly expected: number
  readonly present: number
  readonly excused: number
  readonly unexcused: number
  readonly exempt: number
  readonly ratePercent: number
}

export type Meeting = {
  readonly id: string
  readonly title: string
  readonly kind: MeetingKind
  readonly status: MeetingStatus
  readonly startsAt: string
  readonly place: string | null
  readonly onlineUrl: string | null
  readonly organization: { readonly name: string }
  readonly agenda: readonly {
    readonly key: string
    readonly title: string
    readonly minutes: number | null
  }[]
  readonly attendanceSummary: Summary
}

/** The same for everybody who follows the meeting: safe to ask inside the stream. */
export const MEETING_FIELDS = `id title kind status startsAt place onlineUrl organization { name }
  agenda { key title minutes }
  attendanceSummary { expected present excused unexcused exempt ratePercent }`

/** What the stream brings: the meeting with the fields that were asked for. */
export type LiveMessage<M> = {
  readonly meetingLive:
    | { readonly __typename: 'MeetingSnapshot'; readonly seq: number; readonly meeting: M }
    | {
        readonly __typename: 'MeetingEvent'
        readonly seq: number
        readonly type: string
        readonly at: string
        readonly summary: string
        readonly meeting: M
      }
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

/** What depends on the person is asked beside the stream. */
export const MEETING_MINE = `query MeetingMine($id: ID!) {
  meeting(id: $id) { availableCommands viewerAttendance { status checkedInAt } }
}`

export type MeetingMine = {
  readonly meeting: {
    readonly availableCommands: readonly string[]
    readonly viewerAttendance: {
      readonly status: AttendanceStatus
      readonly checkedInAt: string | null
    } | null
  } | null
}

export type CommandResult =
  | { readonly __typename: 'MeetingChanged'; readonly meeting: { readonly id: string } }
  | { readonly __typename: 'CommandRefused'; readonly code: string; readonly message: string }

export const COMMAND_RESULT = `__typename
  ... on MeetingChanged { meeting { id } }
  ... on CommandRefused { code message }`
