import { Arg, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'

import type { OperationPermission } from '../../src/domain/permissions.ts'
import type { MediaRecord } from '../../src/services/media/media.repository.ts'
import type { NewsRecord } from '../../src/services/news/news.repository.ts'
import type { OrganizationRecord } from '../../src/services/organizations/organizations.repository.ts'
import type { Context } from '../context.ts'
import { loadFound } from '../loaders/by-id.ts'
import { MediaFileType } from '../media/media-file.type.ts'
import { OrganizationType } from '../organizations/organization.type.ts'
import { checkFilter } from '../shared/check-id.ts'
import { toConnection, type Connection } from '../shared/connection.ts'
import { pageArgs } from '../shared/page-args.ts'
import { ContentFilterInput } from './content-filter.input.ts'
import { NewsConnectionType, NewsItemType } from './news-item.type.ts'

const NEWEST_FIRST = 'PUBLISHED_AT_DESC'

@Resolver(() => NewsItemType)
export class NewsResolver {
  @Authorized<OperationPermission>('public')
  @Query(() => NewsConnectionType, {
    description:
      'What is published for the viewer, newest first; without signing in, what is public.',
  })
  async news(
    @Ctx() { services, viewer }: Context,
    @Arg('filter', () => ContentFilterInput, { nullable: true }) filter: ContentFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<NewsRecord>> {
    const request = pageArgs({ first, after, order: NEWEST_FIRST, defaultFirst: 20 })
    checkFilter({ ids: { owner: filter?.owner }, search: filter?.search })
    const asked = { filter: filter ?? {}, viewer }
    return toConnection({
      page: await services.news.list({ ...asked, page: request }),
      request,
      order: NEWEST_FIRST,
      count: () => services.news.count(asked),
    })
  }

  @Authorized<OperationPermission>('public')
  @Query(() => NewsItemType, {
    nullable: true,
    description: 'Null where it does not exist or is not published for the viewer.',
  })
  newsItem(
    @Arg('slug', () => String) slug: string,
    @Ctx() { services, viewer }: Context,
  ): Promise<NewsRecord | null> {
    return services.news.findBySlug({ slug, viewer })
  }

  @FieldResolver(() => String, { description: 'Sanitized: safe to show as it is.' })
  async bodyHtml(@Root() { id }: NewsRecord, @Ctx() { loaders }: Context): Promise<string> {
    return (await loaders.newsBody.load(id))?.html ?? ''
  }

  @FieldResolver(() => MediaFileType, { nullable: true })
  cover(
    @Root() { coverId }: NewsRecord,
    @Ctx() { loaders }: Context,
  ): Promise<MediaRecord | null> | null {
    return coverId === null ? null : loaders.media.load(coverId)
  }

  @FieldResolver(() => [MediaFileType])
  files(@Root() { fileIds }: NewsRecord, @Ctx() { loaders }: Context): Promise<MediaRecord[]> {
    return loadFound(loaders.media, fileIds)
  }

  @FieldResolver(() => OrganizationType, { nullable: true })
  audienceOrganization(
    @Root() { audienceOrganizationId }: NewsRecord,
    @Ctx() { loaders }: Context,
  ): Promise<OrganizationRecord | null> | null {
    return audienceOrganizationId === null
      ? null
      : loaders.organizationReferenced.load(audienceOrganizationId)
  }

  @FieldResolver(() => OrganizationType, { description: 'The organization that answers for it.' })
  owner(
    @Root() { ownerId }: NewsRecord,
    @Ctx() { loaders }: Context,
  ): Promise<OrganizationRecord | null> {
    return loaders.organizationReferenced.load(ownerId)
  }
}
