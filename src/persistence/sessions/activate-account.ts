import { createHash, timingSafeEqual } from 'node:crypto'

import type { Payload } from 'payload'

import { passwordProblems } from '../../domain/accounts/password-rules.ts'
import type { AuditEvent } from '../../domain/audit/audit-entry.ts'
import { normalizeActivationCode, normalizePassword } from '../../domain/text/password-text.ts'
import { DomainError, invalidInput } from '../../errors/domain-error.ts'
import type { Attempt } from '../../services/sessions/sessions.repository.ts'
import { auditLogOf } from '../audit/audit-log.ts'
import { inTransaction } from '../in-transaction.ts'
import { connectionOf } from '../models/connection.ts'
import { accountRows, memberRows, type AccountRow } from './account-rows.ts'
import type { Doorkeeper } from './doorkeeper.ts'
import { aboutAccount } from './log-sign-ins.ts'
import { hashPassword } from './password-hash.ts'

type Activation = Attempt & { readonly activationCode: string; readonly newPassword: string }

const REFUSAL = 'sessions.activationFailed'
const LONGEST_CODE = 100

/** 60 random bits need no slow hash. */
export const activationCodeHash = (code: string): string =>
  createHash('sha256').update(normalizeActivationCode(code)).digest('base64url')

/**
 * Turns an issued account into one in use, by its code, once: code, status and password change in one conditional write. It is not Payload's
 * update, which would hash and write apart from the code, so that a crash between could leave an account without either.
 */
export async function activateAccount({
  payload,
  doorkeeper,
  activation,
  clock,
}: {
  readonly payload: Payload
  readonly doorkeeper: Doorkeeper
  readonly activation: Activation
  readonly clock: () => Date
}): Promise<{ readonly accountId: string }> {
  const { identifier, address, activationCode, newPassword } = activation
  const codeHash = activationCodeHash(activationCode.slice(0, LONGEST_CODE))
  const account = await doorkeeper.admit({
    identifier,
    address,
    door: 'activation',
    refusal: REFUSAL,
    opens: async (issued) => isUsable({ issued, codeHash, now: clock() }),
  })
  await refuseWeakPassword({ payload, account, newPassword })
  const now = clock()
  const password = await hashPassword(normalizePassword(newPassword))
  const isActivated = await inTransaction({
    connection: connectionOf(payload),
    work: async (session) => {
      const { modifiedCount } = await accountRows(payload).updateOne(
        {
          _id: account._id,
          status: 'ISSUED',
          activationCodeHash: codeHash,
          activationExpiresAt: { $gt: now },
        },
        { $set: { ...password, status: 'ACTIVE', passwordSetAt: now, activationCodeHash: null } },
        { session },
      )
      if (modifiedCount > 0)
        await auditLogOf(payload).recordWithin({
          events: [activatedBy({ account, address })],
          session,
        })
      return modifiedCount > 0
    },
  })
  if (!isActivated) throw new DomainError({ code: 'UNAUTHENTICATED', message: REFUSAL })
  return { accountId: String(account._id) }
}

/** By its person, who shows the code. */
const activatedBy = ({
  account,
  address,
}: {
  readonly account: AccountRow
  readonly address: string
}): AuditEvent => ({
  kind: 'ACCOUNT_ACTIVATED',
  viewer: null,
  actor: {
    accountId: String(account._id),
    name: account.displayName,
    sessionId: null,
    via: 'SESSION',
  },
  ...aboutAccount(account),
  address,
})

function isUsable({
  issued,
  codeHash,
  now,
}: {
  readonly issued: AccountRow | null
  readonly codeHash: string
  readonly now: Date
}): boolean {
  const kept = Buffer.from(issued?.activationCodeHash ?? '')
  const given = Buffer.from(codeHash)
  const matches = kept.length === given.length && timingSafeEqual(kept, given)
  const expiresAt = issued?.activationExpiresAt ?? null
  return matches && issued?.status === 'ISSUED' && expiresAt !== null && expiresAt > now
}

async function refuseWeakPassword({
  payload,
  account,
  newPassword,
}: {
  readonly payload: Payload
  readonly account: AccountRow
  readonly newPassword: string
}): Promise<void> {
  const member = account.member ? await memberRows(payload).findById(account.member).lean() : null
  const problems = passwordProblems({
    password: newPassword,
    identifiers: [account.username, member?.phone, member?.cardNumber],
    path: 'input.newPassword',
  })
  if (problems.length > 0) throw invalidInput(problems)
}
