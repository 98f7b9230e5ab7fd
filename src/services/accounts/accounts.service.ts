import { passwordProblems } from '../../domain/accounts/password-rules.ts'
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

export type AccountsService = ReturnType<typeof createAccountsService>

/** Accounts are issued by whoever keeps the register of a subtree, and activated by their person. */
export function createAccountsService({ accounts }: { readonly accounts: AccountsRepository }) {
  return {
    findByIds: accounts.findByIds,
    findNamesAsSystem: accounts.findNamesAsSystem,

    issue: (asked: IssueInput) => issue({ accounts, ...asked }),

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

type IssueInput = {
  readonly organizationCode: string
  /** The viewer, or 'system' for the command line. */
  readonly as: Viewer | 'system'
  readonly onProgress?: (progress: IssueProgress) => void
}

/**
 * Issues accounts for the members of the subtree that have none, and new codes for those whose code was never handed out or
 * has run out.
 */
async function issue({
  accounts,
  organizationCode,
  as,
  onProgress,
}: IssueInput & { readonly accounts: AccountsRepository }): Promise<Issue> {
  const path = await accounts.pathOfCode(repairText(organizationCode))
  const organizationId = path?.at(-1)
  if (path === null || organizationId === undefined) throw notFound()
  if (as !== 'system' && !isGrantedAt({ viewer: as, permission: 'account.manage', path }))
    throw forbidden()
  return accounts.issueUnder({ organizationId, onProgress })
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
