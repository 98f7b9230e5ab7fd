import type { OpenedBallots, SecretBallots } from '../../services/meetings/ballots.repository.ts'
import { passBy } from '../../services/meetings/fault-points.ts'
import { groupBy } from '../../domain/group-by.ts'
import { isDuplicateKey } from '../duplicate-key.ts'
import { LASTING } from '../lasting.ts'
import type { BallotEnvelopeRow } from '../models/ballot-envelopes.model.ts'
import type { BallotPollRow } from '../models/ballot-polls.model.ts'
import { newPollKey, receiptKey, seal, wrappingKey } from './ballot-crypto.ts'
import { createBallotBox } from './ballot-box.ts'
import type { BallotStore } from './ballot-store.ts'
import { openEnvelopes } from './open-envelopes.ts'

type Given = Omit<BallotStore, 'wrap' | 'receipts' | 'pass'> & {
  readonly secret: string
  readonly pass?: BallotStore['pass']
}

/** Secret ballots in the database; see the type for what is promised. */
export function createSecretBallots({ secret, pass = passBy, ...store }: Given): SecretBallots {
  const keys = { wrap: wrappingKey(secret), receipts: receiptKey(secret) }
  const parts: BallotStore = { ...store, ...keys, pass }
  const { polls, envelopes, wrap } = parts
  return {
    async prepare(pollId) {
      const row = {
        _id: pollId,
        status: 'OPEN' as const,
        key: seal(wrap, newPollKey(), pollId),
        asked: 0,
      }
      try {
        await polls.collection.insertOne(row as never, LASTING)
      } catch (error) {
        if (!isDuplicateKey(error)) throw error
      }
      pass('pollPrepared')
    },

    cast: createBallotBox(parts),
    close: createClosing(parts),

    async votersOf(pollIds) {
      if (pollIds.length === 0) return new Map()
      const found = await envelopes
        .find({ poll: { $in: [...pollIds] } }, { poll: 1, voter: 1, _id: 0 })
        .lean<Pick<BallotEnvelopeRow, 'poll' | 'voter'>[]>()
      const byPoll = groupBy(found, ({ poll }) => poll)
      // Asked after the envelopes: those that a closing has done away with meanwhile are here.
      const closed = await polls
        .find({ _id: { $in: [...pollIds] } }, { voted: 1 })
        .lean<Pick<BallotPollRow, '_id' | 'voted'>[]>()
      const votedIn = new Map(closed.map(({ _id, voted }) => [_id, voted ?? null]))
      return new Map(
        pollIds.map((id) => [
          id,
          new Set(votedIn.get(id) ?? (byPoll.get(id) ?? []).map(({ voter }) => voter)),
        ]),
      )
    },
  }
}

/** Those who close the same poll at once in this process wait for one closing. */
function createClosing(store: BallotStore): SecretBallots['close'] {
  const running = new Map<string, Promise<OpenedBallots>>()
  return (poll) => {
    const begun =
      running.get(poll.id) ?? openEnvelopes(store, poll).finally(() => running.delete(poll.id))
    running.set(poll.id, begun)
    return begun
  }
}
