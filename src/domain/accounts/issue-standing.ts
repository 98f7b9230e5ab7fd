import type { AccountStatus } from './account-status.ts'

/**
 * How a member stands to an account. NEW: has none. LOST: was given a code that never reached anybody or has run out. WAITING: holds a code
 * and has not used it. ACTIVE and CLOSED as the account is.
 */
export const STANDINGS = ['NEW', 'LOST', 'WAITING', 'ACTIVE', 'CLOSED'] as const
export type Standing = (typeof STANDINGS)[number]

type Issued = {
  readonly status: AccountStatus
  readonly activationExpiresAt?: Date | null
  readonly codeHandedOutAt?: Date | null
}

export function standingOf({
  account,
  now,
}: {
  readonly account: Issued | null
  readonly now: Date
}): Standing {
  if (account === null) return 'NEW'
  const { status, activationExpiresAt, codeHandedOutAt } = account
  if (status !== 'ISSUED') return status
  const holdsCode = codeHandedOutAt && activationExpiresAt && activationExpiresAt >= now
  return holdsCode ? 'WAITING' : 'LOST'
}

/**
 * Whether a run gives this member a code. `again` gives one also to those who hold one. Nobody gets a second one of the same run, where it
 * was stopped and goes on: `since` is the end of the validity of codes made when the run began.
 */
export function isToBeIssued({
  standing,
  again,
  expiresAt,
  since,
}: {
  readonly standing: Standing
  readonly again: boolean
  readonly expiresAt: Date | null
  readonly since: Date
}): boolean {
  if (standing === 'ACTIVE' || standing === 'CLOSED') return false
  if (expiresAt !== null && expiresAt >= since) return false
  return standing !== 'WAITING' || again
}
