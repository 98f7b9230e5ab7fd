import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'

import type { OperationPermission } from '../../src/domain/permissions.ts'
import type { Context } from '../context.ts'
import {
  AnnounceAbsenceInput,
  CheckInInput,
  DecideAbsenceInput,
  DecideCheckInInput,
  MarkAttendanceInput,
  MeetingCommandInput,
} from './meeting-command.input.ts'
import { MeetingCommandResult } from './meeting-result.type.ts'
import { giveAs, type MeetingResult } from './present-outcome.ts'

@Resolver()
export class MeetingRoomCommandsResolver {
  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'Says beforehand that one will not come.',
  })
  announceAbsence(
    @Arg('input', () => AnnounceAbsenceInput) input: AnnounceAbsenceInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.announceAbsence, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult)
  decideAbsence(
    @Arg('input', () => DecideAbsenceInput) input: DecideAbsenceInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.decideAbsence, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'Freezes the plan and the roll.',
  })
  openMeeting(
    @Arg('input', () => MeetingCommandInput) input: MeetingCommandInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.open, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'The viewer, and nobody else, is here. Takes the long and the short code.',
  })
  checkIn(
    @Arg('input', () => CheckInInput) input: CheckInInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.checkIn, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'About a check-in that was held because its device had checked in somebody else.',
  })
  decideCheckIn(
    @Arg('input', () => DecideCheckInInput) input: DecideCheckInInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.decideCheckIn, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'Roll call by hand.',
  })
  markAttendance(
    @Arg('input', () => MarkAttendanceInput) input: MarkAttendanceInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.markAttendance, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult)
  closeMeeting(
    @Arg('input', () => MeetingCommandInput) input: MeetingCommandInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.close, input)
  }
}
