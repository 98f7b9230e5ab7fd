import type {
  BallotPoll,
  CastOutcome,
  SecretBallots,
} from '../../services/meetings/ballots.repository.ts'
import { onlyDuplicateKeys } from '../duplicate-key.ts'
import { LASTING } from '../lasting.ts'
import type { BallotEnvelopeRow } from '../models/ballot-envelopes.model.ts'
import type { BallotPollRow } from '../models/ballot-polls.model.ts'
import { ballotOf, receiptOf, seal, unseal } from './ballot-crypto.ts'
import { bytesOf, envelopeId, type BallotStore } from './ballot-store.ts'
import { isStillOpen, openEnvelopes } from './open-envelopes.ts'

type Vote = Parameters<SecretBallots['cast']>[0]
type Waiting = {
  readonly vote: Vote
  readonly answer: (outcome: CastOutcome) => void
  readonly fail: (error: unknown) => void
}

const MOST_AT_ONCE = 200
const MAX_ATTEMPTS = 40

/** Takes votes; those of a poll that come while some are being written are written together. */
export function createBallotBox(store: BallotStore): SecretBallots['cast'] {
  const queues = new Map<string, Waiting[]>()

  async function drain(poll: BallotPoll, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0, MOST_AT_ONCE)
      const votes = batch.map(({ vote }) => vote)
      await castAll({ store, poll, votes }).then(
        (outcomes) => batch.forEach(({ answer }, at) => answer(outcomes[at] ?? 'closed')),
        (error: unknown) => batch.forEach(({ fail }) => fail(error)),
      )
    }
    queues.delete(poll.id)
  }

  return (vote) =>
    new Promise((answer, fail) => {
      const queue = queues.get(vote.poll.id)
      if (queue) {
        queue.push({ vote, answer, fail })
        return
      }
      const begun = [{ vote, answer, fail }]
      queues.set(vote.poll.id, begun)
      void drain(vote.poll, begun)
    })
}

type Casting = {
  readonly store: BallotStore
  readonly poll: BallotPoll
  readonly votes: readonly Vote[]
}

/**
 * An envelope is put in, and then the poll is asked whether it is still open. If it is, every closing begins later and finds the envelope:
 * the vote counts. If it is not, the closing says whether it was in time.
 */
async function castAll(casting: Casting): Promise<readonly CastOutcome[]> {
  const { store, poll } = casting
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const row = await store.polls.findById(poll.id).lean<BallotPollRow>()
    if (row === null) return casting.votes.map(() => 'closed')
    if (!row.key || row.status !== 'OPEN') return afterClosing(casting)
    const { outcomes, fresh } = await sealAll(casting, row)
    store.pass('ballotSealed')
    // Somebody's envelope may have come from another process meanwhile: it is found the next time.
    if (!(await putIn(store, fresh))) continue
    store.pass('ballotWritten')
    if (!(await isStillOpen(store, poll.id))) return afterClosing(casting)
    store.pass('ballotConfirmed')
    return outcomes
  }
  throw new Error('A ballot box was too busy')
}

/**
 * A closing that somebody left half-way is finished. A vote that was counted is told so, though nobody can tell any more what it was; an
 * envelope that came too late is done away with.
 */
async function afterClosing({ store, poll, votes }: Casting): Promise<readonly CastOutcome[]> {
  const { voted, receipts } = await openEnvelopes(store, poll)
  const late: string[] = []
  const outcomes = votes.map(({ voterId, commandId }): CastOutcome => {
    const id = envelopeId(poll.id, voterId)
    const at = voted.indexOf(voterId)
    if (at < 0) late.push(id)
    if (at < 0) return 'closed'
    return receipts[at] === receiptOf(store.receipts, id, commandId) ? 'counted' : 'alreadyVoted'
  })
  if (late.length > 0)
    await store.envelopes.collection.deleteMany({ _id: { $in: late as never[] } })
  return outcomes
}

async function sealAll(
  { store, poll, votes }: Casting,
  row: BallotPollRow,
): Promise<{
  readonly outcomes: readonly CastOutcome[]
  readonly fresh: readonly BallotEnvelopeRow[]
}> {
  const key = unseal(store.wrap, bytesOf(row.key), poll.id)
  const ids = votes.map(({ voterId }) => envelopeId(poll.id, voterId))
  const rows = await store.envelopes.find({ _id: { $in: ids } }).lean<BallotEnvelopeRow[]>()
  const known = new Map(rows.map((one) => [one._id, one]))
  const fresh: BallotEnvelopeRow[] = []
  const outcomes = votes.map(({ voterId, optionKeys, commandId }): CastOutcome => {
    const id = envelopeId(poll.id, voterId)
    const receipt = receiptOf(store.receipts, id, commandId)
    const ballot = ballotOf(poll.options, optionKeys)
    const before = known.get(id)
    if (before !== undefined) {
      if (before.receipt !== receipt) return 'alreadyVoted'
      return unseal(key, bytesOf(before.sealed), id).equals(ballot) ? 'counted' : 'otherInput'
    }
    const sealed = seal(key, ballot, id)
    const envelope = { _id: id, poll: poll.id, voter: voterId, sealed, receipt }
    known.set(id, envelope)
    fresh.push(envelope)
    return 'counted'
  })
  return { outcomes, fresh }
}

/** False where one of them was there already. */
async function putIn(
  { envelopes }: BallotStore,
  rows: readonly BallotEnvelopeRow[],
): Promise<boolean> {
  if (rows.length === 0) return true
  const made = rows.map((row) => ({ ...row }))
  try {
    await envelopes.collection.insertMany(made as never[], { ordered: false, ...LASTING })
    return true
  } catch (error) {
    if (onlyDuplicateKeys(error) === null) throw error
    return false
  }
}
