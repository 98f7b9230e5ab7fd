import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'

import type { OperationPermission } from '../../src/domain/permissions.ts'
import type { MemberRecord } from '../../src/services/members/members.repository.ts'
import type { OrganizationRecord } from '../../src/services/organizations/organizations.repository.ts'
import type { Context } from '../context.ts'
import { loadFound } from '../loaders/by-id.ts'
import { MemberConnectionType } from '../members/member.type.ts'
import { checkFilter } from '../shared/check-id.ts'
import { toConnection, type Connection } from '../shared/connection.ts'
import { pageArgs } from '../shared/page-args.ts'
import { OrganizationFilterInput } from './organization.input.ts'
import { OrganizationConnectionType, OrganizationType } from './organization.type.ts'

/** Organizations are listed by name; members of one by given name. */
const BY_NAME = 'NAME_ASC'
const BY_GIVEN_NAME = 'GIVEN_NAME_ASC'

@Resolver(() => OrganizationType)
export class OrganizationsResolver {
  @Authorized<OperationPermission>('signedIn')
  @Query(() => OrganizationType, {
    nullable: true,
    description: 'Null where it does not exist or the viewer may not see it.',
  })
  organization(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<OrganizationRecord | null> {
    return loaders.organization.load(id)
  }

  @Authorized<OperationPermission>('organization.read')
  @Query(() => OrganizationConnectionType, {
    description: 'The organizations that the viewer may see, by name.',
  })
  async organizations(
    @Ctx() { services, viewer }: Context,
    @Arg('filter', () => OrganizationFilterInput, { nullable: true })
    filter: OrganizationFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<OrganizationRecord>> {
    const request = pageArgs({ first, after, order: BY_NAME })
    const asked = { filter: filter ?? {}, viewer }
    checkFilter({ ids: { under: filter?.under }, search: filter?.search })
    return toConnection({
      page: await services.organizations.list({ ...asked, page: request }),
      request,
      order: BY_NAME,
      count: () => services.organizations.count(asked),
    })
  }

  @FieldResolver(() => OrganizationType, { nullable: true })
  parent(
    @Root() { parentId }: OrganizationRecord,
    @Ctx() { loaders }: Context,
  ): Promise<OrganizationRecord | null> | null {
    return parentId === null ? null : loaders.organizationReferenced.load(parentId)
  }

  @FieldResolver(() => [OrganizationType], { description: 'From the root down, itself excluded.' })
  ancestors(
    @Root() { path }: OrganizationRecord,
    @Ctx() { loaders }: Context,
  ): Promise<OrganizationRecord[]> {
    return loadFound(loaders.organizationReferenced, path.slice(0, -1))
  }

  @FieldResolver(() => OrganizationConnectionType, {
    description: 'Active organizations right below that the viewer may see, by name.',
  })
  async children(
    @Root() { id }: OrganizationRecord,
    @Ctx() { loaders }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<OrganizationRecord>> {
    const request = pageArgs({ first, after, order: BY_NAME })
    return toConnection({
      page: await loaders.organizationChildren.load({ id, args: request }),
      request,
      order: BY_NAME,
      count: () => loaders.organizationChildCount.load(id),
    })
  }

  @FieldResolver(() => Int, {
    description: 'Members on the list today whom the viewer may see.',
  })
  memberCount(
    @Root() { id }: OrganizationRecord,
    @Ctx() { loaders }: Context,
    @Arg('includeSubtree', () => Boolean, { nullable: true, defaultValue: true })
    includeSubtree: boolean | null,
  ): Promise<number> {
    return loaders.memberCount.load({ id, args: { includeSubtree: includeSubtree ?? true } })
  }

  @FieldResolver(() => MemberConnectionType, {
    description: 'Members on the list today, of it and of everything below, by given name.',
  })
  async members(
    @Root() { id }: OrganizationRecord,
    @Ctx() { loaders }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<MemberRecord>> {
    const request = pageArgs({ first, after, order: BY_GIVEN_NAME })
    return toConnection({
      page: await loaders.membersOf.load({ id, args: request }),
      request,
      order: BY_GIVEN_NAME,
      count: () => loaders.memberCount.load({ id, args: { includeSubtree: true } }),
    })
  }
}
