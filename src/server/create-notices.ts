import type { Payload } from 'payload'

import { createNotificationFeed } from '../live/notification-feed.ts'
import { createSmtpPostman, type MailSettings } from '../mail/smtp-postman.ts'
import { connectionOf } from '../persistence/models/connection.ts'
import { deliveriesModel } from '../persistence/models/deliveries.model.ts'
import { noticeSettingsModel } from '../persistence/models/notice-settings.model.ts'
import { notificationsModel } from '../persistence/models/notifications.model.ts'
import { createDeliveryRepository } from '../persistence/notifications/deliveries.repository.ts'
import { createNoticeSettingsRepository } from '../persistence/notifications/notice-settings.repository.ts'
import { createNotificationSource } from '../persistence/notifications/notification-source.ts'
import { createNotificationRepository } from '../persistence/notifications/notifications.repository.ts'
import { deliverMail } from '../services/notifications/deliver-mail.ts'
import { createMailChannel } from '../services/notifications/mail-channel.ts'
import { createNoticeSettingsService } from '../services/notifications/notice-settings.service.ts'
import { createNotificationService } from '../services/notifications/notifications.service.ts'

/** How people hear of things in this process: the list in the app, mail where the installation sends it, and what each has chosen. */
export function createNotices({
  payload,
  publicUrl,
  mail = null,
  clock = () => new Date(),
}: {
  readonly payload: Payload
  /** Links in mails start with it. */
  readonly publicUrl: string
  /** Null: this installation sends no mail. */
  readonly mail?: MailSettings | null
  readonly clock?: () => Date
}) {
  const reportBug = (error: unknown) => payload.logger.error({ err: error, msg: 'Notices' })
  const connection = connectionOf(payload)
  const told = notificationsModel(connection)
  const notifications = createNotificationRepository({ notifications: told })
  const deliveries = createDeliveryRepository({ deliveries: deliveriesModel(connection) })
  const settings = createNoticeSettingsRepository({
    payload,
    settings: noticeSettingsModel(connection),
  })
  const postman = mail && createSmtpPostman(mail)
  const inbox = createNotificationFeed({
    source: createNotificationSource({ notifications: told, reportBug }),
    toldSince: notifications.toldSince,
    readSince: notifications.readSince,
    clock,
    reportBug,
  })
  return {
    notifications: createNotificationService({
      notifications,
      otherChannels: postman ? [createMailChannel({ deliveries, settings, clock })] : [],
      clock,
    }),
    inbox,
    settings,
    noticeSettings: createNoticeSettingsService({ settings, mailAvailable: mail !== null }),
    /** Sends what is queued; see `deliverMail`. */
    deliverMail: async () =>
      postman === null
        ? 0
        : deliverMail({ deliveries, notifications, settings, postman, publicUrl, clock }),
    stop: async () => {
      postman?.close()
      await inbox.stop()
    },
  }
}
