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
  IssueWork,
  MemberStanding,
  NewAdministrator,
  RootOrganization,
} from './accounts.repository.ts'

export type AccountsService = ReturnType<typeof createAccountsService>

/** Accounts are issued by whoever keeps the register of a subtree, and activated by their person. */
export function createAccountsService({ accounts, recordAudit }: Needs) {
  return {
    findByIds: accounts.findByIds,
    findNamesAsSystem: accounts.findNamesAsSystem,

    issue: (asked: IssueInput) => issue({ accounts, recordAudit, ...asked }),

    ...issuedThings(accounts),

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

/** What is known of issued accounts, for whoever issues there. */
function issuedThings(accounts: AccountsRepository) {
  return {
    /** How everybody of a subtree stands to an account. */
    async standing(asked: At): Promise<readonly MemberStanding[]> {
      return accounts.standingUnder(await issuableOrganization({ accounts, ...asked }))
    },

    /** How many have activated, one level below. */
    async activation(asked: At) {
      return accounts.activationUnder(await issuablePath({ accounts, ...asked }))
    },

    /** To be called once the list of that moment has arrived: until then a new run issues these accounts again. */
    async confirmHandedOut({ issuedAt, ...asked }: At & { readonly issuedAt: readonly Date[] }) {
      const organizationId = await issuableOrganization({ accounts, ...asked })
      await accounts.confirmHandedOut({ organizationId, issuedAt })
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

type IssueInput = At &
  Omit<IssueWork, 'withNumbers'> & {
    /** For the audit log. */
    readonly address?: string | null
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
  address = null,
  ...work
}: IssueInput & Needs): Promise<Issue> {
  const path = await issuablePath({ accounts, organizationCode, as })
  const organizationId = path.at(-1) ?? ''
  const withNumbers =
    as === 'system' || isGrantedAt({ viewer: as, permission: 'member.readSensitive', path })
  const issuing = await accounts.issueUnder({ organizationId, withNumbers, ...work })
  await recordAudit({
    kind: 'ACCOUNTS_ISSUED',
    viewer: as === 'system' ? null : as,
    subject: { collection: 'organizations', id: organizationId, name: organizationCode },
    organizationPath: path,
    detail: { count: issuing.accounts.length, again: work.again === true, withNumbers },
    address,
  })
  return issuing
}

/** An organization out of reach and a code that does not exist are the same answer. */
async function issuablePath({
  accounts,
  organizationCode,
  as,
}: At & { readonly accounts: AccountsRepository }): Promise<readonly string[]> {
  const path = (await accounts.pathOfCode(repairText(organizationCode))) ?? []
  if (as !== 'system' && !isGrantedAt({ viewer: as, permission: 'account.manage', path }))
    throw forbidden()
  if (path.length === 0) throw notFound()
  return path
}

async function issuableOrganization(
  asked: At & { readonly accounts: AccountsRepository },
): Promise<string> {
  return (await issuablePath(asked)).at(-1) ?? ''
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
