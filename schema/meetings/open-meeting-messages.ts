import type { MeetingAudience } from '../../src/domain/meetings/audience.ts'
import type { MeetingEvent } from '../../src/domain/meetings/meeting-events.ts'
import type { StreamSource } from '../../src/live/guarded-stream.ts'
import type { MeetingTails } from '../../src/live/meeting-tails.ts'

/** One message of `meetingLive`; the event is null in the snapshot. */
export type MeetingMessage = {
  readonly meetingId: string
  readonly seq: number
  readonly event: MeetingEvent | null
  /** For whom the answer is made, where it is one for many; otherwise the viewer's own. */
  readonly audience?: MeetingAudience
}

/** Everything after `afterSeq`; where that is null, a snapshot at `head` and everything after it. */
export function openMeetingMessages({
  tails,
  meetingId,
  afterSeq,
  head,
}: {
  readonly tails: MeetingTails<MeetingEvent>
  readonly meetingId: string
  readonly afterSeq: number | null
  /** The number that the log has reached. */
  readonly head: number
}) {
  return (wake: () => void): StreamSource<MeetingMessage> => {
    const events = tails.open({ meetingId, from: afterSeq ?? head, head })(wake)
    let snapshot: MeetingMessage | null =
      afterSeq === null ? { meetingId, seq: head, event: null } : null
    const take = async () => {
      if (snapshot !== null) {
        const first = snapshot
        snapshot = null
        return first
      }
      const event = await events.take()
      return event && { meetingId, seq: event.seq, event }
    }
    return { take, close: events.close }
  }
}
