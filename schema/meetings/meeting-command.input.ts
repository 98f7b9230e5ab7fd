import { Field, ID, InputType } from 'type-graphql'

import type { AttendanceStatus } from '../../src/domain/meetings/meeting-words.ts'
import { AttendanceStatusEnum } from './meeting-enums.ts'

@InputType('MeetingCommandInput')
export class MeetingCommandInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ID)
  readonly meetingId!: string

  @Field(() => String, { nullable: true })
  readonly comment?: string | null
}

@InputType('CheckInInput', { description: 'Checks in whoever is signed in.' })
export class CheckInInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ID)
  readonly meetingId!: string

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
export class MarkAttendanceInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ID)
  readonly meetingId!: string

  @Field(() => [AttendanceMarkInput])
  readonly marks!: AttendanceMarkInput[]
}
