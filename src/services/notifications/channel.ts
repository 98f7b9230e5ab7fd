import type { NotificationNews } from '../../domain/notifications/notifications.ts'

/**
 * A way in which people hear of things: the list in the app, mail. Each is told the same and decides for itself whom it reaches.
 * `tell` is safe to repeat: nobody hears of one cause twice by one channel, through any crash. Not inside a transaction.
 */
export type Channel = {
  readonly tell: (asked: {
    readonly persons: readonly string[]
    readonly news: NotificationNews
    readonly at: Date
  }) => Promise<void>
}
