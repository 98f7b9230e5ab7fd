import type { MeetingEvent } from '../../domain/meetings/meeting-events.ts'
import type { AppendFeed } from '../../live/append-feed.ts'
import type { MeetingTails } from '../../live/meeting-tails.ts'
import type { NotificationFeed } from '../../live/notification-feed.ts'
import type { NotificationRecord } from '../notifications/notifications.repository.ts'

/** What follows meetings and notifications in one process; opened by the first subscriber. */
export type MeetingLive = {
  readonly feed: AppendFeed
  readonly tails: MeetingTails<MeetingEvent>
  readonly inbox: NotificationFeed<NotificationRecord>
  readonly stop: () => Promise<void>
}

export type MeetingProjectors = {
  readonly run: () => Promise<number>
  /** Brings what is derived from one log up to its end; nothing where there is no such log. */
  readonly project: (meetingId: string) => Promise<void>
}
