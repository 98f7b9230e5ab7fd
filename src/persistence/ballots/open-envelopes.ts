import { randomInt } from 'node:crypto'

import type { OpenedBallots } from '../../services/meetings/ballots.repository.ts'
import type { BallotEnvelopeRow } from '../models/ballot-envelopes.model.ts'
import type { BallotPollRow } from '../models/ballot-polls.model.ts'
import { bytesOf, envelopeId } from './ballot-box.ts'
import { chosenIn, unseal } from './ballot-crypto.ts'
import type { BallotStore } from './secret-ballots.ts'

/** One transaction: what it leaves is a closed poll with its totals and nothing to open, or everything as it was. */
export function openEnvelopes(
  store: BallotStore,
  { pollId, entitled }: { readonly pollId: string; readonly entitled: readonly string[] },
): Promise<OpenedBallots> {
  const { polls, envelopes, transaction, wrap } = store
  return transaction(async (session) => {
    const poll = (await polls.collection.findOne(
      { _id: pollId as never },
      { session },
    )) as unknown as BallotPollRow | null
    if (poll === null) return { tally: {}, voted: [] }
    if (poll.status === 'CLOSED') return { tally: poll.tally ?? {}, voted: poll.voted ?? [] }
    const rows = (await envelopes.collection
      .find({ poll: pollId }, { session })
      .toArray()) as unknown as BallotEnvelopeRow[]
    const key = unseal(wrap, bytesOf(poll.key), pollId)
    const opened = counted({ poll, rows: shuffled(rows), key })
    const came = new Set(rows.map(({ voter }) => voter))
    const voted = entitled.filter((id) => came.has(id))
    await polls.collection.updateOne(
      { _id: pollId as never, status: 'OPEN' },
      { $set: { status: 'CLOSED', tally: opened, voted }, $unset: { key: 1 } },
      { session },
    )
    await envelopes.collection.deleteMany({ poll: pollId }, { session })
    return { tally: opened, voted }
  })
}

function counted({
  poll: { _id, optionKeys },
  rows,
  key,
}: {
  readonly poll: BallotPollRow
  readonly rows: readonly BallotEnvelopeRow[]
  readonly key: Buffer
}): Record<string, number> {
  const tally: Record<string, number> = Object.fromEntries(optionKeys.map((option) => [option, 0]))
  for (const { voter, sealed } of rows) {
    const ballot = unseal(key, bytesOf(sealed), envelopeId(_id, voter))
    for (const option of chosenIn(optionKeys, ballot)) tally[option] = (tally[option] ?? 0) + 1
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
