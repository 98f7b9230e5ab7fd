import { Field, ID, InputType } from 'type-graphql'

import {
  FLOOR_REQUEST_KINDS,
  type FloorRequestKind,
} from '../../src/domain/meetings/floor/floor-state.ts'
import type { AttendanceStatus, MeetingKind } from '../../src/domain/meetings/meeting-words.ts'
import { DateScalar } from '../shared/date.scalar.ts'
import { AttendanceStatusEnum, FloorRequestKindEnum, MeetingKindEnum } from './meeting-enums.ts'
import { AgendaItemInput } from './meeting.input.ts'

/** What every command to a meeting begins with. */
@InputType()
abstract class ToMeetingInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ID)
  readonly meetingId!: string
}

@InputType()
abstract class ToMemberInput extends ToMeetingInput {
  @Field(() => ID)
  readonly memberId!: string
}

@InputType()
abstract class DecideInput extends ToMemberInput {
  @Field(() => Boolean)
  readonly accepted!: boolean
}

@InputType('MeetingCommandInput')
export class MeetingCommandInput extends ToMeetingInput {
  @Field(() => String, { nullable: true })
  readonly comment?: string | null
}

@InputType('PostponeMeetingInput')
export class PostponeMeetingInput extends ToMeetingInput {
  @Field(() => Date)
  readonly startsAt!: Date

  @Field(() => String)
  readonly reason!: string
}

@InputType('AppointChairInput')
export class AppointChairInput extends ToMemberInput {}

@InputType('AppointMinuteTakerInput')
export class AppointMinuteTakerInput extends ToMemberInput {}

@InputType('AnnounceAbsenceInput', { description: 'Of whoever is signed in.' })
export class AnnounceAbsenceInput extends ToMeetingInput {
  @Field(() => String)
  readonly reason!: string
}

@InputType('DecideAbsenceInput')
export class DecideAbsenceInput extends DecideInput {}

@InputType('DecideCheckInInput')
export class DecideCheckInInput extends DecideInput {}

@InputType('CheckInInput', { description: 'Checks in whoever is signed in.' })
export class CheckInInput extends ToMeetingInput {
  @Field(() => String)
  readonly code!: string

  @Field(() => String, { nullable: true })
  readonly deviceId?: string | null
}

@InputType('AttendanceMark')
export class AttendanceMarkInput {
  @Field(() => ID)
  readonly memberId!: string

  @Field(() => AttendanceStatusEnum)
  readonly status!: AttendanceStatus

  @Field(() => String, { nullable: true })
  readonly reason?: string | null
}

@InputType('MarkAttendanceInput', { description: 'All of the marks are taken, or none.' })
export class MarkAttendanceInput extends ToMeetingInput {
  @Field(() => [AttendanceMarkInput])
  readonly marks!: AttendanceMarkInput[]
}

@InputType('AgendaItemCommandInput')
export class AgendaItemCommandInput extends ToMeetingInput {
  @Field(() => ID)
  readonly itemKey!: string

  @Field(() => String, { nullable: true })
  readonly conclusion?: string | null
}

@InputType('RequestFloorInput')
export class RequestFloorInput extends ToMeetingInput {
  @Field(() => FloorRequestKindEnum, { defaultValue: FLOOR_REQUEST_KINDS[0] })
  readonly kind!: FloorRequestKind

  @Field(() => String, { nullable: true })
  readonly note?: string | null
}

@InputType('GiveFloorInput')
export class GiveFloorInput extends ToMemberInput {}

@InputType('ReorderFloorInput', { description: 'Those named come first, in this order.' })
export class ReorderFloorInput extends ToMeetingInput {
  @Field(() => [ID])
  readonly memberIds!: string[]

  @Field(() => String)
  readonly reason!: string
}

@InputType('SetFloorOpenInput')
export class SetFloorOpenInput extends ToMeetingInput {
  @Field(() => Boolean)
  readonly open!: boolean
}

@InputType('RecordOpinionInput', {
  description: 'Of oneself, also ahead of the meeting; of anybody for the minute-taker.',
})
export class RecordOpinionInput extends ToMemberInput {
  @Field(() => ID, { nullable: true })
  readonly itemKey?: string | null

  @Field(() => String)
  readonly text!: string
}

@InputType('AssignTaskInput')
export class AssignTaskInput extends ToMeetingInput {
  @Field(() => String)
  readonly title!: string

  @Field(() => ID)
  readonly ownerId!: string

  @Field(() => DateScalar, { nullable: true })
  readonly dueOn?: string | null
}

@InputType('CompleteTaskInput')
export class CompleteTaskInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ID)
  readonly taskId!: string
}

@InputType('RecordPastMeetingInput', { description: 'A meeting that was held wholly by hand.' })
export class RecordPastMeetingInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ID)
  readonly organizationId!: string

  @Field(() => MeetingKindEnum)
  readonly kind!: MeetingKind

  @Field(() => String)
  readonly title!: string

  @Field(() => DateScalar)
  readonly heldOn!: string

  @Field(() => Date)
  readonly startsAt!: Date

  @Field(() => Date)
  readonly endedAt!: Date

  @Field(() => [AgendaItemInput])
  readonly agenda!: AgendaItemInput[]

  @Field(() => [AttendanceMarkInput])
  readonly marks!: AttendanceMarkInput[]
}
