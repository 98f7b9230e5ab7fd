import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'

import type {
  AttendanceStatus,
  MeetingKind,
  MeetingMode,
  MeetingStatus,
} from '../../src/domain/meetings/meeting-words.ts'
import type { MeetingOrder } from '../../src/services/meetings/meetings.repository.ts'
import {
  AttendanceStatusEnum,
  MeetingKindEnum,
  MeetingModeEnum,
  MeetingOrderEnum,
  MeetingStatusEnum,
} from './meeting-enums.ts'

@InputType('MeetingFilter')
export class MeetingFilterInput {
  @Field(() => ID, { nullable: true })
  readonly organization?: string | null

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  readonly includeSubtree?: boolean | null

  @Field(() => String, { nullable: true, description: 'YYYY-MM.' })
  readonly period?: string | null

  @Field(() => [MeetingStatusEnum], { nullable: true })
  readonly statuses?: MeetingStatus[] | null

  @Field(() => [MeetingKindEnum], { nullable: true })
  readonly kinds?: MeetingKind[] | null

  @Field(() => Date, { nullable: true, description: 'Starts then or later.' })
  readonly from?: Date | null

  @Field(() => Date, { nullable: true, description: 'Starts before.' })
  readonly to?: Date | null
}

@ArgsType()
export class MeetingsArgs {
  @Field(() => MeetingFilterInput, { nullable: true })
  readonly filter?: MeetingFilterInput | null

  @Field(() => MeetingOrderEnum, { nullable: true, defaultValue: 'STARTS_AT_DESC' })
  readonly orderBy?: MeetingOrder | null

  @Field(() => Int, { nullable: true, defaultValue: 20 })
  readonly first?: number | null

  @Field(() => String, { nullable: true })
  readonly after?: string | null
}

@ArgsType()
export class AttendanceArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50 })
  readonly first?: number | null

  @Field(() => String, { nullable: true })
  readonly after?: string | null

  @Field(() => [AttendanceStatusEnum], { nullable: true })
  readonly statuses?: AttendanceStatus[] | null
}

@ArgsType()
export class OrganizationMeetingsArgs {
  @Field(() => MeetingFilterInput, { nullable: true })
  readonly filter?: MeetingFilterInput | null

  @Field(() => Int, { nullable: true, defaultValue: 20 })
  readonly first?: number | null

  @Field(() => String, { nullable: true })
  readonly after?: string | null
}

@InputType('AgendaItemInput')
export class AgendaItemInput {
  @Field(() => ID, { nullable: true, description: 'Of an item that is there already.' })
  readonly key?: string | null

  @Field(() => String)
  readonly title!: string

  @Field(() => Int, { nullable: true })
  readonly minutes?: number | null

  @Field(() => [ID], { nullable: true })
  readonly documentIds?: string[] | null
}

@InputType('CreateMeetingInput')
export class CreateMeetingInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ID)
  readonly organizationId!: string

  @Field(() => MeetingKindEnum)
  readonly kind!: MeetingKind

  @Field(() => MeetingModeEnum, { nullable: true, defaultValue: 'IN_PERSON' })
  readonly mode?: MeetingMode | null

  @Field(() => String)
  readonly title!: string

  @Field(() => Date)
  readonly startsAt!: Date

  @Field(() => String, { nullable: true })
  readonly place?: string | null

  @Field(() => String, { nullable: true })
  readonly onlineUrl?: string | null

  @Field(() => [AgendaItemInput])
  readonly agenda!: AgendaItemInput[]
}

@InputType('UpdateMeetingPlanInput', { description: 'What is absent stays as it is.' })
export class UpdateMeetingPlanInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ID)
  readonly meetingId!: string

  @Field(() => String, { nullable: true })
  readonly title?: string | null

  @Field(() => Date, { nullable: true })
  readonly startsAt?: Date | null

  @Field(() => String, { nullable: true })
  readonly place?: string | null

  @Field(() => String, { nullable: true })
  readonly onlineUrl?: string | null

  @Field(() => [AgendaItemInput], { nullable: true })
  readonly agenda?: AgendaItemInput[] | null
}

@ArgsType()
export class EntitledArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50 })
  readonly first?: number | null

  @Field(() => String, { nullable: true })
  readonly after?: string | null
}
