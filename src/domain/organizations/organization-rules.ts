import type { InputProblem } from '../../errors/domain-error.ts'
import { isDay } from '../calendar/day.ts'
import {
  holdsMembers,
  mayHangUnder,
  ORGANIZATION_STATUSES,
  ORGANIZATION_TYPES,
  type OrganizationStatus,
  type OrganizationType,
} from './organization-types.ts'

/** An organization as it is to be, with what stands above and below it now. */
export type OrganizationFacts = {
  readonly id: string | null
  readonly code: string | null
  readonly name: string | null
  readonly type: OrganizationType | null
  readonly status: OrganizationStatus
  readonly countedInMetrics: boolean
  readonly notCountedReason: string | null
  /** By path of the field; null where none is given. */
  readonly days: Readonly<Record<string, string | null>>
  readonly parent: OrganizationParent | null
  readonly childTypes: readonly OrganizationType[]
  readonly hasMembers: boolean
}

export type OrganizationParent = {
  readonly type: OrganizationType
  readonly status: OrganizationStatus
  /** Ids from the root, self last. */
  readonly path: readonly string[]
}

/** Everything that is wrong with an organization in its place, by field. `childTypes` and `hasMembers` are of the active ones. */
export function organizationProblems(facts: OrganizationFacts): readonly InputProblem[] {
  const unknown = unknownValues(facts)
  if (unknown.length > 0) return unknown
  return [
    ...missing(facts),
    ...Object.entries(facts.days).flatMap(([path, day]) =>
      day === null || isDay(day) ? [] : [{ path, reason: 'organizations.badDay' }],
    ),
    ...placeProblems(facts),
    ...contentProblems(facts),
  ]
}

/** Values that are no type and no state come from outside, whatever the types of the program say. */
function unknownValues({ type, status }: OrganizationFacts): readonly InputProblem[] {
  const reason = 'organizations.noSuchValue'
  return [
    ...(type !== null && !ORGANIZATION_TYPES.includes(type) ? [{ path: 'type', reason }] : []),
    ...(ORGANIZATION_STATUSES.includes(status) ? [] : [{ path: 'status', reason }]),
  ]
}

function missing({
  code,
  name,
  type,
  countedInMetrics,
  notCountedReason,
}: OrganizationFacts): readonly InputProblem[] {
  const problems = Object.entries({ code, name, type }).flatMap(([path, value]) =>
    value ? [] : [{ path, reason: 'organizations.fieldRequired' }],
  )
  if (!countedInMetrics && !notCountedReason)
    problems.push({ path: 'notCountedReason', reason: 'organizations.reasonRequired' })
  return problems
}

/** Whether it may hang where it is to hang: below its own kind of body, never below itself, and never active below a dissolved one. */
export function placeProblems({
  id,
  type,
  status,
  parent,
}: Pick<OrganizationFacts, 'id' | 'type' | 'status' | 'parent'>): readonly InputProblem[] {
  const at = (reason: string) => [{ path: 'parent', reason }]
  if (type === null) return []
  if (parent === null)
    return mayHangUnder({ type, parentType: null }) ? [] : at('organizations.cannotBeRoot')
  if (id !== null && parent.path.includes(id)) return at('organizations.cycle')
  if (!mayHangUnder({ type, parentType: parent.type })) return at(`organizations.under.${type}`)
  if (status === 'ACTIVE' && parent.status === 'DISSOLVED')
    return at('organizations.parentDissolved')
  return []
}

/** Whether what it has below it allows it to be so: a dissolved one has nothing active left, and members are in cells only. */
function contentProblems({
  type,
  status,
  childTypes,
  hasMembers,
}: OrganizationFacts): readonly InputProblem[] {
  if (type === null) return []
  const problems: InputProblem[] = []
  if (status === 'DISSOLVED' && childTypes.length > 0)
    problems.push({ path: 'status', reason: 'organizations.hasActiveChildren' })
  if (hasMembers && (status === 'DISSOLVED' || !holdsMembers(type)))
    problems.push({
      path: status === 'DISSOLVED' ? 'status' : 'type',
      reason: 'organizations.hasMembers',
    })
  if (
    status === 'ACTIVE' &&
    !childTypes.every((child) => mayHangUnder({ type: child, parentType: type }))
  )
    problems.push({ path: 'type', reason: 'organizations.wrongChildType' })
  return problems
}
