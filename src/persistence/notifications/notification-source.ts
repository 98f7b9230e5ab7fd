import type { Model } from 'mongoose'

import type { NotificationRecord } from '../../services/notifications/notifications.repository.ts'
import type { StoredNotification } from '../models/notifications.model.ts'
import { watchInserts } from '../watch-inserts.ts'
import { toNotification } from './notifications.repository.ts'

/** Hears of notifications that any process writes (src/live/notification-feed.ts). */
export const createNotificationSource =
  ({
    notifications,
    reportBug,
  }: {
    readonly notifications: Model<StoredNotification>
    readonly reportBug: (error: unknown) => void
  }) =>
  ({
    onInsert,
    onGap,
  }: {
    readonly onInsert: (row: NotificationRecord) => void
    readonly onGap: () => void
  }) =>
    watchInserts<StoredNotification>({
      rows: notifications,
      onInsert: (row) => onInsert(toNotification(row)),
      onGap,
      reportBug,
    })
