import { EMPTY_PAGE, type Page, type PageRequest } from '../../src/domain/paging/paging.ts'
import type { OrganizationRecord } from '../../src/services/organizations/organizations.repository.ts'
import { byId } from '../loaders/by-id.ts'
import { groupedLoader } from '../loaders/grouped-loader.ts'
import type { LoaderScope } from '../loaders/loader-scope.ts'
import { valueById } from '../loaders/value-by-id.ts'

export function createOrganizationLoaders(scope: LoaderScope) {
  const { services, viewer, cache } = scope
  const { organizations } = services
  return {
    organization: byId(scope, organizations.findByIds),
    /** By ids out of rows that the viewer was given, never from a client. */
    organizationReferenced: byId(scope, organizations.findReferenced),
    organizationChildren: groupedLoader<PageRequest, Page<OrganizationRecord>>({
      find: ({ ids, args: page }) => organizations.listChildren({ parentIds: ids, page, viewer }),
      missing: EMPTY_PAGE,
      cache,
    }),
    organizationChildCount: valueById<number>({
      find: (ids) => organizations.countChildren({ parentIds: ids, viewer }),
      missing: 0,
      cache,
    }),
  }
}
