import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'

import type { Elected } from '../../src/domain/meetings/polls/election.ts'
import type {
  NamedVote,
  PollMethod,
  PollOption,
  PollState,
  PollStatus,
} from '../../src/domain/meetings/polls/poll-state.ts'
import { NodeType } from '../node/node.type.ts'
import { connectionOf } from '../shared/connection.ts'
import { PollMethodEnum, PollStatusEnum } from './meeting-enums.ts'

@ObjectType('PollOption', {
  simpleResolvers: true,
  description: 'Something that can be chosen in a poll.',
})
export class PollOptionType implements PollOption {
  @Field(() => ID)
  readonly key!: string

  @Field(() => String)
  readonly label!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Null while a secret or named poll is open, and while hands are not counted.',
  })
  readonly votes!: number | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Null outside of elections, before closing, and for those tied for the last place.',
  })
  readonly elected!: Elected
}

@ObjectType('Entitled', {
  simpleResolvers: true,
  description: 'Somebody who may vote; frozen when the poll opened.',
})
export class EntitledType {
  @Field(() => String, { description: 'Why, in the language of the reader.' })
  readonly reason!: string

  @Field(() => Boolean, { description: 'Of a secret poll it tells only that.' })
  readonly hasVoted!: boolean

  readonly memberId!: string
}
export const EntitledConnectionType = connectionOf({ name: 'Entitled', node: () => EntitledType })

@ObjectType('NamedVote', {
  simpleResolvers: true,
  description: 'What somebody chose in a named poll that is closed.',
})
export class NamedVoteType implements NamedVote {
  @Field(() => [ID], { description: 'Empty: a blank ballot.' })
  readonly optionKeys!: string[]

  @Field(() => Date)
  readonly at!: Date

  readonly memberId!: string
}

/** A poll with the meeting that it belongs to. */
export type PollOfMeeting = PollState & { readonly meetingId: string }

@ObjectType('Poll', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A vote of a meeting: by name, secret, or by show of hands.',
})
export class PollType extends NodeType {
  @Field(() => String)
  readonly question!: string

  @Field(() => PollMethodEnum)
  readonly method!: PollMethod

  @Field(() => PollStatusEnum)
  readonly status!: PollStatus

  @Field(() => Int)
  readonly maxChoices!: number

  @Field(() => Int, { nullable: true, description: 'An election to so many places.' })
  readonly places!: number | null

  @Field(() => Date)
  readonly openedAt!: Date

  @Field(() => Date, { nullable: true })
  readonly closedAt!: Date | null
}

@InputType('PollOptionInput')
export class PollOptionInput {
  @Field(() => ID)
  readonly key!: string

  @Field(() => String)
  readonly label!: string
}

@InputType('OpenPollInput')
export class OpenPollInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ID)
  readonly meetingId!: string

  @Field(() => String)
  readonly question!: string

  @Field(() => PollMethodEnum)
  readonly method!: PollMethod

  @Field(() => [PollOptionInput])
  readonly options!: PollOptionInput[]

  @Field(() => Int, { defaultValue: 1 })
  readonly maxChoices!: number

  @Field(() => Int, {
    nullable: true,
    description:
      'An election: elected is who has more than half of the entitled, most votes first.',
  })
  readonly places?: number | null
}

@InputType('CastVoteInput')
export class CastVoteInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ID)
  readonly meetingId!: string

  @Field(() => ID)
  readonly pollId!: string

  @Field(() => [ID], { description: 'At most maxChoices; an empty list is a blank ballot.' })
  readonly optionKeys!: string[]
}

@InputType('HandCount')
export class HandCountInput {
  @Field(() => ID)
  readonly optionKey!: string

  @Field(() => Int)
  readonly votes!: number
}

@InputType('RecordHandsInput')
export class RecordHandsInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ID)
  readonly meetingId!: string

  @Field(() => ID)
  readonly pollId!: string

  @Field(() => [HandCountInput])
  readonly counts!: HandCountInput[]
}

@InputType('ClosePollInput')
export class ClosePollInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ID)
  readonly meetingId!: string

  @Field(() => ID)
  readonly pollId!: string
}
