import { Field, ID, Int, ObjectType } from 'type-graphql'

import type { MeetingRules } from '../../src/domain/meetings/meeting-rules.ts'
import type {
  AgendaItemStatus,
  MeetingKind,
  MeetingMode,
  MeetingStatus,
} from '../../src/domain/meetings/meeting-words.ts'
import { NodeType } from '../node/node.type.ts'
import { connectionOf } from '../shared/connection.ts'
import { DateScalar } from '../shared/date.scalar.ts'
import {
  AgendaItemStatusEnum,
  MeetingKindEnum,
  MeetingModeEnum,
  MeetingStatusEnum,
} from './meeting-enums.ts'

@ObjectType('MeetingRules', {
  simpleResolvers: true,
  description: 'Rules of a meeting. Percentages are whole numbers. Null: no such rule.',
})
export class MeetingRulesType implements Partial<MeetingRules> {
  @Field(() => Int, { nullable: true })
  readonly quorumPercent!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Day of the month before by which it is registered.',
  })
  readonly registrationDay!: number | null

  @Field(() => Int, { nullable: true, description: 'Days before the meeting that papers are out.' })
  readonly papersLeadDays!: number | null

  @Field(() => Int, { nullable: true })
  readonly minimumMinutes!: number | null

  @Field(() => Int)
  readonly checkInOpensMinutesBefore!: number

  @Field(() => Int, { description: 'Who checks in later than this after the start is late.' })
  readonly checkInGraceMinutes!: number

  @Field(() => Boolean)
  readonly probationaryCountsForQuorum!: boolean
}

@ObjectType('AgendaItem', {
  simpleResolvers: true,
  description: 'A point of the agenda, with what has become of it.',
})
export class AgendaItemType {
  @Field(() => ID, { description: 'Means the same item for as long as the meeting exists.' })
  readonly key!: string

  @Field(() => String)
  readonly title!: string

  @Field(() => Int, { nullable: true, description: 'Minutes planned.' })
  readonly minutes!: number | null

  @Field(() => AgendaItemStatusEnum)
  readonly status!: AgendaItemStatus

  @Field(() => String, { nullable: true })
  readonly conclusion!: string | null
}

@ObjectType('Meeting', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A meeting: what is planned, and what has become of it.',
})
export class MeetingType extends NodeType {
  @Field(() => MeetingKindEnum)
  readonly kind!: MeetingKind

  @Field(() => MeetingModeEnum)
  readonly mode!: MeetingMode

  @Field(() => MeetingStatusEnum)
  readonly status!: MeetingStatus

  @Field(() => String)
  readonly title!: string

  @Field(() => String, { description: 'YYYY-MM, by the start in the time zone of Việt Nam.' })
  readonly period!: string

  @Field(() => Date)
  readonly startsAt!: Date

  @Field(() => String, { nullable: true })
  readonly place!: string | null

  @Field(() => String, { nullable: true })
  readonly onlineUrl!: string | null

  @Field(() => Date, { nullable: true })
  readonly registeredAt!: Date | null

  @Field(() => Date, { nullable: true })
  readonly openedAt!: Date | null

  @Field(() => Date, { nullable: true })
  readonly closedAt!: Date | null

  @Field(() => DateScalar, { nullable: true })
  readonly heldOn!: string | null

  @Field(() => Boolean, { description: 'Held by hand and recorded later.' })
  readonly recordedAfterwards!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Why it was returned, postponed or cancelled.',
  })
  readonly statusComment!: string | null

  @Field(() => [AgendaItemType])
  readonly agenda!: AgendaItemType[]
}

export const MeetingConnectionType = connectionOf({ name: 'Meeting', node: () => MeetingType })
