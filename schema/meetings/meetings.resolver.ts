import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'

import { isPeriod } from '../../src/domain/meetings/meeting-calendar.ts'
import type { OperationPermission } from '../../src/domain/permissions.ts'
import { invalidInput } from '../../src/errors/domain-error.ts'
import type { MeetingRecord } from '../../src/services/meetings/meeting-record.ts'
import type { OrganizationRecord } from '../../src/services/organizations/organizations.repository.ts'
import type { Context } from '../context.ts'
import { OrganizationType } from '../organizations/organization.type.ts'
import { checkFilter } from '../shared/check-id.ts'
import { toConnection, type Connection } from '../shared/connection.ts'
import { pageArgs } from '../shared/page-args.ts'
import { CheckInCodeType } from './meeting-result.type.ts'
import { MeetingsArgs, OrganizationMeetingsArgs, type MeetingFilterInput } from './meeting.input.ts'
import { MeetingConnectionType, MeetingType } from './meeting.type.ts'

const NEWEST_FIRST = 'STARTS_AT_DESC'
const DEFAULT_FIRST = 20

@Resolver()
export class MeetingsResolver {
  @Authorized<OperationPermission>('signedIn')
  @Query(() => MeetingType, {
    nullable: true,
    description: 'Null where there is no such meeting or the viewer may not see it.',
  })
  meeting(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<MeetingRecord | null> {
    return loaders.meeting.load(id)
  }

  @Authorized<OperationPermission>('signedIn')
  @Query(() => MeetingConnectionType, { description: 'The meetings that the viewer may see.' })
  async meetings(
    @Args(() => MeetingsArgs) { filter, orderBy, first, after }: MeetingsArgs,
    @Ctx() { services, viewer }: Context,
  ): Promise<Connection<MeetingRecord>> {
    const order = orderBy ?? NEWEST_FIRST
    const request = pageArgs({ first, after, order, defaultFirst: DEFAULT_FIRST })
    checkMeetingFilter(filter)
    const asked = { filter: filter ?? {}, viewer }
    return toConnection({
      page: await services.meetings.list({ ...asked, order, page: request }),
      request,
      order,
      count: () => services.meetings.count(asked),
    })
  }

  @Authorized<OperationPermission>('meeting.read')
  @Query(() => CheckInCodeType, {
    description: 'The code to show in the room, for those who run it.',
  })
  checkInCode(
    @Arg('meetingId', () => ID) meetingId: string,
    @Ctx() { services, viewer }: Context,
  ): Promise<CheckInCodeType> {
    return services.meetings.checkInCode({ meetingId, viewer })
  }
}

/** The meetings of an organization. A class of its own: its field has the name of a query. */
@Resolver(() => OrganizationType)
export class OrganizationMeetingsResolver {
  @FieldResolver(() => MeetingConnectionType, { description: 'Its own meetings, newest first.' })
  async meetings(
    @Root() { id }: OrganizationRecord,
    @Ctx() { loaders }: Context,
    @Args(() => OrganizationMeetingsArgs) { filter, first, after }: OrganizationMeetingsArgs,
  ): Promise<Connection<MeetingRecord>> {
    const page = pageArgs({ first, after, order: NEWEST_FIRST, defaultFirst: DEFAULT_FIRST })
    checkMeetingFilter(filter)
    const args = { filter: filter ?? {} }
    return toConnection({
      page: await loaders.meetingsOf.load({ id, args: { ...args, page } }),
      request: page,
      order: NEWEST_FIRST,
      count: () => loaders.meetingCountOf.load({ id, args }),
    })
  }
}

function checkMeetingFilter(filter: MeetingFilterInput | null | undefined): void {
  checkFilter({ ids: { organization: filter?.organization } })
  if (filter?.period != null && !isPeriod(filter.period))
    throw invalidInput([{ path: 'filter.period', reason: 'meeting.input.period' }])
}
