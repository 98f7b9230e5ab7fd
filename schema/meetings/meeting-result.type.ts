import { createUnionType, Field, Int, ObjectType } from 'type-graphql'

import type { RefusalCode } from '../../src/domain/meetings/meeting-words.ts'
import type { MeetingRecord } from '../../src/services/meetings/meeting-record.ts'
import { RefusalCodeEnum } from './meeting-enums.ts'
import { MeetingType } from './meeting.type.ts'

@ObjectType('MeetingChanged', {
  simpleResolvers: true,
  description: 'The command was taken: the meeting as it is now.',
})
export class MeetingChangedType {
  @Field(() => MeetingType)
  readonly meeting!: MeetingRecord

  @Field(() => Int, { description: 'The number of the last event of this command.' })
  readonly seq!: number
}

@ObjectType('CommandRefused', {
  simpleResolvers: true,
  description: 'The rules do not allow it now. Nothing was changed.',
})
export class CommandRefusedType {
  @Field(() => RefusalCodeEnum)
  readonly code!: RefusalCode

  @Field(() => String)
  readonly message!: string
}

export const MeetingCommandResult = createUnionType({
  name: 'MeetingCommandResult',
  types: () => [MeetingChangedType, CommandRefusedType] as const,
  resolveType: (value) => ('code' in value ? CommandRefusedType : MeetingChangedType),
})

@ObjectType('CheckInCode', {
  simpleResolvers: true,
  description: 'New every 15 seconds; checkIn takes either form until `validUntil`.',
})
export class CheckInCodeType {
  @Field(() => String)
  readonly code!: string

  @Field(() => String, { description: 'Short enough to type.' })
  readonly shortCode!: string

  @Field(() => String, { description: 'A QR of the link that checks in.' })
  readonly qrSvg!: string

  @Field(() => Date)
  readonly validUntil!: Date
}
