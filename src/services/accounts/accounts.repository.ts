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
  readonly issueUnder: (asked: {
    readonly organizationId: string
    /** New codes also for those who were handed one and have not used it. */
    readonly again?: boolean
    /** Whether the list names phone and card numbers to sign in with; else it names user names. */
    readonly withNumbers?: boolean
    readonly onProgress?: (progress: IssueProgress) => void
  }) => Promise<Issue>
  /** Marks the codes of the run of that moment as handed out, as its `handedOut` does. */
  readonly confirmHandedOut: (run: {
    readonly organizationId: string
    readonly issuedAt: Date
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
