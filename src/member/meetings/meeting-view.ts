import type { Meeting, Mine } from './meeting.ts'

/** What every part of a meeting's page is given. */
export type MeetingView = {
  readonly meetingId: string
  readonly meeting: Meeting
  /** Undefined until it is known what depends on the person. */
  readonly mine: Mine | undefined
  readonly memberId: string | null
  /** The server's time at which `meeting` was so. */
  readonly asOf: number
  /** The code of a scanned link. */
  readonly code: string | undefined
}
