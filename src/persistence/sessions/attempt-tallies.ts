import { createHmac } from 'node:crypto'

import type { Model } from 'mongoose'

import { LIMITS, type Tallies, type Tally } from '../../domain/sessions/sign-in-throttle.ts'
import type { SignInAttempt } from '../models/sign-in-attempts.model.ts'

/** Each door has counts of its own: wrong codes do not hold up signing in. */
export type Door = 'sign-in' | 'activation'

/** `subject`: the account, or what was typed where that opens none. */
export type Tried = {
  readonly door: Door
  readonly subject: string
  readonly address: string
  readonly now: Date
}

const KNOWN_FOR_MS = 180 * 24 * 60 * 60 * 1000
const ALREADY_THERE = 11_000

/** The counts that the lock-out goes by, in the database, so that several processes agree. `key` hides what they are about. */
export function createAttemptTallies({
  attempts,
  key,
}: {
  readonly attempts: Model<SignInAttempt>
  readonly key: string
}) {
  const idsOf = ({ door, subject, address }: Tried) => ({
    pair: idOf([door, 'pair', subject, address]),
    account: idOf([door, 'account', subject]),
    address: idOf([door, 'address', address]),
    known: idOf(['known', subject, address]),
  })

  function idOf(parts: readonly string[]): string {
    return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url')
  }

  async function read(tried: Tried): Promise<Tallies> {
    const ids = idsOf(tried)
    const rows = await attempts.find({ _id: { $in: Object.values(ids) } }).lean<SignInAttempt[]>()
    const byId = new Map(rows.map((row) => [row._id, row]))
    return {
      pair: tallyOf(byId.get(ids.pair)),
      account: tallyOf(byId.get(ids.account)),
      address: tallyOf(byId.get(ids.address)),
      known: byId.has(ids.known),
    }
  }

  /** An address is counted once for each account that it fails at. */
  async function recordFailure(tried: Tried & { readonly tallies: Tallies }): Promise<void> {
    const ids = idsOf(tried)
    const { pair } = tried.tallies
    const isFirst =
      pair === null ||
      tried.now.getTime() - pair.lastFailureAt.getTime() >= LIMITS.pair.forgetAfterMs
    const headings = ['pair', 'account', ...(isFirst ? (['address'] as const) : [])] as const
    await Promise.all(
      headings.map((heading) =>
        addFailure({
          id: ids[heading],
          forgetAfterMs: LIMITS[heading].forgetAfterMs,
          now: tried.now,
        }),
      ),
    )
  }

  async function addFailure(failed: {
    readonly id: string
    readonly forgetAfterMs: number
    readonly now: Date
  }): Promise<void> {
    const { id, forgetAfterMs, now } = failed
    const expiresAt = new Date(now.getTime() + forgetAfterMs)
    const remembered = new Date(now.getTime() - forgetAfterMs)
    const { matchedCount } = await attempts.updateOne(
      { _id: id, lastFailureAt: { $gt: remembered } },
      { $inc: { failures: 1 }, $set: { lastFailureAt: now, expiresAt } },
    )
    if (matchedCount > 0) return
    try {
      await attempts.updateOne(
        { _id: id, $or: [{ lastFailureAt: null }, { lastFailureAt: { $lte: remembered } }] },
        { $set: { failures: 1, lastFailureAt: now, expiresAt } },
        { upsert: true },
      )
    } catch (error) {
      // Another process counted first: count on from there.
      if ((error as { code?: number }).code !== ALREADY_THERE) throw error
      await addFailure(failed)
    }
  }

  async function recordSuccess(tried: Tried & { readonly tallies: Tallies }): Promise<void> {
    const ids = idsOf(tried)
    const { pair, known } = tried.tallies
    const expiresAt = new Date(tried.now.getTime() + KNOWN_FOR_MS)
    await Promise.all([
      pair === null ? null : attempts.deleteOne({ _id: ids.pair }),
      known
        ? null
        : attempts
            .updateOne({ _id: ids.known }, { $set: { failures: 0, expiresAt } }, { upsert: true })
            .catch((error: unknown) => {
              // Two first sign-ins at once: the other one left the mark.
              if ((error as { code?: number }).code !== ALREADY_THERE) throw error
            }),
    ])
  }

  return { read, recordFailure, recordSuccess }
}

const tallyOf = (row: SignInAttempt | undefined): Tally | null =>
  row?.lastFailureAt ? { failures: row.failures, lastFailureAt: row.lastFailureAt } : null
