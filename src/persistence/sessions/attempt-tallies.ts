import { createHmac } from 'node:crypto'

import type { Model } from 'mongoose'

import { LIMITS, type Tallies, type Tally } from '../../domain/sessions/sign-in-throttle.ts'
import { isDuplicateKey } from '../duplicate-key.ts'
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

type Store = {
  readonly attempts: Model<SignInAttempt>
  /** Hides what the counts are about. */
  readonly key: string
}

type Counted = Tried & { readonly tallies: Tallies }

/** The counts that the lock-out goes by, in the database, so that several processes agree. */
export function createAttemptTallies(store: Store) {
  return {
    read: (tried: Tried) => read({ ...store, tried }),
    recordFailure: (tried: Counted) => recordFailure({ ...store, tried }),
    recordSuccess: (tried: Counted) => recordSuccess({ ...store, tried }),
  }
}

function idsOf({ key, tried }: { readonly key: string; readonly tried: Tried }) {
  const { door, subject, address } = tried
  const idOf = (...parts: readonly string[]) =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url')
  return {
    pair: idOf(door, 'pair', subject, address),
    account: idOf(door, 'account', subject),
    address: idOf(door, 'address', address),
    known: idOf('known', subject, address),
  }
}

async function read({ attempts, key, tried }: Store & { readonly tried: Tried }): Promise<Tallies> {
  const ids = idsOf({ key, tried })
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
async function recordFailure({
  attempts,
  key,
  tried,
}: Store & { readonly tried: Counted }): Promise<void> {
  const ids = idsOf({ key, tried })
  const { now } = tried
  const { pair } = tried.tallies
  const isFirst =
    pair === null || now.getTime() - pair.lastFailureAt.getTime() >= LIMITS.pair.forgetAfterMs
  const headings = ['pair', 'account', ...(isFirst ? (['address'] as const) : [])] as const
  await Promise.all(
    headings.map((heading) =>
      addFailure({
        attempts,
        id: ids[heading],
        forgetAfterMs: LIMITS[heading].forgetAfterMs,
        now,
      }),
    ),
  )
}

async function addFailure(failed: {
  readonly attempts: Model<SignInAttempt>
  readonly id: string
  readonly forgetAfterMs: number
  readonly now: Date
}): Promise<void> {
  const { attempts, id, forgetAfterMs, now } = failed
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
    if (!isDuplicateKey(error)) throw error
    await addFailure(failed)
  }
}

async function recordSuccess({
  attempts,
  key,
  tried,
}: Store & { readonly tried: Counted }): Promise<void> {
  const ids = idsOf({ key, tried })
  const { pair, known } = tried.tallies
  if (pair !== null) await attempts.deleteOne({ _id: ids.pair })
  if (known) return
  const expiresAt = new Date(tried.now.getTime() + KNOWN_FOR_MS)
  try {
    const mark = { $set: { failures: 0, expiresAt } }
    await attempts.updateOne({ _id: ids.known }, mark, { upsert: true })
  } catch (error) {
    // Two first sign-ins at once: the other one left the mark.
    if (!isDuplicateKey(error)) throw error
  }
}

const tallyOf = (row: SignInAttempt | undefined): Tally | null =>
  row?.lastFailureAt ? { failures: row.failures, lastFailureAt: row.lastFailureAt } : null
