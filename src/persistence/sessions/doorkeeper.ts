import type { Payload } from 'payload'

import { secondsToWait } from '../../domain/sessions/sign-in-throttle.ts'
import { normalizeIdentifier, normalizePassword } from '../../domain/text/password-text.ts'
import { DomainError } from '../../errors/domain-error.ts'
import type { Attempt } from '../../services/sessions/sessions.repository.ts'
import { connectionOf } from '../models/connection.ts'
import { signInAttemptsModel } from '../models/sign-in-attempts.model.ts'
import type { AccountRow } from './account-rows.ts'
import { createAttemptTallies, type Door, type Tried } from './attempt-tallies.ts'
import { createSignInLog } from './log-sign-ins.ts'
import { findByIdentifier } from './find-by-identifier.ts'
import { createQueues } from './one-at-a-time.ts'
import { matchesPassword } from './password-hash.ts'

const WAITING_MAX = 50
const LONGEST_IDENTIFIER = 200
/** Beyond what any password may have; only keeps the work small. */
const LONGEST_PASSWORD = 1_000
const FULL_SECONDS = 10

type Entry = Attempt & {
  readonly door: Door
  /** Whether what was shown opens the account; does the same work where there is none. */
  readonly opens: (account: AccountRow | null) => Promise<boolean>
  /** Key of the one sentence that every failure at this door is answered with. */
  readonly refusal: string
}

export type Doorkeeper = ReturnType<typeof createDoorkeeper>

/**
 * The one place that decides whether somebody gets in, for the public API and for Payload's door. Every failure is the same
 * UNAUTHENTICATED; who has failed too often gets RATE_LIMITED with the seconds to wait, and is not looked at until then.
 */
export function createDoorkeeper({
  payload,
  clock = () => new Date(),
}: {
  readonly payload: Payload
  readonly clock?: () => Date
}) {
  const attempts = signInAttemptsModel(connectionOf(payload))
  const tallies = createAttemptTallies({ attempts, key: payload.secret })
  const log = createSignInLog({ payload })
  const inTurn = createQueues({ waiting: WAITING_MAX })

  async function admit(entry: Entry): Promise<AccountRow> {
    const { door, address } = entry
    const identifier = normalizeIdentifier(entry.identifier.slice(0, LONGEST_IDENTIFIER))
    const account = await findByIdentifier({ payload, identifier })
    const subject = account === null ? `typed:${identifier}` : String(account._id)
    return inTurn({
      name: `${door}:${subject}`,
      task: () =>
        decide({
          tallies,
          log,
          entry,
          identifier,
          account,
          tried: { door, subject, address, now: clock() },
        }),
      whenFull: () => rateLimited(FULL_SECONDS),
    })
  }

  return {
    admit,
    admitWithPassword: (tried: Attempt & { readonly password: string }) =>
      admit(passwordEntry(tried)),
  }
}

async function decide({
  tallies,
  log,
  entry,
  identifier,
  account,
  tried,
}: {
  readonly tallies: ReturnType<typeof createAttemptTallies>
  readonly log: ReturnType<typeof createSignInLog>
  readonly entry: Entry
  readonly identifier: string
  readonly account: AccountRow | null
  readonly tried: Tried
}): Promise<AccountRow> {
  const before = await tallies.read(tried)
  const seconds = secondsToWait({ tallies: before, now: tried.now })
  if (seconds > 0) throw rateLimited(seconds)
  const opened = await entry.opens(account)
  if (account === null || !opened) {
    await tallies.recordFailure({ ...tried, tallies: before })
    const after = await tallies.read(tried)
    const locked = secondsToWait({ tallies: after, now: tried.now })
    await log.failed({ ...tried, account, identifier, locked })
    throw new DomainError({ code: 'UNAUTHENTICATED', message: entry.refusal })
  }
  await tallies.recordSuccess({ ...tried, tallies: before })
  return account
}

const passwordEntry = ({
  password,
  ...attempt
}: Attempt & { readonly password: string }): Entry => ({
  ...attempt,
  door: 'sign-in',
  refusal: 'sessions.signInFailed',
  opens: (account) =>
    matchesPassword({
      password: normalizePassword(password.slice(0, LONGEST_PASSWORD)),
      kept: account?.status === 'ACTIVE' ? account : null,
    }),
})

const rateLimited = (seconds: number) =>
  new DomainError({ code: 'RATE_LIMITED', message: 'error.rateLimited', params: { seconds } })
