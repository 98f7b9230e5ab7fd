import type { InputProblem } from '../../errors/domain-error.ts'
import { isDay } from '../calendar/day.ts'
import { mayChangeOn, type OrganizationPeriod } from './organization-history.ts'
import { placeProblems, type OrganizationParent } from './organization-rules.ts'
import type { OrganizationStatus, OrganizationType } from './organization-types.ts'

/** An organization that is to move, as it stands. */
export type MovingOrganization = {
  readonly id: string
  readonly name: string
  readonly type: OrganizationType
  readonly status: OrganizationStatus
  /** Ids from the root, self last. */
  readonly path: readonly string[]
  readonly history: readonly OrganizationPeriod[]
}

/** Where it is to go. */
export type NewParent = OrganizationParent & { readonly id: string; readonly name: string }

/**
 * Why an organization may not move there on that day, by field; none where it may. It hangs only under its own kind of body, never
 * under itself, never where it is already; a dissolved one stays. Rights change with the move, so the day is not ahead of today.
 */
export function moveRefusals({
  organization,
  parent,
  effectiveOn,
  today,
}: {
  readonly organization: MovingOrganization
  readonly parent: NewParent
  readonly effectiveOn: string
  readonly today: string
}): readonly InputProblem[] {
  return [
    ...stays({ organization, parent }),
    ...placeProblems({ ...organization, parent }),
    ...dayProblems({ organization, effectiveOn, today }),
  ]
}

function stays({
  organization,
  parent,
}: {
  readonly organization: MovingOrganization
  readonly parent: NewParent
}): readonly InputProblem[] {
  if (organization.status === 'DISSOLVED')
    return [{ path: 'parent', reason: 'organizations.dissolvedStays' }]
  return organization.path.at(-2) === parent.id
    ? [{ path: 'parent', reason: 'organizations.sameParent' }]
    : []
}

function dayProblems({
  organization: { history },
  effectiveOn,
  today,
}: {
  readonly organization: MovingOrganization
  readonly effectiveOn: string
  readonly today: string
}): readonly InputProblem[] {
  const at = (reason: string) => [{ path: 'effectiveOn', reason }]
  if (!isDay(effectiveOn)) return at('organizations.badDay')
  if (effectiveOn > today) return at('organizations.notYet')
  return mayChangeOn({ history, day: effectiveOn }) ? [] : at('organizations.beforeLastChange')
}
