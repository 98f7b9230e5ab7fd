import {
  personOf,
  personsOf,
  type NotificationNews,
  type Recipient,
} from '../../domain/notifications/notifications.ts'
import type { PageRequest } from '../../domain/paging/paging.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { invalidInput, unauthenticated } from '../../errors/domain-error.ts'
import type { Channel } from './channel.ts'
import type { NotificationRepository } from './notifications.repository.ts'

export type NotificationService = ReturnType<typeof createNotificationService>

const MAX_MARKED = 1000

/** Telling people by every channel, and what one person was told. The list in the app is the first channel. */
export function createNotificationService({
  notifications,
  otherChannels = [],
  clock,
}: {
  readonly notifications: NotificationRepository
  readonly otherChannels?: readonly Channel[]
  readonly clock: () => Date
}) {
  const channels: readonly Channel[] = [{ tell: notifications.add }, ...otherChannels]
  return {
    /**
     * Tells each recipient once for each cause, through any crash and repeat. Call it after the thing has happened, outside of a
     * transaction; again, if it failed.
     */
    async notify({
      recipients,
      at = clock(),
      ...news
    }: NotificationNews & {
      readonly recipients: readonly Recipient[]
      readonly at?: Date
    }): Promise<void> {
      const persons = [...new Set(recipients.map(personOf))]
      for (const channel of channels) await channel.tell({ persons, news, at })
    },

    ...ownNotifications({ notifications, clock }),
  }
}

/** What one person was told: everybody's own, and nobody else's. */
function ownNotifications({
  notifications,
  clock,
}: {
  readonly notifications: NotificationRepository
  readonly clock: () => Date
}) {
  const readerOf = (viewer: Viewer | null) => {
    if (viewer === null) throw unauthenticated()
    return personsOf(viewer)
  }

  return {
    findByIds: async ({ ids, viewer }: { ids: readonly string[]; viewer: Viewer | null }) =>
      viewer === null ? [] : notifications.findByIds({ ids, persons: personsOf(viewer) }),

    list: async (asked: { viewer: Viewer | null; unreadOnly: boolean; page: PageRequest }) =>
      notifications.list({ ...asked, persons: readerOf(asked.viewer) }),

    count: async (asked: { viewer: Viewer | null; unreadOnly: boolean }) =>
      notifications.count({ ...asked, persons: readerOf(asked.viewer) }),

    /** How many were unread and the viewer's own; the rest is passed over. */
    async markRead({ ids, viewer }: { ids: readonly string[]; viewer: Viewer | null }) {
      const persons = readerOf(viewer)
      if (ids.length > MAX_MARKED) {
        const params = { max: MAX_MARKED }
        throw invalidInput([{ path: 'ids', reason: 'notification.input.ids', params }])
      }
      return notifications.markRead({ ids, persons, at: clock() })
    },

    /** Everything of the viewer's that there is now; what comes later stays unread. */
    async markAllRead({ viewer }: { viewer: Viewer | null }) {
      const at = clock()
      return notifications.markAllRead({ persons: readerOf(viewer), until: at, at })
    },
  }
}
