import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'

import { EMPTY_FLOOR, secondsOf, type Speech } from '../../src/domain/meetings/floor/floor-state.ts'
import type { Opinion } from '../../src/domain/meetings/meeting-state.ts'
import { say } from '../../src/domain/messages/messages.ts'
import type { OperationPermission } from '../../src/domain/permissions.ts'
import { notFound } from '../../src/errors/domain-error.ts'
import type { TaskOfMeeting } from '../../src/services/meetings/meeting-reads.ts'
import type { MeetingRecord } from '../../src/services/meetings/meeting-record.ts'
import type { MemberRecord } from '../../src/services/members/members.repository.ts'
import type { Context } from '../context.ts'
import { MemberType } from '../members/member.type.ts'
import { CompleteTaskInput } from './meeting-command.input.ts'
import {
  FloorRequestType,
  FloorType,
  HeldCheckInType,
  MeetingTaskType,
  OpinionType,
  SpeechType,
} from './meeting-room.type.ts'
import { MeetingType } from './meeting.type.ts'

type Loaded = Promise<MemberRecord | null>

@Resolver(() => MeetingType)
export class MeetingRoomFieldsResolver {
  @FieldResolver(() => [HeldCheckInType], {
    description: 'For those who run the room; empty for everybody else.',
  })
  async heldCheckIns(
    @Root() meeting: MeetingRecord,
    @Ctx() { loaders, locale }: Context,
  ): Promise<HeldCheckInType[]> {
    const [state, audience] = await Promise.all([
      loaders.meetingState.load(meeting),
      loaders.meetingAudience.load(meeting),
    ])
    if (audience !== 'officer') return []
    const reason = say({ key: 'meeting.heldDevice', locale })
    return [...(state?.heldCheckIns.values() ?? [])].map(({ memberId, at }) => ({
      memberId,
      at,
      reason,
    }))
  }

  @FieldResolver(() => FloorType)
  async floor(@Root() meeting: MeetingRecord, @Ctx() { loaders }: Context): Promise<FloorType> {
    const floor = (await loaders.meetingState.load(meeting))?.floor ?? EMPTY_FLOOR
    const speech = (one: Speech): SpeechType => ({ ...one, seconds: secondsOf(one) })
    return {
      ...floor,
      speaking: floor.speaking && speech(floor.speaking),
      speeches: floor.speeches.map(speech),
    }
  }

  @FieldResolver(() => [OpinionType], { description: 'In the order in which they came.' })
  async opinions(
    @Root() meeting: MeetingRecord,
    @Ctx() { loaders }: Context,
  ): Promise<readonly Opinion[]> {
    return (await loaders.meetingState.load(meeting))?.opinions ?? []
  }

  @FieldResolver(() => [MeetingTaskType], {
    description: 'Given here, and open ones from earlier meetings of the organization.',
  })
  tasks(
    @Root() meeting: MeetingRecord,
    @Ctx() { loaders }: Context,
  ): Promise<readonly TaskOfMeeting[]> {
    return loaders.meetingTasks.load(meeting)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingTaskType, { description: 'By its owner, or by the committee.' })
  async completeTask(
    @Arg('input', () => CompleteTaskInput) input: CompleteTaskInput,
    @Ctx() { services, viewer }: Context,
  ): Promise<TaskOfMeeting> {
    return services.meetings.completeTask({ input, viewer })
  }
}

@Resolver(() => HeldCheckInType)
export class HeldCheckInFieldsResolver {
  @FieldResolver(() => MemberType)
  member(@Root() { memberId }: HeldCheckInType, @Ctx() { loaders }: Context): Loaded {
    return loaders.memberOnRoll.load(memberId)
  }
}

@Resolver(() => FloorRequestType)
export class FloorRequestFieldsResolver {
  @FieldResolver(() => MemberType)
  member(@Root() { memberId }: FloorRequestType, @Ctx() { loaders }: Context): Loaded {
    return loaders.memberOnRoll.load(memberId)
  }
}

@Resolver(() => SpeechType)
export class SpeechFieldsResolver {
  @FieldResolver(() => MemberType)
  member(@Root() { memberId }: SpeechType, @Ctx() { loaders }: Context): Loaded {
    return loaders.memberOnRoll.load(memberId)
  }
}

@Resolver(() => OpinionType)
export class OpinionFieldsResolver {
  @FieldResolver(() => MemberType)
  member(@Root() { memberId }: OpinionType, @Ctx() { loaders }: Context): Loaded {
    return loaders.memberOnRoll.load(memberId)
  }
}

@Resolver(() => MeetingTaskType)
export class MeetingTaskFieldsResolver {
  @FieldResolver(() => MemberType)
  owner(@Root() { ownerId }: MeetingTaskType, @Ctx() { loaders }: Context): Loaded {
    return loaders.memberOnRoll.load(ownerId)
  }

  @FieldResolver(() => MeetingType)
  async meeting(
    @Root() { meetingId }: MeetingTaskType,
    @Ctx() { loaders }: Context,
  ): Promise<MeetingRecord> {
    const meeting = await loaders.meeting.load(meetingId)
    if (meeting === null) throw notFound()
    return meeting
  }
}
