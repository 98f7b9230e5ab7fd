import type { Standing } from '../../domain/accounts/issue-standing.ts'
import type { OrganizationType } from '../../domain/organizations/organization-types.ts'
import type { Viewer } from '../../domain/permissions.ts'

export type AccountRecord = {
  readonly id: string
  readonly displayName: string
  readonly locale: string
}

/** A line of the list that is handed out. `identifier` is what the person signs in with; the code is nowhere else in clear. */
export type IssuedAccount = {
  readonly identifier: string
  readonly fullName: string
  readonly organizationCode: string
  readonly organization: string
  readonly activationCode: string
}

/** In the order of the file. */
export const ISSUED_COLUMNS = [
  'identifier',
  'fullName',
  'organizationCode',
  'organization',
  'activationCode',
] as const satisfies readonly (keyof IssuedAccount)[]

export type IssueProgress = { readonly done: number; readonly total: number }

/** A part of a run that is written: its codes, and the moment that it is known by afterwards. */
export type IssueBatch = IssueProgress & {
  readonly issuedAt: Date
  readonly accounts: readonly IssuedAccount[]
}

export type IssueWork = {
  /** New codes also for those who were handed one and have not used it. */
  readonly again?: boolean
  /** Whether the list names phone and card numbers to sign in with; else it names user names. */
  readonly withNumbers?: boolean
  /** When the run began that this one goes on with: codes made since are left as they are. */
  readonly since?: Date
  /** This member alone. */
  readonly memberId?: string
  readonly onBatch?: (batch: IssueBatch) => void
  /** Asked between batches: true ends the run there. What was told is issued. */
  readonly isStopped?: () => boolean
}

/** One member and the account, for whoever keeps it. */
export type MemberStanding = {
  readonly memberId: string
  readonly accountId: string | null
  readonly fullName: string
  readonly organization: string
  readonly standing: Standing
  /** Until when a code works that was handed out. */
  readonly expiresAt: Date | null
}

/** Of an organization one level below: how many have activated. */
export type UnitActivation = {
  readonly code: string
  readonly name: string
  /** The organization that was asked about, with the members that it holds itself. */
  readonly isSelf: boolean
  readonly members: number
  readonly active: number
  readonly issued: number
}

export type Issue = {
  readonly accounts: readonly IssuedAccount[]
  /** When the codes were made: what a run is known by afterwards. */
  readonly issuedAt: Date
  /** To be called once the list is safely written: until then a new run issues these again. */
  readonly handedOut: () => Promise<void>
}

export type NewAdministrator = {
  readonly username: string
  /** As typed; keeps to the rules already. */
  readonly password: string
  readonly displayName: string
}

export type RootOrganization = {
  readonly code: string
  readonly name: string
  readonly type: OrganizationType
}

export type AccountsRepository = {
  /** As the viewer: those whose register the viewer keeps, and the own one. Others are left out. */
  readonly findByIds: (asked: {
    readonly ids: readonly string[]
    readonly viewer: Viewer | null
  }) => Promise<readonly AccountRecord[]>
  /** Of anybody: for the names beside what people have written and decided, where that itself may be read. */
  readonly findNamesAsSystem: (ids: readonly string[]) => Promise<readonly AccountRecord[]>
  /** The ids from the root of the organization with this code; null without one. */
  readonly pathOfCode: (code: string) => Promise<readonly string[] | null>
  readonly issueUnder: (asked: IssueWork & { readonly organizationId: string }) => Promise<Issue>
  /** Everybody of the subtree who may have an account. */
  readonly standingUnder: (organizationId: string) => Promise<readonly MemberStanding[]>
  /** By the ids from the root to an organization. */
  readonly activationUnder: (path: readonly string[]) => Promise<readonly UnitActivation[]>
  /** Marks the codes of the run of that moment as handed out, as its `handedOut` does. */
  readonly confirmHandedOut: (run: {
    readonly organizationId: string
    readonly issuedAt: readonly Date[]
  }) => Promise<void>
  readonly createAdministratorAsSystem: (
    account: NewAdministrator,
  ) => Promise<{ readonly accountId: string }>
  /** A new one-time token, which ends the one before; null once there is an administrator. */
  readonly openFirstRun: () => Promise<string | null>
  /** Link, administrator and root organization in one transaction: all or nothing, and of two at once one wins. */
  readonly useFirstRun: (asked: {
    readonly token: string
    readonly administrator: NewAdministrator
    readonly organization: RootOrganization
  }) => Promise<{ readonly accountId: string }>
}
