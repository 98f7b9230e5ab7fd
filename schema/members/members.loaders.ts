import { EMPTY_PAGE, type Page, type PageRequest } from '../../src/domain/paging/paging.ts'
import type { MemberRecord } from '../../src/services/members/members.repository.ts'
import { byId } from '../loaders/by-id.ts'
import { groupedLoader } from '../loaders/grouped-loader.ts'
import type { LoaderScope } from '../loaders/loader-scope.ts'
import { valueById } from '../loaders/value-by-id.ts'

export function createMemberLoaders(scope: LoaderScope) {
  const { services, viewer, cache } = scope
  const { members } = services
  return {
    member: byId(scope, members.findByIds),
    memberActivated: valueById<boolean>({
      find: async (ids) =>
        new Map([...(await members.findActivated({ ids }))].map((id) => [id, true])),
      missing: false,
      cache,
    }),
    /** By organization. */
    membersOf: groupedLoader<PageRequest, Page<MemberRecord>>({
      find: ({ ids, args: page }) => members.listOf({ organizationIds: ids, page, viewer }),
      missing: EMPTY_PAGE,
      cache,
    }),
    memberCount: groupedLoader<{ readonly includeSubtree: boolean }, number>({
      find: ({ ids, args: { includeSubtree } }) =>
        members.countOf({ organizationIds: ids, includeSubtree, viewer }),
      missing: 0,
      cache,
    }),
  }
}
