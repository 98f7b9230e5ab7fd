import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'

import type { OperationPermission } from '../../src/domain/permissions.ts'
import type { Context } from '../context.ts'
import {
  AppointChairInput,
  AppointMinuteTakerInput,
  MeetingCommandInput,
  PostponeMeetingInput,
  RecordPastMeetingInput,
} from './meeting-command.input.ts'
import { MeetingCommandResult } from './meeting-result.type.ts'
import { CreateMeetingInput, UpdateMeetingPlanInput } from './meeting.input.ts'
import { giveAs, type MeetingResult } from './present-outcome.ts'

@Resolver()
export class MeetingPlanCommandsResolver {
  @Authorized<OperationPermission>('meeting.plan')
  @Mutation(() => MeetingCommandResult)
  createMeeting(
    @Arg('input', () => CreateMeetingInput) input: CreateMeetingInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.create, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult)
  updateMeetingPlan(
    @Arg('input', () => UpdateMeetingPlanInput) input: UpdateMeetingPlanInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.updatePlan, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'Sends the schedule to the level above.',
  })
  registerMeeting(
    @Arg('input', () => MeetingCommandInput) input: MeetingCommandInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.register, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'From a level above, with a comment that says what is to be changed.',
  })
  returnMeetingRegistration(
    @Arg('input', () => MeetingCommandInput) input: MeetingCommandInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.returnRegistration, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'Tells everybody who is expected.',
  })
  inviteToMeeting(
    @Arg('input', () => MeetingCommandInput) input: MeetingCommandInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.invite, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'To a later time. It is registered and invited to again.',
  })
  postponeMeeting(
    @Arg('input', () => PostponeMeetingInput) input: PostponeMeetingInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.postpone, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'The invited hear of it.',
  })
  cancelMeeting(
    @Arg('input', () => MeetingCommandInput) input: MeetingCommandInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.cancel, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'Somebody whom the meeting expects.',
  })
  appointChair(
    @Arg('input', () => AppointChairInput) input: AppointChairInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.appointChair, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'Somebody whom the meeting expects.',
  })
  appointMinuteTaker(
    @Arg('input', () => AppointMinuteTakerInput) input: AppointMinuteTakerInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.appointMinuteTaker, input)
  }

  @Authorized<OperationPermission>('meeting.plan')
  @Mutation(() => MeetingCommandResult, {
    description:
      'A meeting that was held by hand. The days on which it was held and recorded are kept apart.',
  })
  recordPastMeeting(
    @Arg('input', () => RecordPastMeetingInput) input: RecordPastMeetingInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.recordPastMeeting, input)
  }
}
