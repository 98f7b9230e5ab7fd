import { randomBytes } from 'node:crypto'

import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { passwordProblems } from '../../src/domain/accounts/password-rules.ts'
import { normalizePassword } from '../../src/domain/text/password-text.ts'
import { DomainError, invalidInput } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'

/** Flag of a request that sets a password: Payload takes it out of the data before the later hooks see it. */
export const SETS_PASSWORD = 'setsPassword'

type WriteArgs = {
  readonly id?: string | number
  readonly data?: { password?: unknown; username?: unknown } | null
}

/**
 * Passwords are composed (NFC) before they are hashed, and follow the rules, whoever writes them. An account that is made without one
 * waits for activation under a password that nobody knows, since Payload wants one.
 * Only the person changes a password, or a system administrator: an officer who could would become whoever sits in the subtree.
 */
export const holdPasswordRules: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { id, data } = args as WriteArgs
  if (!data) return args
  req.context[SETS_PASSWORD] = false
  if (data.password === undefined || data.password === null || data.password === '') {
    if (operation === 'create') data.password = randomBytes(32).toString('base64url')
    else delete data.password
    return args
  }
  if (operation === 'update') await guardOwner({ id, req })
  data.password = checked({ password: data.password, username: data.username })
  req.context[SETS_PASSWORD] = true
  return args
}

async function guardOwner({
  id,
  req,
}: {
  readonly id: string | number | undefined
  readonly req: PayloadRequest
}): Promise<void> {
  const viewer = await viewerOf(req)
  if (viewer === null && req.user === null) return
  const isOwn = id !== undefined && viewer?.accountId === String(id)
  const isAdministrator = id !== undefined && viewer?.systemAdministrator === true
  if (!isOwn && !isAdministrator)
    throw new DomainError({ code: 'FORBIDDEN', message: 'accounts.passwordNotYours' })
}

function checked({
  password,
  username,
}: {
  readonly password: unknown
  readonly username: unknown
}): string {
  const problems = passwordProblems({
    password: typeof password === 'string' ? password : '',
    identifiers: [typeof username === 'string' ? username : null],
    path: 'password',
  })
  if (problems.length > 0) throw invalidInput(problems)
  return normalizePassword(password as string)
}
