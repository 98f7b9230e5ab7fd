import { createUnionType, Field, Int, ObjectType } from 'type-graphql'

import type { MeetingRecord } from '../../src/services/meetings/meeting-record.ts'
import { MeetingType } from './meeting.type.ts'

@ObjectType('MeetingSnapshot', {
  simpleResolvers: true,
  description: 'The meeting as it was at `seq` or later: every event after `seq` follows.',
})
export class MeetingSnapshotType {
  @Field(() => Int)
  readonly seq!: number

  @Field(() => MeetingType)
  readonly meeting!: MeetingRecord
}

@ObjectType('MeetingEvent', {
  simpleResolvers: true,
  description: 'Something that happened, in order, without gaps, once.',
})
export class MeetingEventType {
  @Field(() => Int)
  readonly seq!: number

  @Field(() => String)
  readonly type!: string

  @Field(() => Date)
  readonly at!: Date

  @Field(() => String, { nullable: true })
  readonly actorName!: string | null

  @Field(() => String, { description: 'One sentence in the language of the reader.' })
  readonly summary!: string

  @Field(() => MeetingType, { description: 'The meeting after the event, or later.' })
  readonly meeting!: MeetingRecord
}

export const MeetingLiveMessage = createUnionType({
  name: 'MeetingLiveMessage',
  types: () => [MeetingSnapshotType, MeetingEventType] as const,
  resolveType: (value) => ('type' in value ? MeetingEventType : MeetingSnapshotType),
})
