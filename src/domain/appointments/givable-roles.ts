import { isGranted, ROLES, type Role, type Viewer } from '../permissions.ts'
import { OFFICE_IS_GIVEN_BY } from './appointment-rules.ts'

/** The offices that somebody may give somewhere; where, `grantRefusal` says. */
export function givableRoles(viewer: Viewer | null): readonly Role[] {
  if (viewer === null || !isGranted({ viewer, permission: 'appointment.manage' })) return []
  return ROLES.filter((role) => {
    const needed = OFFICE_IS_GIVEN_BY[role]
    return needed === 'systemAdministrator'
      ? viewer.systemAdministrator
      : isGranted({ viewer, permission: needed })
  })
}
