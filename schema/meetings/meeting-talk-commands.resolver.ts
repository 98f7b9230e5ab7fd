import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'

import type { OperationPermission } from '../../src/domain/permissions.ts'
import type { Context } from '../context.ts'
import {
  AgendaItemCommandInput,
  AssignTaskInput,
  GiveFloorInput,
  MeetingCommandInput,
  RecordOpinionInput,
  ReorderFloorInput,
  RequestFloorInput,
  SetFloorOpenInput,
} from './meeting-command.input.ts'
import { MeetingCommandResult } from './meeting-result.type.ts'
import { giveAs, type MeetingResult } from './present-outcome.ts'

@Resolver()
export class MeetingTalkCommandsResolver {
  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'Makes it the current item; its clock runs.',
  })
  startAgendaItem(
    @Arg('input', () => AgendaItemCommandInput) input: AgendaItemCommandInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.startItem, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'Concluding again writes another conclusion in its place.',
  })
  concludeAgendaItem(
    @Arg('input', () => AgendaItemCommandInput) input: AgendaItemCommandInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.concludeItem, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult)
  requestFloor(
    @Arg('input', () => RequestFloorInput) input: RequestFloorInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.requestFloor, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult)
  withdrawFloorRequest(
    @Arg('input', () => MeetingCommandInput) input: MeetingCommandInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.withdrawFloor, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'Whoever speaks has ended by it.',
  })
  giveFloor(
    @Arg('input', () => GiveFloorInput) input: GiveFloorInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.giveFloor, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'By those who run the room, or by whoever speaks.',
  })
  endSpeech(
    @Arg('input', () => MeetingCommandInput) input: MeetingCommandInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.endSpeech, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult)
  reorderFloor(
    @Arg('input', () => ReorderFloorInput) input: ReorderFloorInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.reorderFloor, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'A closed list takes points of order only.',
  })
  setFloorOpen(
    @Arg('input', () => SetFloorOpenInput) input: SetFloorOpenInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.setFloorOpen, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult)
  recordOpinion(
    @Arg('input', () => RecordOpinionInput) input: RecordOpinionInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.recordOpinion, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'To somebody on the roll.',
  })
  assignTask(
    @Arg('input', () => AssignTaskInput) input: AssignTaskInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.assignTask, input)
  }
}
