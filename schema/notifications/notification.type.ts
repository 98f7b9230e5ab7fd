import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

import {
  NOTIFICATION_KINDS,
  type NotificationKind,
} from '../../src/domain/notifications/notifications.ts'
import { NodeType } from '../node/node.type.ts'
import { connectionOf } from '../shared/connection.ts'
import { enumOf } from '../shared/enum-of.ts'

export const NotificationKindEnum = enumOf(NOTIFICATION_KINDS)
registerEnumType(NotificationKindEnum, { name: 'NotificationKind' })

@ObjectType('Notification', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Something the viewer was told, once.',
})
export class NotificationType extends NodeType {
  @Field(() => NotificationKindEnum)
  readonly kind!: NotificationKind

  @Field(() => String, { description: 'A path of the member pages.' })
  readonly url!: string

  @Field(() => Date)
  readonly createdAt!: Date

  @Field(() => Date, { nullable: true })
  readonly readAt!: Date | null
}

const Base = connectionOf({
  name: 'NotificationBase',
  edgeName: 'NotificationEdge',
  node: () => NotificationType,
})

@ObjectType('NotificationConnection', { simpleResolvers: true })
export class NotificationConnectionType extends Base {
  @Field(() => Int)
  readonly unreadCount!: number
}
