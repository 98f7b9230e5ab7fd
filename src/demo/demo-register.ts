import type { MemberStatus } from '../domain/members/member-status.ts'
import type { OrganizationType } from '../domain/organizations/organization-types.ts'

/** The registers of the demo as they stand in the database, for what is written in batches. */
export type DemoRegister = {
  readonly organizations: readonly RegisterOrganization[]
  /** In the order in which people are called. */
  readonly members: readonly RegisterMember[]
}

export type RegisterOrganization = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly type: OrganizationType
  readonly parentId: string | null
  /** Ids from the root, self last. */
  readonly path: readonly string[]
}

export type RegisterMember = {
  readonly id: string
  readonly fullName: string
  readonly phone: string
  readonly cellId: string
  readonly status: MemberStatus
  /** YYYY-MM-DD. */
  readonly admittedOn: string | null
  readonly officialOn: string | null
  readonly hasSmartphone: boolean
  readonly accountId: string | null
  readonly isActivated: boolean
}
