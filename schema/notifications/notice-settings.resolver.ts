import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql'

import type { OperationPermission } from '../../src/domain/permissions.ts'
import type { NoticeSettingsRecord } from '../../src/services/notifications/notice-settings.service.ts'
import type { Context } from '../context.ts'
import { NoticeSettingsInputType, NoticeSettingsType } from './notice-settings.type.ts'

@Resolver()
export class NoticeSettingsResolver {
  @Authorized<OperationPermission>('signedIn')
  @Query(() => NoticeSettingsType, { description: 'The viewer’s own.' })
  noticeSettings(@Ctx() { services, viewer }: Context): Promise<NoticeSettingsRecord> {
    return services.noticeSettings.read(viewer)
  }

  @Authorized<OperationPermission>('signedIn')
  @Mutation(() => NoticeSettingsType, { description: 'Changes the viewer’s own.' })
  changeNoticeSettings(
    @Arg('input', () => NoticeSettingsInputType) input: NoticeSettingsInputType,
    @Ctx() { services, viewer }: Context,
  ): Promise<NoticeSettingsRecord> {
    return services.noticeSettings.change({ viewer, input })
  }
}
