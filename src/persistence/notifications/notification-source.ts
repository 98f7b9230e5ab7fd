import type { Model } from 'mongoose'

import type { NotificationRecord } from '../../services/notifications/notifications.repository.ts'
import type { StoredNotification } from '../models/notifications.model.ts'
import { watchInserts } from '../watch-inserts.ts'
import { toNotification } from './notifications.repository.ts'

/** Hears of notifications that any process writes or marks as read (src/live/notification-feed.ts). */
export const createNotificationSource =
  ({
    notifications,
    reportBug,
  }: {
    readonly notifications: Model<StoredNotification>
    readonly reportBug: (error: unknown) => void
  }) =>
  ({
    onTold,
    onRead,
    onGap,
  }: {
    readonly onTold: (row: NotificationRecord) => void
    readonly onRead: (row: NotificationRecord) => void
    readonly onGap: () => void
  }) =>
    watchInserts<StoredNotification>({
      rows: notifications,
      onInsert: (row) => onTold(toNotification(row)),
      // What is not read after a change has grown.
      onUpdate: (row) => (row.readAt ? onRead : onTold)(toNotification(row)),
      onGap,
      reportBug,
    })
