import type { OrganizationType } from '../../domain/organizations/organization-types.ts'
import type { Role } from '../../domain/permissions.ts'

export type NewOrganization = {
  readonly code: string
  readonly type: OrganizationType
  readonly name: string
  /** Null: the top of a tree. */
  readonly parentCode: string | null
  /** Why its people are left out of the figures; they count where none is given. */
  readonly notCountedReason?: string | null
}

export type AppointmentToSet = {
  /** As for sign-in: a user name, or a phone or card number that only one person has. */
  readonly identifier: string
  readonly role: Role
  readonly organizationCode: string
  /** YYYY-MM-DD or as people type days. Today for a new one. */
  readonly from: string | null
  readonly to: string | null
}

/**
 * What the command line writes into the registers for the administrator of the machine, as the product itself and not as a viewer. The
 * rules of the registers hold all the same.
 */
export type Registrar = {
  /** CONFLICT where the code is taken; INVALID_INPUT where the tree may not have it there. */
  readonly createOrganizationAsSystem: (
    organization: NewOrganization,
  ) => Promise<{ readonly id: string }>
  /** The same person, role and organization again changes the days of the one appointment. */
  readonly setAppointmentAsSystem: (
    appointment: AppointmentToSet,
  ) => Promise<{ readonly id: string; readonly created: boolean }>
}
