import { createMeetingLoaders } from '../meetings/meetings.loaders.ts'
import { createEditorialLoaders } from '../editorial/editorial.loaders.ts'
import { createMemberLoaders } from '../members/members.loaders.ts'
import { createNewsLoaders } from '../news/news.loaders.ts'
import { createOrganizationLoaders } from '../organizations/organizations.loaders.ts'
import { byId } from './by-id.ts'
import type { LoaderScope } from './loader-scope.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** One set of loaders for one operation and one viewer. One line a noun. */
export function createLoaders(scope: LoaderScope) {
  return {
    ...createOrganizationLoaders(scope),
    ...createMemberLoaders(scope),
    ...createNewsLoaders(scope),
    ...createEditorialLoaders(scope),
    ...createMeetingLoaders(scope),
    notification: byId(scope, scope.services.notifications.findByIds),
    account: byId(scope, scope.services.accounts.findByIds),
    appointment: byId(scope, scope.services.appointments.findByIds),
  }
}
