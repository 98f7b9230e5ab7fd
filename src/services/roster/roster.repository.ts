import type { Reach, Viewer } from '../../domain/permissions.ts'
import type { PlannedOrganization } from '../../domain/roster/plan-organizations.ts'
import type {
  PlannedCreate,
  PlannedOffice,
  PlannedUpdate,
} from '../../domain/roster/plan-roster.ts'
import type {
  StoredOffice,
  StoredOrganization,
  StoredPerson,
} from '../../domain/roster/stored-register.ts'

/** Where a batch of an import comes from: what history and source of the records say. */
export type WrittenBy = {
  readonly fileName: string
  /** Who imports, as history names them. */
  readonly by: string
  /** The same, for the audit log. */
  readonly viewer: Viewer
  readonly address?: string | null
  readonly now: Date
}

export type Batch<T> = WrittenBy & {
  readonly items: readonly T[]
  /** Paths of all organizations that the items stand in, by id. */
  readonly paths: ReadonlyMap<string, readonly string[]>
}

/**
 * What an import reads of the register and writes to it. Reads are within `reach` (`member.import`); the service has asked for the right
 * at the organization imported into before anything is written. Each write is idempotent: an item that is there already is left
 * as it is, so that a batch may be sent again after a crash.
 */
export type RosterRepository = {
  readonly organizationByCode: (asked: {
    readonly code: string
    readonly reach: Reach
  }) => Promise<StoredOrganization | null>
  /** Of anybody, for the rules alone: where these organizations stand now, by id. */
  readonly placesOf: (
    ids: readonly string[],
  ) => Promise<
    ReadonlyMap<
      string,
      { readonly code: string; readonly name: string; readonly path: readonly string[] }
    >
  >
  /** Everything below an organization, itself left out. */
  readonly organizationsBelow: (id: string) => Promise<readonly StoredOrganization[]>
  readonly takenCodes: (codes: readonly string[]) => Promise<ReadonlySet<string>>
  /** The people of the subtree, and whoever in reach bears one of the numbers. */
  readonly peopleFor: (asked: {
    readonly underId: string
    readonly cardNumbers: readonly string[]
    readonly citizenIds: readonly string[]
    readonly reach: Reach
  }) => Promise<readonly StoredPerson[]>
  /** Offices in force on `day` in these organizations. */
  readonly officesIn: (asked: {
    readonly organizationIds: readonly string[]
    readonly day: string
  }) => Promise<readonly StoredOffice[]>
  readonly writeOrganizations: (batch: Batch<PlannedOrganization>) => Promise<void>
  readonly writeNewPeople: (batch: Batch<PlannedCreate>) => Promise<void>
  readonly writeChangedPeople: (batch: Batch<PlannedUpdate>) => Promise<void>
  readonly writeOffices: (batch: Batch<PlannedOffice>) => Promise<void>
}
