import type { Role, Viewer } from '../domain/permissions.ts'
import type { Audience } from '../domain/editorial/editorial-values.ts'
import type { MeetingService } from '../services/meetings/meetings.service.ts'
import type { Services } from '../services/services.ts'
import type { DemoSize } from './committee/committee.ts'
import type { DemoRegister } from './demo-register.ts'
import type { PlayedMeeting } from './history/play-script.ts'

/** What is kept of a demo in its own database: what its dates were counted from, and which steps are done. */
export type DemoNote = {
  /** YYYY-MM-DD. */
  readonly anchor: string
  readonly begunAt: string
  readonly size: DemoSize
  /** Of the program that made it: what another one made is not gone on with. */
  readonly edition: number
  readonly done: readonly string[]
}

export type NewsDraft = {
  readonly title: string
  readonly summary: string
  readonly paragraphs: readonly string[]
  readonly ownerId: string
  readonly audience: Audience
  readonly audienceOrganizationId: string | null
}

export type BoardOffices = {
  readonly organizationId: string
  readonly headId: string
  readonly editorIds: readonly string[]
  readonly contributorIds: readonly string[]
}

export type DemoAppointment = {
  readonly memberId: string
  readonly role: Role
  readonly organizationId: string
  readonly path: readonly string[]
  readonly from: string
  readonly to: string | null
}

export type DemoHolder = {
  readonly memberId: string
  readonly fullName: string
  readonly path: readonly string[]
}

/** `isTold`: nobody is to be told of it any more. */
export type DemoMeeting = PlayedMeeting & {
  readonly path: readonly string[]
  readonly isTold: boolean
}

type As = { readonly viewer: Viewer }

/** Meetings at another time than now, for those that are past. */
export type TimedMeetings = {
  readonly meetings: MeetingService
  /** Brings the document of a meeting up to its log; needed where a crash fell between the two. */
  readonly project: (meetingId: string) => Promise<void>
}

/** What the demo works with: the use cases that people have, and what only the server can give. */
export type DemoDesk = {
  readonly services: Pick<
    Services,
    'accounts' | 'editorial' | 'meetings' | 'notifications' | 'registrar' | 'roster' | 'sessions'
  >
  readonly meetingsAt: (clock: () => Date) => TimedMeetings
  /** The door of the admin for what is edited there; each finds what stands already by title or organization. */
  readonly saveNews: (asked: As & { readonly draft: NewsDraft }) => Promise<{ readonly id: string }>
  readonly saveBoard: (asked: As & { readonly board: BoardOffices }) => Promise<void>
  readonly readRegister: () => Promise<DemoRegister>
  /** Writes in batches, each of which may be sent again. What is written follows from the rules that the use cases follow. */
  readonly saveAppointments: (appointments: readonly DemoAppointment[]) => Promise<void>
  readonly saveMeetings: (meetings: readonly DemoMeeting[]) => Promise<void>
  /** Hashes a password once; gives what makes accounts that are in use with it. */
  readonly activeAccounts: (
    password: string,
  ) => Promise<(holders: readonly DemoHolder[]) => Promise<void>>
  /** What is older in the logs is projected: no sweep looks at it again. */
  readonly sweptUntil: (at: Date) => Promise<void>
  readonly readNote: () => Promise<DemoNote | null>
  readonly writeNote: (note: DemoNote) => Promise<void>
  readonly now: () => Date
}
