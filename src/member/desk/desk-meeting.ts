import type { AttendanceStatus, MeetingMode } from '../../domain/meetings/meeting-words.ts'
import type { MemberStatus } from '../../domain/members/member-status.ts'
import {
  MEETING_FIELDS,
  meetingLiveWith,
  type AgendaItem,
  type Floor,
  type Meeting,
  type Person,
  type Poll,
} from '../meetings/meeting.ts'

/** What the desk asks of a meeting beyond what every page of it shows. The roll and the minutes are asked for apart: they are long. */
export type DeskItem = AgendaItem & {
  readonly carriedOverFrom: { readonly id: string; readonly title: string } | null
  readonly documents: readonly {
    readonly id: string
    readonly filename: string
    readonly url: string
  }[]
}

export type DeskPoll = Poll

export type DeskFloor = Floor & {
  readonly speeches: readonly {
    readonly startedAt: string
    readonly seconds: number | null
    readonly member: Person
  }[]
}

export type DeskOpinion = {
  readonly itemKey: string | null
  readonly text: string
  readonly at: string
  readonly sentAhead: boolean
  readonly member: Person
}

export type DeskTask = {
  readonly id: string
  readonly title: string
  readonly dueOn: string | null
  readonly doneAt: string | null
  readonly owner: Person
  readonly meeting: { readonly id: string; readonly title: string }
}

export type DeskMeeting = Omit<Meeting, 'agenda' | 'floor' | 'organization'> & {
  readonly mode: MeetingMode
  readonly organization: { readonly id: string; readonly name: string }
  readonly agenda: readonly DeskItem[]
  readonly heldCheckIns: readonly {
    readonly at: string
    readonly reason: string
    readonly member: Person
  }[]
  readonly floor: DeskFloor
  readonly opinions: readonly DeskOpinion[]
  readonly tasks: readonly DeskTask[]
}

const PERSON = '{ id fullName }'

const DESK_FIELDS = `${MEETING_FIELDS}
  mode organization { id }
  agenda { carriedOverFrom { id title } documents { id filename url } }
  heldCheckIns { at reason member ${PERSON} }
  floor { speeches { startedAt seconds member ${PERSON} } }
  opinions { itemKey text at sentAhead member ${PERSON} }
  tasks { id title dueOn doneAt owner ${PERSON} meeting { id title } }`

export const DESK_LIVE = meetingLiveWith(DESK_FIELDS)

/** The meeting as it stands, with what this person may do: asked when the desk opens and after every command of its own. */
export const DESK = `query Desk($id: ID!) { meeting(id: $id) { availableCommands ${DESK_FIELDS} } }`

/** What depends on the person is asked beside the stream. */
export const DESK_COMMANDS = `query DeskCommands($id: ID!) { meeting(id: $id) { lastSeq availableCommands } }`

export type RollRow = {
  readonly member: Person & { readonly status: MemberStatus }
  readonly status: AttendanceStatus
  readonly checkedInAt: string | null
  readonly reason: string | null
  readonly announcedAbsence: {
    readonly reason: string
    readonly at: string
    readonly accepted: boolean | null
  } | null
}

/** A page of the roll in the order in which people are called. */
export const ROLL = `query DeskRoll($id: ID!, $after: String) {
  meeting(id: $id) {
    attendance(first: 200, after: $after) {
      nodes {
        member { id fullName status } status checkedInAt reason announcedAbsence { reason at accepted }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`
