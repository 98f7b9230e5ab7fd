import { Authorized, Resolver, Root, Subscription, type SubscribeResolverData } from 'type-graphql'

import { personsOf } from '../../src/domain/notifications/notifications.ts'
import type { OperationPermission } from '../../src/domain/permissions.ts'
import { unauthenticated } from '../../src/errors/domain-error.ts'
import type { NotificationRecord } from '../../src/services/notifications/notifications.repository.ts'
import type { Context } from '../context.ts'
import { liveStream } from '../shared/live-stream.ts'
import { NotificationType } from './notification.type.ts'

@Resolver()
export class NotificationsSubscription {
  @Authorized<OperationPermission>('signedIn')
  @Subscription(() => NotificationType, {
    description: 'Whatever the viewer is told from now on.',
    subscribe: ({ context }: SubscribeResolverData<unknown, unknown, Context>) =>
      followNotifications(context),
  })
  notificationReceived(@Root() notification: NotificationRecord): NotificationRecord {
    return notification
  }
}

function followNotifications(context: Context) {
  const { services, viewer } = context
  if (viewer === null) throw unauthenticated()
  return liveStream<NotificationRecord>({
    context,
    open: services.meetingLive.inbox.open(personsOf(viewer)),
    // Whoever is still signed in is still told the same; another member is another person.
    mayFollow: async ({ memberId }) => memberId === viewer.memberId,
  })
}
