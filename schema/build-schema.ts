// TypeGraphQL asks for it, and before anything decorated is loaded.
import 'reflect-metadata'

import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync, type PubSub } from 'type-graphql'

import { AccessReasonsResolver } from './access-reasons/access-reasons.resolver.ts'
import { AppointmentsResolver } from './appointments/appointments.resolver.ts'
import { watchUnmasking } from './audit/watch-unmasking.ts'
import { authChecker } from './auth-checker.ts'
import { MeetingPlanCommandsResolver } from './meetings/meeting-plan-commands.resolver.ts'
import { MeetingRoomCommandsResolver } from './meetings/meeting-room-commands.resolver.ts'
import {
  FloorRequestFieldsResolver,
  HeldCheckInFieldsResolver,
  MeetingRoomFieldsResolver,
  MeetingTaskFieldsResolver,
  OpinionFieldsResolver,
  SpeechFieldsResolver,
} from './meetings/meeting-room-fields.resolver.ts'
import { MeetingPollCommandsResolver } from './meetings/meeting-poll-commands.resolver.ts'
import {
  EntitledFieldsResolver,
  MeetingPollsResolver,
  NamedVoteFieldsResolver,
  PollFieldsResolver,
} from './meetings/poll-fields.resolver.ts'
import {
  MinutesCorrectionFieldsResolver,
  MinutesResolver,
  MinutesSignatureFieldsResolver,
} from './meetings/minutes.resolver.ts'
import { MeetingTalkCommandsResolver } from './meetings/meeting-talk-commands.resolver.ts'
import {
  AgendaItemFieldsResolver,
  AttendanceFieldsResolver,
  MeetingFieldsResolver,
} from './meetings/meeting-fields.resolver.ts'
import { MeetingsResolver, OrganizationMeetingsResolver } from './meetings/meetings.resolver.ts'
import { MeetingsSubscription } from './meetings/meetings.subscription.ts'
import {
  EditorialDecisionResolver,
  EditorialStepResolver,
  EditorialTaskResolver,
} from './editorial/editorial-task.resolver.ts'
import { EditorialResolver } from './editorial/editorial.resolver.ts'
import { MembersResolver } from './members/members.resolver.ts'
import { NewsResolver } from './news/news.resolver.ts'
import { NewsSubscription } from './news/news.subscription.ts'
import { NodeResolver } from './node/node.resolver.ts'
import { NoticeSettingsResolver } from './notifications/notice-settings.resolver.ts'
import { NotificationsResolver } from './notifications/notifications.resolver.ts'
import { NotificationsSubscription } from './notifications/notifications.subscription.ts'
import { OrganizationsResolver } from './organizations/organizations.resolver.ts'
import { SessionsResolver } from './sessions/sessions.resolver.ts'
import { DateTimeScalar } from './shared/date-time.scalar.ts'

/** Every class with queries, mutations, subscriptions or field resolvers. One line each. */
const RESOLVERS = [
  SessionsResolver,
  NodeResolver,
  OrganizationsResolver,
  MembersResolver,
  MeetingsResolver,
  OrganizationMeetingsResolver,
  MeetingFieldsResolver,
  AgendaItemFieldsResolver,
  AttendanceFieldsResolver,
  MeetingPlanCommandsResolver,
  MeetingRoomCommandsResolver,
  MeetingTalkCommandsResolver,
  MeetingPollCommandsResolver,
  MinutesResolver,
  MinutesCorrectionFieldsResolver,
  MinutesSignatureFieldsResolver,
  MeetingPollsResolver,
  PollFieldsResolver,
  EntitledFieldsResolver,
  NamedVoteFieldsResolver,
  MeetingRoomFieldsResolver,
  MeetingTaskFieldsResolver,
  FloorRequestFieldsResolver,
  HeldCheckInFieldsResolver,
  OpinionFieldsResolver,
  SpeechFieldsResolver,
  MeetingsSubscription,
  NoticeSettingsResolver,
  NotificationsResolver,
  NotificationsSubscription,
  AppointmentsResolver,
  AccessReasonsResolver,
  NewsResolver,
  NewsSubscription,
  EditorialResolver,
  EditorialTaskResolver,
  EditorialStepResolver,
  EditorialDecisionResolver,
] as const

/** The executable schema of the public API. Building it opens nothing. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [...RESOLVERS],
    authChecker,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    validate: false,
    pubSub: NO_PUB_SUB,
  })
  watchUnmasking(schema)
  return schema
}

/** TypeGraphQL insists on one as soon as there is a subscription. Ours all bring their own `subscribe`: nothing lives in a process. */
const NO_PUB_SUB: PubSub = {
  publish: () => {
    throw new Error('Nothing is published in memory')
  },
  subscribe: () => {
    throw new Error('A subscription gives its own `subscribe`')
  },
}
