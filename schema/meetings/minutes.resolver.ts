import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'

import type { OperationPermission } from '../../src/domain/permissions.ts'
import { AccountType } from '../sessions/account.type.ts'
import type { AccountRecord } from '../../src/services/accounts/accounts.repository.ts'
import type { MeetingRecord } from '../../src/services/meetings/meeting-record.ts'
import type { Context } from '../context.ts'
import { MeetingCommandInput } from './meeting-command.input.ts'
import { MeetingCommandResult } from './meeting-result.type.ts'
import { MeetingType } from './meeting.type.ts'
import {
  CorrectMinutesInput,
  MinutesCorrectionType,
  MinutesSignatureType,
  MinutesType,
  SaveMinutesInput,
} from './minutes.type.ts'
import { giveAs, type MeetingResult } from './present-outcome.ts'

@Resolver(() => MeetingType)
export class MinutesResolver {
  @FieldResolver(() => MinutesType, {
    nullable: true,
    description: 'From the opening on; null before.',
  })
  async minutes(
    @Root() meeting: MeetingRecord,
    @Ctx() { loaders, services }: Context,
  ): Promise<MinutesType | null> {
    const state = await loaders.meetingState.load(meeting)
    if (!state?.attendance) return null
    const { revision, adoptedAt, seal, corrections, signatures } = state.minutes
    return {
      text: await services.meetings.minutesText({ record: meeting, state }),
      revision,
      adoptedAt,
      seal,
      corrections,
      signatures,
      ...services.meetings.minutesUrls({ meetingId: meeting.id, seal }),
    }
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult)
  saveMinutes(
    @Arg('input', () => SaveMinutesInput) input: SaveMinutesInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.saveMinutes, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'Seals the text with the log. Afterwards nothing changes but by correction.',
  })
  adoptMinutes(
    @Arg('input', () => MeetingCommandInput) input: MeetingCommandInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.adoptMinutes, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, { description: 'Dated, beside the sealed text.' })
  correctMinutes(
    @Arg('input', () => CorrectMinutesInput) input: CorrectMinutesInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.correctMinutes, input)
  }

  @Authorized<OperationPermission>('meeting.read')
  @Mutation(() => MeetingCommandResult, {
    description: 'By the chair and the minute-taker, once each, after adoption.',
  })
  signMinutes(
    @Arg('input', () => MeetingCommandInput) input: MeetingCommandInput,
    @Ctx() context: Context,
  ): MeetingResult {
    return giveAs(context, context.services.meetings.signMinutes, input)
  }
}

@Resolver(() => MinutesCorrectionType)
export class MinutesCorrectionFieldsResolver {
  @FieldResolver(() => AccountType)
  by(
    @Root() { accountId }: MinutesCorrectionType,
    @Ctx() { loaders }: Context,
  ): Promise<AccountRecord | null> {
    return loaders.accountReferenced.load(accountId)
  }
}

@Resolver(() => MinutesSignatureType)
export class MinutesSignatureFieldsResolver {
  @FieldResolver(() => AccountType)
  by(
    @Root() { accountId }: MinutesSignatureType,
    @Ctx() { loaders }: Context,
  ): Promise<AccountRecord | null> {
    return loaders.accountReferenced.load(accountId)
  }
}
