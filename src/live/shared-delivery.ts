import type { MeetingEvent } from '../domain/meetings/meeting-events.ts'
import { followMeeting, type FollowedMeeting, type TakenSeat } from './followed-meeting.ts'
import type { MeetingTails } from './meeting-tails.ts'
import type { MeetingSeen } from './seat.ts'

type DeliveryInput = {
  readonly followLog: MeetingTails<MeetingEvent>['follow']
  /** A meeting as it was at `since` or later; null where there is none. */
  readonly look: (meetingId: string, since: number) => Promise<MeetingSeen | null>
  readonly reportBug: (error: unknown) => void
  readonly now?: () => number
}
type Enter = Parameters<FollowedMeeting['enter']>[0] & { readonly meetingId: string }

const SWEEP_MS = 1_000

/** The meetings that are followed in this process; each is there for as long as it has readers. */
export function createSharedDelivery({
  followLog,
  look,
  reportBug,
  now = Date.now,
}: DeliveryInput) {
  const meetings = new Map<string, FollowedMeeting>()
  let timer: NodeJS.Timeout | undefined

  function begin(meetingId: string, seen: MeetingSeen): FollowedMeeting {
    const meeting = followMeeting({
      seen,
      reportBug,
      now,
      openLog: (wake) => followLog({ meetingId, head: seen.seq, wake }),
      look: (since) => look(meetingId, since),
      onEmpty: () => end(meetingId),
    })
    meetings.set(meetingId, meeting)
    timer ??= setInterval(() => {
      for (const { sweep } of meetings.values()) sweep()
    }, SWEEP_MS).unref()
    return meeting
  }

  function end(meetingId: string): void {
    meetings.delete(meetingId)
    if (meetings.size > 0) return
    clearInterval(timer)
    timer = undefined
  }

  return {
    /** `seen`: what whoever lets the reader in has seen of the meeting. */
    enter: ({ meetingId, ...asked }: Enter): TakenSeat =>
      (meetings.get(meetingId) ?? begin(meetingId, asked.seen)).enter(asked),
    count: () => {
      const counts = [...meetings.values()].map(({ count }) => count())
      return {
        meetings: counts.length,
        seats: counts.reduce((sum, { seats }) => sum + seats, 0),
        groups: counts.reduce((sum, { groups }) => sum + groups, 0),
      }
    },
  }
}
