import { randomInt } from 'node:crypto'

import type { BallotPoll, OpenedBallots } from '../../services/meetings/ballots.repository.ts'
import { LASTING } from '../lasting.ts'
import type { BallotEnvelopeRow } from '../models/ballot-envelopes.model.ts'
import type { BallotPollRow } from '../models/ballot-polls.model.ts'
import { writeAgain } from '../registers/write-again.ts'
import { chosenIn, unseal } from './ballot-crypto.ts'
import { bytesOf, envelopeId, type BallotStore } from './ballot-store.ts'

type Opened = OpenedBallots & { readonly receipts: readonly string[] }

/**
 * Closes a poll in steps, each one write that is done once: nobody votes any more; the totals of what is in the box then; an empty box.
 * Whoever comes to a closing that was left half-way goes on from there. No transaction: one whose process is killed would keep everybody
 * out of the poll until the database lets go of it, a minute later.
 */
export async function openEnvelopes(store: BallotStore, poll: BallotPoll): Promise<Opened> {
  const { polls, envelopes, pass } = store
  const found = await polls.findById(poll.id).lean<BallotPollRow>()
  if (found === null) return { tally: {}, voted: [], receipts: [] }
  pass('closingBegun')
  if (found.status === 'OPEN')
    await move(store, { id: poll.id, from: 'OPEN', change: { $set: { status: 'CLOSING' } } })
  pass('closingMarked')
  if (found.status !== 'CLOSED') await count({ store, poll })
  pass('closingCounted')
  const closed = await polls.findById(poll.id).lean<BallotPollRow>()
  if (closed?.status !== 'CLOSED') throw new Error('A poll was not closed')
  await writeAgain(() => envelopes.collection.deleteMany({ poll: poll.id }, LASTING))
  pass('closingEmptied')
  const { tally, voted, receipts } = closed
  return { tally: tally ?? {}, voted: voted ?? [], receipts: receipts ?? [] }
}

/** Written and not only read: it comes before or after a closing, whichever server of a set answers. */
export const isStillOpen = (store: BallotStore, id: string): Promise<boolean> =>
  move(store, { id, from: 'OPEN', change: { $inc: { asked: 1 } } })

/** Changes a poll that is in a state; false where it is in another. */
async function move(
  { polls }: BallotStore,
  {
    id,
    from,
    change,
  }: {
    readonly id: string
    readonly from: BallotPollRow['status']
    readonly change: Record<string, unknown>
  },
): Promise<boolean> {
  const one = { _id: id as never, status: from }
  const { matchedCount } = await writeAgain(() => polls.collection.updateOne(one, change, LASTING))
  return matchedCount === 1
}

/** Of several who count, one is first; the others find what that one wrote. */
async function count({
  store,
  poll,
}: {
  readonly store: BallotStore
  readonly poll: BallotPoll
}): Promise<void> {
  const row = await store.polls.findById(poll.id).lean<BallotPollRow>()
  if (row?.status !== 'CLOSING') return
  const rows = await store.envelopes
    .find({ poll: poll.id })
    .readConcern('majority')
    .lean<BallotEnvelopeRow[]>()
  const key = unseal(store.wrap, bytesOf(row.key), poll.id)
  const tally = counted({ poll, rows: shuffled(rows), key })
  const came = new Map(rows.map(({ voter, receipt }) => [voter, receipt]))
  const voted = poll.entitled.filter((id) => came.has(id))
  const receipts = voted.map((id) => came.get(id))
  const change = { $set: { status: 'CLOSED', tally, voted, receipts }, $unset: { key: 1 } }
  await move(store, { id: poll.id, from: 'CLOSING', change })
}

function counted({
  poll: { id, options },
  rows,
  key,
}: {
  readonly poll: BallotPoll
  readonly rows: readonly BallotEnvelopeRow[]
  readonly key: Buffer
}): Record<string, number> {
  const tally: Record<string, number> = Object.fromEntries(options.map((option) => [option, 0]))
  for (const { voter, sealed } of rows) {
    const ballot = unseal(key, bytesOf(sealed), envelopeId(id, voter))
    for (const option of chosenIn(options, ballot)) tally[option] = (tally[option] ?? 0) + 1
  }
  return tally
}

/** In no order that anything else has. */
function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  const all = [...items]
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1)
    const [one, two] = [all[at] as Item, all[other] as Item]
    all[at] = two
    all[other] = one
  }
  return all
}
