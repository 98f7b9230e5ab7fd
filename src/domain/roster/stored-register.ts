import type { Card } from '../members/cards.ts'
import type { MemberStatus, Sex } from '../members/member-status.ts'
import type { OrganizationStatus, OrganizationType } from '../organizations/organization-types.ts'
import type { Role } from '../permissions.ts'

/** What the register holds now of an organization, as an import compares with it. */
export type StoredOrganization = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly type: OrganizationType
  readonly status: OrganizationStatus
  readonly parentId: string | null
  /** Ids from the root, self last. */
  readonly path: readonly string[]
}

export type StoredPerson = {
  readonly id: string
  readonly fullName: string
  readonly sex: Sex | null
  readonly birthDate: string | null
  readonly admittedOn: string | null
  readonly officialOn: string | null
  readonly status: MemberStatus
  readonly cellId: string
  readonly cards: readonly Card[]
  readonly dossierNumber: string | null
  readonly citizenId: string | null
  readonly phone: string | null
  readonly hasSmartphone: boolean | null
}

/** An office in force. */
export type StoredOffice = {
  readonly memberId: string
  readonly role: Role
  readonly organizationId: string
}
