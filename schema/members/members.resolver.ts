import type { GraphQLResolveInfo } from 'graphql'
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Query,
  Resolver,
  Root,
} from 'type-graphql'

import type { OperationPermission } from '../../src/domain/permissions.ts'
import type { MemberRecord } from '../../src/services/members/members.repository.ts'
import type { OrganizationRecord } from '../../src/services/organizations/organizations.repository.ts'
import type { Context } from '../context.ts'
import { OrganizationType } from '../organizations/organization.type.ts'
import { checkFilter } from '../shared/check-id.ts'
import { toConnection, type Connection } from '../shared/connection.ts'
import { pageArgs } from '../shared/page-args.ts'
import { fillMembers, type FilledMember } from './fill-members.ts'
import { MembersArgs } from './member.input.ts'
import { MemberConnectionType, MemberType } from './member.type.ts'

@Resolver(() => MemberType)
export class MembersResolver {
  @Authorized<OperationPermission>('signedIn')
  @Query(() => MemberType, {
    nullable: true,
    description: 'Null where there is no such member or the viewer may not see them.',
  })
  member(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<MemberRecord | null> {
    return loaders.member.load(id)
  }

  @Authorized<OperationPermission>('member.read')
  @Query(() => MemberConnectionType, { description: 'The members whom the viewer may see.' })
  async members(
    @Args(() => MembersArgs) { filter, orderBy, first, after }: MembersArgs,
    @Ctx() { services, loaders, viewer }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<FilledMember>> {
    const order = orderBy ?? 'GIVEN_NAME_ASC'
    const request = pageArgs({ first, after, order })
    checkFilter({ ids: { organization: filter?.organization }, search: filter?.search })
    const asked = { filter: filter ?? {}, viewer }
    const page = await services.members.list({ ...asked, order, page: request })
    return toConnection({
      page: await fillMembers({ page, loaders, info }),
      request,
      order,
      count: () => services.members.count(asked),
    })
  }

  @FieldResolver(() => OrganizationType, { description: 'The cell in whose list the member is.' })
  cell(
    @Root() { cell, cellId }: FilledMember,
    @Ctx() { loaders }: Context,
  ): OrganizationRecord | null | Promise<OrganizationRecord | null> {
    return cell ?? loaders.organizationReferenced.load(cellId)
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the member has activated the own account.',
  })
  activated(
    @Root() { id, activated }: FilledMember,
    @Ctx() { loaders }: Context,
  ): boolean | Promise<boolean> {
    return activated ?? loaders.memberActivated.load(id)
  }
}
