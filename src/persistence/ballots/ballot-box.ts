import type { CastOutcome, SecretBallots } from '../../services/meetings/ballots.repository.ts'
import { isDuplicateKey } from '../duplicate-key.ts'
import type { BallotEnvelopeRow } from '../models/ballot-envelopes.model.ts'
import type { BallotPollRow } from '../models/ballot-polls.model.ts'
import { ballotOf, commandMark, seal, unseal } from './ballot-crypto.ts'
import type { BallotStore } from './secret-ballots.ts'

type Vote = Parameters<SecretBallots['cast']>[0]
type Waiting = {
  readonly vote: Vote
  readonly answer: (outcome: CastOutcome) => void
  readonly fail: (error: unknown) => void
}

const MOST_AT_ONCE = 200
const MAX_ATTEMPTS = 40

export const envelopeId = (pollId: string, voterId: string): string => `${pollId}:${voterId}`

/** Takes votes; those of a poll that come while some are being written go together into the next transaction. */
export function createBallotBox(store: BallotStore): SecretBallots['cast'] {
  const queues = new Map<string, Waiting[]>()

  async function drain(pollId: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0, MOST_AT_ONCE)
      await castAll(
        store,
        pollId,
        batch.map(({ vote }) => vote),
      ).then(
        (outcomes) => batch.forEach(({ answer }, at) => answer(outcomes[at] ?? 'closed')),
        (error: unknown) => batch.forEach(({ fail }) => fail(error)),
      )
    }
    queues.delete(pollId)
  }

  return (vote) =>
    new Promise((answer, fail) => {
      const queue = queues.get(vote.pollId)
      if (queue) {
        queue.push({ vote, answer, fail })
        return
      }
      const begun = [{ vote, answer, fail }]
      queues.set(vote.pollId, begun)
      void drain(vote.pollId, begun)
    })
}

/**
 * Who has an envelope already is found before the transaction, since a taken key inside one ends it; another process may be quicker, and
 * then the question is asked again.
 */
async function castAll(
  store: BallotStore,
  pollId: string,
  votes: readonly Vote[],
): Promise<readonly CastOutcome[]> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const poll = await store.polls.findById(pollId).lean<BallotPollRow>()
    if (!poll?.key || poll.status !== 'OPEN') return votes.map(() => 'closed')
    const sealed = await sealAll({ store, poll, votes })
    if (sealed.fresh.length === 0) return sealed.outcomes
    const written = await putIn(store, pollId, sealed.fresh)
    if (written === 'closed') return votes.map(() => 'closed')
    if (written === 'written') return sealed.outcomes
  }
  throw new Error('A ballot box was too busy')
}

async function sealAll({
  store,
  poll,
  votes,
}: {
  readonly store: BallotStore
  readonly poll: BallotPollRow
  readonly votes: readonly Vote[]
}): Promise<{
  readonly outcomes: readonly CastOutcome[]
  readonly fresh: readonly BallotEnvelopeRow[]
}> {
  const key = unseal(store.wrap, bytesOf(poll.key), poll._id)
  const ids = votes.map(({ voterId }) => envelopeId(poll._id, voterId))
  const known = new Map(
    (await store.envelopes.find({ _id: { $in: ids } }).lean<BallotEnvelopeRow[]>()).map((row) => [
      row._id,
      row,
    ]),
  )
  const fresh: BallotEnvelopeRow[] = []
  const outcomes = votes.map(({ voterId, optionKeys, commandId }): CastOutcome => {
    const id = envelopeId(poll._id, voterId)
    const command = commandMark(key, commandId)
    const ballot = ballotOf(poll.optionKeys, optionKeys)
    const before = known.get(id)
    if (before !== undefined) {
      if (before.command !== command) return 'alreadyVoted'
      return unseal(key, bytesOf(before.sealed), id).equals(ballot) ? 'counted' : 'otherInput'
    }
    const row = {
      _id: id,
      poll: poll._id,
      voter: voterId,
      sealed: seal(key, ballot, id),
      command,
    }
    known.set(id, row)
    fresh.push(row)
    return 'counted'
  })
  return { outcomes, fresh }
}

/** All of them or none, on condition that the poll is open. */
async function putIn(
  { polls, envelopes, transaction }: BallotStore,
  pollId: string,
  rows: readonly BallotEnvelopeRow[],
): Promise<'written' | 'closed' | 'lost'> {
  try {
    return await transaction(async (session) => {
      const { matchedCount } = await polls.collection.updateOne(
        { _id: pollId as never, status: 'OPEN' },
        { $inc: { envelopes: rows.length } },
        { session },
      )
      if (matchedCount === 0) return 'closed'
      await envelopes.collection
        .insertMany(rows.map((row) => ({ ...row })) as never[], { session })
        .catch((error: unknown) => {
          throw isDuplicateKey(error) ? new AlreadyThere() : error
        })
      return 'written'
    })
  } catch (error) {
    if (error instanceof AlreadyThere) return 'lost'
    throw error
  }
}

/** Somebody's envelope came from another process since it was asked for: writing the same again would not help. */
class AlreadyThere extends Error {}

/** The driver gives bytes in a wrapping of its own where no document is made. */
export const bytesOf = (stored: unknown): Buffer => {
  if (Buffer.isBuffer(stored)) return stored
  const { buffer } = stored as { readonly buffer: Uint8Array }
  return Buffer.from(buffer)
}
