import { Authorized, Resolver, Root, Subscription, type SubscribeResolverData } from 'type-graphql'

import { personsOf } from '../../src/domain/notifications/notifications.ts'
import type { OperationPermission } from '../../src/domain/permissions.ts'
import { unauthenticated } from '../../src/errors/domain-error.ts'
import type { NotificationRecord } from '../../src/services/notifications/notifications.repository.ts'
import type { Context } from '../context.ts'
import { liveStream } from '../shared/live-stream.ts'
import { NotificationType } from './notification.type.ts'

type Subscribed = SubscribeResolverData<unknown, unknown, Context>

@Resolver()
export class NotificationsSubscription {
  @Authorized<OperationPermission>('signedIn')
  @Subscription(() => NotificationType, {
    description:
      'Whatever the viewer is told from now on. The same notification comes again when it has grown.',
    subscribe: ({ context }: Subscribed) => follow(context, 'open'),
  })
  notificationReceived(@Root() notification: NotificationRecord): NotificationRecord {
    return notification
  }

  @Authorized<OperationPermission>('signedIn')
  @Subscription(() => NotificationType, {
    description: 'Whatever the viewer marks as read from now on, on whichever device.',
    subscribe: ({ context }: Subscribed) => follow(context, 'openRead'),
  })
  notificationRead(@Root() notification: NotificationRecord): NotificationRecord {
    return notification
  }
}

function follow(context: Context, opening: 'open' | 'openRead') {
  const { services, viewer } = context
  if (viewer === null) throw unauthenticated()
  return liveStream<NotificationRecord>({
    context,
    open: services.meetingLive.inbox[opening](personsOf(viewer)),
    // Whoever is still signed in is still told the same; another member is another person.
    mayFollow: async ({ memberId }) => memberId === viewer.memberId,
  })
}
