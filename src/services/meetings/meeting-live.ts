import type { MeetingEvent } from '../../domain/meetings/meeting-events.ts'
import type { AppendFeed } from '../../live/append-feed.ts'
import type { MeetingTails } from '../../live/meeting-tails.ts'
import type { MeetingSeen } from '../../live/seat.ts'
import type { NotificationFeed } from '../../live/notification-feed.ts'
import type { NotificationRecord } from '../notifications/notifications.repository.ts'
import type { MeetingHistories } from './meeting-histories.ts'
import type { RebuildInput, RebuildReport } from './rebuild-meetings.ts'
import type { MeetingDocuments } from './meetings.repository.ts'

/** What follows meetings and notifications in one process; opened by the first subscriber. */
export type MeetingLive = {
  readonly feed: AppendFeed
  readonly tails: MeetingTails<MeetingEvent>
  /** A meeting as it was at `since` (ms) or later, or null where there is none. Read once for all who ask within a moment; no right is asked. */
  readonly look: (meetingId: string, since: number) => Promise<MeetingSeen | null>
  readonly inbox: NotificationFeed<NotificationRecord>
  readonly stop: () => Promise<void>
}

export type MeetingProjectors = {
  /** One sweep over what a crash or another process left undone; see `runProjectors`. */
  readonly run: () => Promise<number>
  /** Brings what is derived from one log up to its end; nothing where there is no such log. */
  readonly project: (meetingId: string) => Promise<void>
  /** Makes everything that is derived from logs anew; see `rebuildMeetings`. */
  readonly rebuild: (asked: RebuildInput) => Promise<RebuildReport>
}

/** Reads what decides who follows a meeting. */
export const lookAtMeeting =
  ({
    documents,
    histories,
  }: {
    readonly documents: MeetingDocuments
    readonly histories: MeetingHistories
  }) =>
  async (id: string): Promise<MeetingSeen | null> => {
    const [[record], states] = await Promise.all([
      documents.findAsSystem([id]),
      histories.current([id]),
    ])
    if (!record) return null
    const state = states.get(id)?.state
    const { path, documentSeq, chairId, minuteTakerId } = record
    return state
      ? { seq: state.seq, path, state }
      : { seq: documentSeq, path, state: { chairId, minuteTakerId, attendance: null } }
  }
