import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'

import { say } from '../../src/domain/messages/messages.ts'
import type { OperationPermission } from '../../src/domain/permissions.ts'
import { notFound } from '../../src/errors/domain-error.ts'
import type { MeetingOutcome } from '../../src/services/meetings/give-command.ts'
import type { Context } from '../context.ts'
import { CheckInInput, MarkAttendanceInput, MeetingCommandInput } from './meeting-command.input.ts'
import {
  MeetingCommandResult,
  type CommandRefusedType,
  type MeetingChangedType,
} from './meeting-result.type.ts'
import { CreateMeetingInput, UpdateMeetingPlanInput } from './meeting.input.ts'

type Result = Promise<MeetingChangedType | CommandRefusedType>

@Resolver()
export class MeetingCommandsResolver {
  @Authorized<OperationPermission>('meeting.plan')
  @Mutation(() => MeetingCommandResult)
  async createMeeting(
    @Arg('input', () => CreateMeetingInput) input: CreateMeetingInput,
    @Ctx() context: Context,
  ): Result {
    const { services, viewer } = context
    return present(context, await services.meetings.create({ input, viewer }))
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult)
  async updateMeetingPlan(
    @Arg('input', () => UpdateMeetingPlanInput) input: UpdateMeetingPlanInput,
    @Ctx() context: Context,
  ): Result {
    const { services, viewer } = context
    return present(context, await services.meetings.updatePlan({ input, viewer }))
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, { description: 'Sends the schedule to the level above.' })
  async registerMeeting(
    @Arg('input', () => MeetingCommandInput) input: MeetingCommandInput,
    @Ctx() context: Context,
  ): Result {
    const { services, viewer } = context
    return present(context, await services.meetings.register({ input, viewer }))
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, { description: 'Tells everybody who is expected.' })
  async inviteToMeeting(
    @Arg('input', () => MeetingCommandInput) input: MeetingCommandInput,
    @Ctx() context: Context,
  ): Result {
    const { services, viewer } = context
    return present(context, await services.meetings.invite({ input, viewer }))
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, { description: 'Freezes the plan and the roll.' })
  async openMeeting(
    @Arg('input', () => MeetingCommandInput) input: MeetingCommandInput,
    @Ctx() context: Context,
  ): Result {
    const { services, viewer } = context
    return present(context, await services.meetings.open({ input, viewer }))
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'The viewer, and nobody else, is here. Takes the long and the short code.',
  })
  async checkIn(
    @Arg('input', () => CheckInInput) input: CheckInInput,
    @Ctx() context: Context,
  ): Result {
    const { services, viewer } = context
    return present(context, await services.meetings.checkIn({ input, viewer }))
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, { description: 'Roll call by hand.' })
  async markAttendance(
    @Arg('input', () => MarkAttendanceInput) input: MarkAttendanceInput,
    @Ctx() context: Context,
  ): Result {
    const { services, viewer } = context
    return present(context, await services.meetings.markAttendance({ input, viewer }))
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult)
  async closeMeeting(
    @Arg('input', () => MeetingCommandInput) input: MeetingCommandInput,
    @Ctx() context: Context,
  ): Result {
    const { services, viewer } = context
    return present(context, await services.meetings.close({ input, viewer }))
  }
}

/** An outcome as clients see it: the meeting read anew with their eyes, or the refusal in their language. */
async function present(context: Context, outcome: MeetingOutcome): Result {
  const { loaders, locale } = context
  if (outcome.kind === 'refused') {
    const { code, message: key, params } = outcome.refusal
    return { code, message: say({ key, locale, params }) }
  }
  // Mutations of one request share their loaders, and this one has written.
  for (const loader of [loaders.meeting, loaders.meetingView, loaders.meetingState])
    loader.clearAll()
  loaders.availableCommands.clearAll()
  const meeting = await loaders.meeting.load(outcome.meetingId)
  if (meeting === null) throw notFound()
  return { meeting, seq: outcome.seq }
}
