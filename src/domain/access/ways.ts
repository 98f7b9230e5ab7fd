import {
  scopeOf,
  type Permission,
  type Scope,
  type Viewer,
  type ViewerAppointment,
} from '../permissions.ts'

/** One way in which a permission reaches an organization: an office, membership of the own cell, or the administration of the system. */
export type Way =
  | { readonly by: 'SYSTEM_ADMINISTRATOR' }
  | { readonly by: 'APPOINTMENT'; readonly appointment: ViewerAppointment; readonly scope: Scope }
  | { readonly by: 'MEMBERSHIP'; readonly cellId: string; readonly scope: Scope }

/** Every way in which the viewer may do it at the organization whose ids from the root are `path`: none exactly where `isGrantedAt` says no. */
export function waysTo({
  viewer,
  permission,
  path,
}: {
  readonly viewer: Viewer
  readonly permission: Permission
  readonly path: readonly string[]
}): readonly Way[] {
  const reaches = (scope: Scope | null, organizationId: string): scope is Scope =>
    (scope === 'SUBTREE' && path.includes(organizationId)) ||
    (scope === 'ORGANIZATION' && path.at(-1) === organizationId)

  const system: readonly Way[] =
    viewer.systemAdministrator && scopeOf({ permission, holder: 'ADMINISTRATOR' }) !== null
      ? [{ by: 'SYSTEM_ADMINISTRATOR' }]
      : []
  const offices = viewer.appointments.flatMap((appointment): readonly Way[] => {
    const scope = scopeOf({ permission, holder: appointment.role })
    return reaches(scope, appointment.organizationId)
      ? [{ by: 'APPOINTMENT', appointment, scope }]
      : []
  })
  const cellId = viewer.cellPath.at(-1)
  const scope = scopeOf({ permission, holder: 'MEMBER' })
  const membership: readonly Way[] =
    cellId !== undefined && reaches(scope, cellId) ? [{ by: 'MEMBERSHIP', cellId, scope }] : []
  return [...system, ...offices, ...membership]
}
