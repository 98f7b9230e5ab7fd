import {
  organizationAt,
  type OrganizationPeriod,
  type OrganizationState,
} from './organization-history.ts'
import { pathsOf } from './organization-tree.ts'

export type OrganizationWithHistory = {
  readonly id: string
  readonly history: readonly OrganizationPeriod[]
}

export type PlacedOrganization = OrganizationState & {
  readonly id: string
  /** Ids from the root of that day, self last. */
  readonly path: readonly string[]
}

/** The whole tree as it was on a day: every organization that was there, with the name, type, state and place it had. */
export function treeAt({
  organizations,
  day,
}: {
  readonly organizations: readonly OrganizationWithHistory[]
  readonly day: string
}): readonly PlacedOrganization[] {
  const there = organizations.flatMap(({ id, history }) => {
    const state = organizationAt({ history, day })
    return state === null ? [] : [{ ...state, id }]
  })
  const paths = pathsOf(there)
  return there.flatMap((organization) => {
    const path = paths.get(organization.id)
    return path === undefined ? [] : [{ ...organization, path }]
  })
}
