import {
  Arg,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'

import { notificationText } from '../../src/domain/notifications/notification-text.ts'
import type { OperationPermission } from '../../src/domain/permissions.ts'
import type { NotificationRecord } from '../../src/services/notifications/notifications.repository.ts'
import type { Context } from '../context.ts'
import { toConnection, type Connection } from '../shared/connection.ts'
import { pageArgs } from '../shared/page-args.ts'
import { NotificationConnectionType, NotificationType } from './notification.type.ts'

const NEWEST_FIRST = 'CREATED_AT_DESC'
const DEFAULT_FIRST = 20

@Resolver(() => NotificationType)
export class NotificationsResolver {
  @Authorized<OperationPermission>('signedIn')
  @Query(() => NotificationConnectionType, {
    description: 'What the viewer was told, newest first.',
  })
  async notifications(
    @Ctx() { services, viewer }: Context,
    @Arg('unreadOnly', () => Boolean, { nullable: true, defaultValue: false })
    unreadOnly: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: DEFAULT_FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<NotificationRecord> & { readonly unreadCount: () => Promise<number> }> {
    const order = NEWEST_FIRST
    const request = pageArgs({ first, after, order, defaultFirst: DEFAULT_FIRST })
    const asked = { viewer, unreadOnly: unreadOnly ?? false }
    const { list, count } = services.notifications
    const page = await list({ ...asked, page: request })
    return {
      ...toConnection({ page, request, order, count: () => count(asked) }),
      unreadCount: () => count({ viewer, unreadOnly: true }),
    }
  }

  @Authorized<OperationPermission>('signedIn')
  @Mutation(() => Int, { description: 'How many of them were unread.' })
  markNotificationsRead(
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() { services, viewer }: Context,
  ): Promise<number> {
    return services.notifications.markRead({ ids, viewer })
  }

  @Authorized<OperationPermission>('signedIn')
  @Mutation(() => Int, { description: 'Every one there is now. How many of them were unread.' })
  markAllNotificationsRead(@Ctx() { services, viewer }: Context): Promise<number> {
    return services.notifications.markAllRead({ viewer })
  }

  @FieldResolver(() => String)
  title(@Root() { kind, facts }: NotificationRecord, @Ctx() { locale }: Context): string {
    return notificationText({ kind, facts, locale }).title
  }

  @FieldResolver(() => String)
  body(@Root() { kind, facts }: NotificationRecord, @Ctx() { locale }: Context): string {
    return notificationText({ kind, facts, locale }).body
  }
}
