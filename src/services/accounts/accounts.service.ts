import { passwordProblems } from '../../domain/accounts/password-rules.ts'
import type { AuditEvent } from '../../domain/audit/audit-entry.ts'
import { isUsername } from '../../domain/accounts/username.ts'
import { isGrantedAt, type Viewer } from '../../domain/permissions.ts'
import { normalizeIdentifier } from '../../domain/text/password-text.ts'
import { repairText } from '../../domain/text/repair-text.ts'
import { forbidden, invalidInput, notFound, type InputProblem } from '../../errors/domain-error.ts'
import type {
  AccountsRepository,
  Issue,
  IssueProgress,
  NewAdministrator,
  RootOrganization,
} from './accounts.repository.ts'
import { issuedList } from './issued-list.ts'

export type AccountsService = ReturnType<typeof createAccountsService>

/** Accounts are issued by whoever keeps the register of a subtree, and activated by their person. */
export function createAccountsService({ accounts, recordAudit }: Needs) {
  return {
    findByIds: accounts.findByIds,
    findNamesAsSystem: accounts.findNamesAsSystem,

    issue: (asked: IssueInput) => issue({ accounts, recordAudit, ...asked }),

    issueAsList: (asked: IssueInput) => issueAsList({ accounts, recordAudit, ...asked }),

    /** To be called once the list of that moment has arrived: until then a new run issues these accounts again. */
    async confirmHandedOut({ issuedAt, ...asked }: At & { readonly issuedAt: Date }) {
      const { organizationId } = await issuableOrganization({ accounts, ...asked })
      await accounts.confirmHandedOut({ organizationId, issuedAt })
    },

    /** For the command line. A name that is taken is CONFLICT. */
    async createAdministrator(given: NewAdministrator): Promise<{ readonly accountId: string }> {
      const administrator = tidied(given)
      const problems = administratorProblems({ administrator, prefix: '' })
      if (problems.length > 0) throw invalidInput(problems)
      return accounts.createAdministratorAsSystem(administrator)
    },

    openFirstRun: accounts.openFirstRun,

    /** The first administrator and the root organization, by the one-time link. */
    async createFirstAdministrator({
      token,
      organization: given,
      ...named
    }: NewAdministrator & {
      readonly token: string
      readonly organization: RootOrganization
    }): Promise<{ readonly accountId: string }> {
      const administrator = tidied(named)
      const organization = {
        type: given.type,
        code: repairText(given.code),
        name: repairText(given.name),
      }
      const problems = [
        ...administratorProblems({ administrator, prefix: 'input.' }),
        ...missing({ value: organization.code, path: 'input.organizationCode' }),
        ...missing({ value: organization.name, path: 'input.organizationName' }),
      ]
      if (problems.length > 0) throw invalidInput(problems)
      return accounts.useFirstRun({ token, administrator, organization })
    },
  }
}

type Needs = {
  readonly accounts: AccountsRepository
  /** Writes to the audit log; durable when it answers. */
  readonly recordAudit: (event: AuditEvent) => Promise<void>
}

type At = {
  readonly organizationCode: string
  /** The viewer, or 'system' for the command line. */
  readonly as: Viewer | 'system'
}

type IssueInput = At & {
  /** New codes also for those who were handed one and have not used it: their list was lost. */
  readonly again?: boolean
  /** For the audit log. */
  readonly address?: string | null
  readonly onProgress?: (progress: IssueProgress) => void
}

/**
 * Issues accounts for the members of the subtree that have none, and new codes for those whose code was never handed out or
 * has run out.
 */
async function issue({
  accounts,
  recordAudit,
  organizationCode,
  as,
  again = false,
  address = null,
  onProgress,
}: IssueInput & Needs): Promise<Issue> {
  const { organizationId, path } = await issuableOrganization({ accounts, organizationCode, as })
  const withNumbers =
    as === 'system' || isGrantedAt({ viewer: as, permission: 'member.readSensitive', path })
  const issuing = await accounts.issueUnder({ organizationId, again, withNumbers, onProgress })
  await recordAudit({
    kind: 'ACCOUNTS_ISSUED',
    viewer: as === 'system' ? null : as,
    subject: { collection: 'organizations', id: organizationId, name: organizationCode },
    organizationPath: path,
    detail: { count: issuing.accounts.length, again, withNumbers },
    address,
  })
  return issuing
}

/** For the admin, where the list goes out as an answer: the same as `issue`, with the list as a file. */
async function issueAsList(asked: IssueInput & Needs) {
  const issuing = await issue(asked)
  const { issuedAt } = issuing
  return { issued: issuing.accounts.length, issuedAt, csv: issuedList(issuing) }
}

/** An organization out of reach and a code that does not exist are the same answer. */
async function issuableOrganization({
  accounts,
  organizationCode,
  as,
}: At & { readonly accounts: AccountsRepository }): Promise<{
  readonly organizationId: string
  readonly path: readonly string[]
}> {
  const path = (await accounts.pathOfCode(repairText(organizationCode))) ?? []
  if (as !== 'system' && !isGrantedAt({ viewer: as, permission: 'account.manage', path }))
    throw forbidden()
  const organizationId = path.at(-1)
  if (organizationId === undefined) throw notFound()
  return { organizationId, path }
}

const tidied = ({ username, password, displayName }: NewAdministrator): NewAdministrator => ({
  username: normalizeIdentifier(username),
  password,
  displayName: repairText(displayName),
})

function administratorProblems({
  administrator: { username, password, displayName },
  prefix,
}: {
  readonly administrator: NewAdministrator
  readonly prefix: string
}): readonly InputProblem[] {
  return [
    ...(isUsername(username)
      ? []
      : [{ path: `${prefix}username`, reason: 'accounts.badUsername' }]),
    ...passwordProblems({ password, identifiers: [username], path: `${prefix}password` }),
    ...missing({ value: displayName, path: `${prefix}displayName` }),
  ]
}

const missing = ({ value, path }: { readonly value: string; readonly path: string }) =>
  value === '' ? [{ path, reason: 'accounts.missing' }] : []
