import type { SlipAccount } from '../../src/domain/accounts/activation-slips.ts'
import { invalidInput } from '../../src/errors/domain-error.ts'

const LONGEST = 300
const FIELDS = [
  'identifier',
  'fullName',
  'organizationCode',
  'organization',
  'activationCode',
] as const satisfies readonly (keyof SlipAccount)[]

/** Reads accounts as they were handed out: texts and nothing else. */
export function issuedAccounts(given: unknown): readonly SlipAccount[] {
  if (!Array.isArray(given) || given.length === 0) throw refused()
  return given.map((one: unknown) => {
    const row = (one ?? {}) as Record<string, unknown>
    const texts = FIELDS.map((field) => row[field])
    if (!texts.every((text): text is string => typeof text === 'string' && text.length <= LONGEST))
      throw refused()
    const [identifier, fullName, organizationCode, organization, activationCode] = texts as [
      string,
      string,
      string,
      string,
      string,
    ]
    return { identifier, fullName, organizationCode, organization, activationCode }
  })
}

const refused = () => invalidInput([{ path: 'accounts', reason: 'accounts.missing' }])
