import { Field, ID, Int, ObjectType } from 'type-graphql'

import type { FloorRequestKind } from '../../src/domain/meetings/floor/floor-state.ts'
import { NodeType } from '../node/node.type.ts'
import { DateScalar } from '../shared/date.scalar.ts'
import { FloorRequestKindEnum } from './meeting-enums.ts'

@ObjectType('AnnouncedAbsence', {
  simpleResolvers: true,
  description: 'What a member has said beforehand.',
})
export class AnnouncedAbsenceType {
  @Field(() => String)
  readonly reason!: string

  @Field(() => Date)
  readonly at!: Date

  @Field(() => Boolean, { nullable: true, description: 'Null until it is decided.' })
  readonly accepted!: boolean | null
}

@ObjectType('HeldCheckIn', {
  simpleResolvers: true,
  description: 'A check-in with a valid code that waits for a decision.',
})
export class HeldCheckInType {
  @Field(() => Date)
  readonly at!: Date

  @Field(() => String, { description: 'Why it is held, in the language of the reader.' })
  readonly reason!: string

  readonly memberId!: string
}

@ObjectType('FloorRequest', {
  simpleResolvers: true,
  description:
    'Somebody who waits for the floor. Points of order come first; of the others, who has spoken less often on the item, then who asked first.',
})
export class FloorRequestType {
  @Field(() => FloorRequestKindEnum)
  readonly kind!: FloorRequestKind

  @Field(() => Date)
  readonly requestedAt!: Date

  @Field(() => String, { nullable: true })
  readonly note!: string | null

  readonly memberId!: string
}

@ObjectType('Speech', {
  simpleResolvers: true,
  description: 'Somebody who has, or had, the floor.',
})
export class SpeechType {
  @Field(() => Date)
  readonly startedAt!: Date

  @Field(() => Date, { nullable: true })
  readonly endedAt!: Date | null

  @Field(() => Int, { nullable: true, description: 'Null while it lasts.' })
  readonly seconds!: number | null

  readonly memberId!: string
}

@ObjectType('Floor', {
  simpleResolvers: true,
  description: 'Who speaks, who waits, who has spoken.',
})
export class FloorType {
  @Field(() => Boolean, { description: 'A closed list takes points of order only.' })
  readonly open!: boolean

  @Field(() => SpeechType, { nullable: true })
  readonly speaking!: SpeechType | null

  @Field(() => [FloorRequestType], { description: 'Who speaks next stands first.' })
  readonly queue!: readonly FloorRequestType[]

  @Field(() => [SpeechType], { description: 'Those that have ended, in their order.' })
  readonly speeches!: readonly SpeechType[]
}

@ObjectType('Opinion', {
  simpleResolvers: true,
  description: 'What a member has said or sent, as it was recorded.',
})
export class OpinionType {
  @Field(() => ID, { nullable: true })
  readonly itemKey!: string | null

  @Field(() => String)
  readonly text!: string

  @Field(() => Date)
  readonly at!: Date

  @Field(() => Boolean, { description: 'Sent before the meeting opened.' })
  readonly sentAhead!: boolean

  readonly memberId!: string
}

@ObjectType('MeetingTask', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Something that a meeting gave somebody to do.',
})
export class MeetingTaskType extends NodeType {
  @Field(() => String)
  readonly title!: string

  @Field(() => DateScalar, { nullable: true })
  readonly dueOn!: string | null

  @Field(() => Date, { nullable: true })
  readonly doneAt!: Date | null

  readonly ownerId!: string
  readonly meetingId!: string
}
