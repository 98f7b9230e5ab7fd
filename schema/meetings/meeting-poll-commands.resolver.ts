import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'

import type { OperationPermission } from '../../src/domain/permissions.ts'
import type { Context } from '../context.ts'
import { MeetingCommandResult } from './meeting-result.type.ts'
import { CastVoteInput, ClosePollInput, OpenPollInput, RecordHandsInput } from './poll.type.ts'
import { giveAs, type MeetingResult } from './present-outcome.ts'

@Resolver()
export class MeetingPollCommandsResolver {
  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, { description: 'Freezes who is entitled.' })
  openPoll(
    @Arg('input', () => OpenPollInput) input: OpenPollInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.openPoll, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description:
      'Once acknowledged it is counted, once. Of a secret poll `seq` says nothing of it.',
  })
  castVote(
    @Arg('input', () => CastVoteInput) input: CastVoteInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.castVote, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'What was counted; counting again before closing replaces it.',
  })
  recordShowOfHands(
    @Arg('input', () => RecordHandsInput) input: RecordHandsInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.recordHands, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult)
  closePoll(
    @Arg('input', () => ClosePollInput) input: ClosePollInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.closePoll, input)
  }
}
