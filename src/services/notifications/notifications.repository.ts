import type {
  NotificationFacts,
  NotificationKind,
  NotificationNews,
} from '../../domain/notifications/notifications.ts'
import type { Page, PageRequest } from '../../domain/paging/paging.ts'

export type NotificationRecord = {
  readonly id: string
  readonly person: string
  readonly kind: NotificationKind
  readonly facts: NotificationFacts
  /** A path of the member pages. */
  readonly url: string
  readonly createdAt: Date
  readonly readAt: Date | null
  readonly toldAt: Date
}

/** What a channel needs of a notification to say it. */
export type ToldNews = Pick<NotificationRecord, 'kind' | 'facts' | 'url'>

/** Notifications, unique by person and cause. `persons`: everything the reader is addressed as. */
export type NotificationRepository = {
  /**
   * Tells each person once, however often it is called with the same cause; a higher revision takes the place of a lower. Not inside a
   * transaction.
   */
  readonly add: (asked: {
    readonly persons: readonly string[]
    readonly news: NotificationNews
    readonly at: Date
  }) => Promise<void>
  readonly findByIds: (asked: {
    readonly ids: readonly string[]
    readonly persons: readonly string[]
  }) => Promise<readonly NotificationRecord[]>
  /** Newest first. */
  readonly list: (asked: {
    readonly persons: readonly string[]
    readonly unreadOnly: boolean
    readonly page: PageRequest
  }) => Promise<Page<NotificationRecord>>
  /** Written here from `since` on, oldest first. */
  readonly toldSince: (asked: {
    readonly persons: readonly string[]
    readonly since: Date
  }) => Promise<readonly NotificationRecord[]>
  /** Marked as read from `since` on, on whichever device. */
  readonly readSince: (asked: {
    readonly persons: readonly string[]
    readonly since: Date
  }) => Promise<readonly NotificationRecord[]>
  readonly findToldAsSystem: (asked: {
    readonly person: string
    readonly cause: string
  }) => Promise<ToldNews | null>
  readonly count: (asked: {
    readonly persons: readonly string[]
    readonly unreadOnly: boolean
  }) => Promise<number>
  /** How many of them were unread and the reader's own. */
  readonly markRead: (asked: {
    readonly ids: readonly string[]
    readonly persons: readonly string[]
    readonly at: Date
  }) => Promise<number>
  /** Everything that was told until `until`; how many of it were unread. */
  readonly markAllRead: (asked: {
    readonly persons: readonly string[]
    readonly until: Date
    readonly at: Date
  }) => Promise<number>
}
