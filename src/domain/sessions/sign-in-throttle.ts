/** Failures counted under one heading since the last quiet spell. */
export type Tally = { readonly failures: number; readonly lastFailureAt: Date }

export type Tallies = {
  /** Of this account (or of what was typed, where that opens none) from this address. */
  readonly pair: Tally | null
  /** Of this account from anywhere. */
  readonly account: Tally | null
  /** Of how many accounts from this address. */
  readonly address: Tally | null
  /** Whether the account has signed in from this address before. */
  readonly known: boolean
}

type Limit = { readonly free: number; readonly forgetAfterMs: number }

const MINUTE_MS = 60_000
const LONGEST_WAIT_MS = MINUTE_MS

/**
 * Five tries are free from one place at one account; then each failure doubles the wait, from two seconds to a minute. An account tried
 * from many places waits likewise after twenty failures, and an address that fails at many accounts after fifty of them, but neither
 * holds up somebody who has signed in from there before: a stranger delays a member by a minute at most, and never at the own desk.
 * What is forgotten after an hour (a quarter of one for an address, where a whole village may sit behind one) counts no more.
 */
export const LIMITS: Readonly<Record<'pair' | 'account' | 'address', Limit>> = {
  pair: { free: 5, forgetAfterMs: 60 * MINUTE_MS },
  account: { free: 20, forgetAfterMs: 60 * MINUTE_MS },
  address: { free: 50, forgetAfterMs: 15 * MINUTE_MS },
}

/** Seconds to wait before a try is looked at; 0 when it may be now. A try that is refused counts for nothing, so a wait always ends. */
export function secondsToWait({ tallies, now }: { tallies: Tallies; now: Date }): number {
  const { pair, account, address, known } = tallies
  const ends = [
    endOfWait({ tally: pair, limit: LIMITS.pair, now }),
    ...(known
      ? []
      : [
          endOfWait({ tally: account, limit: LIMITS.account, now }),
          endOfWait({ tally: address, limit: LIMITS.address, now }),
        ]),
  ]
  return Math.max(0, Math.ceil((Math.max(...ends) - now.getTime()) / 1000))
}

function endOfWait(counted: { tally: Tally | null; limit: Limit; now: Date }): number {
  const tally = remembered(counted)
  if (tally === null) return 0
  const over = tally.failures - counted.limit.free
  if (over < 0) return 0
  return tally.lastFailureAt.getTime() + Math.min(LONGEST_WAIT_MS, 2_000 * 2 ** Math.min(over, 10))
}

function remembered({
  tally,
  limit,
  now,
}: {
  readonly tally: Tally | null
  readonly limit: Limit
  readonly now: Date
}): Tally | null {
  const forgotten =
    tally === null || now.getTime() - tally.lastFailureAt.getTime() >= limit.forgetAfterMs
  return forgotten ? null : tally
}
