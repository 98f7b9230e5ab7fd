import type { HeldAccount, HeldOffice } from '../../domain/members/change-effects.ts'
import type { ChangingMember } from '../../domain/members/change-problems.ts'
import type { HistoryLine } from '../../domain/members/member-history.ts'
import type {
  OrganizationStatus,
  OrganizationType,
} from '../../domain/organizations/organization-types.ts'
import type { Viewer } from '../../domain/permissions.ts'

/** A member as rules need to know them; nothing of this is sent to anybody as it is. */
export type StoredMember = ChangingMember & {
  readonly id: string
  readonly fullName: string
  /** Ids from the root to the cell. */
  readonly path: readonly string[]
  readonly hasCard: boolean
  readonly history: readonly HistoryLine[]
  /** Changes with every write. */
  readonly updatedAt: string
}

export type StoredCell = {
  readonly id: string
  readonly name: string
  readonly type: OrganizationType
  readonly status: OrganizationStatus
  readonly path: readonly string[]
}

export type StoredAccount = HeldAccount & {
  readonly path: readonly string[]
}

/** What a change writes, by the names of the register's fields. */
export type MemberWrite = Readonly<Record<string, string | null>>

/** What a change of a member needs of the storage. Everything is read as the product itself: the service decides what the viewer is told. */
export type MemberChangeUnit = {
  /** Null for an id that is none. */
  readonly findMember: (id: string) => Promise<StoredMember | null>
  readonly findOrganizations: (ids: readonly string[]) => Promise<readonly StoredCell[]>
  readonly findOffices: (memberId: string) => Promise<readonly HeldOffice[]>
  readonly findAccount: (memberId: string) => Promise<StoredAccount | null>
  /** Written as the viewer, through the rules of the register, who was shown the warnings. */
  readonly write: (asked: {
    readonly id: string
    readonly fields: MemberWrite
    readonly viewer: Viewer
  }) => Promise<void>
}

export type MemberChangeRepository = {
  /** Reads alone. */
  readonly reading: <T>(work: (unit: MemberChangeUnit) => Promise<T>) => Promise<T>
  /** One transaction, done again where another one was in the way: it may read a register that has changed since. */
  readonly inTransaction: <T>(work: (unit: MemberChangeUnit) => Promise<T>) => Promise<T>
}
