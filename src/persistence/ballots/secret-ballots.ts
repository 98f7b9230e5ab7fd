import type { ClientSession, Model } from 'mongoose'

import type { SecretBallots } from '../../services/meetings/ballots.repository.ts'
import { isDuplicateKey } from '../duplicate-key.ts'
import type { BallotEnvelopeRow } from '../models/ballot-envelopes.model.ts'
import type { BallotPollRow } from '../models/ballot-polls.model.ts'
import { newPollKey, seal, wrappingKey } from './ballot-crypto.ts'
import { createBallotBox } from './ballot-box.ts'
import { openEnvelopes } from './open-envelopes.ts'

export type BallotStore = {
  readonly polls: Model<BallotPollRow>
  readonly envelopes: Model<BallotEnvelopeRow>
  /** Wraps the keys of polls. */
  readonly wrap: Buffer
  readonly transaction: <Result>(
    work: (session: ClientSession) => Promise<Result>,
  ) => Promise<Result>
}

/** Secret ballots in the database; see the type for what is promised. */
export function createSecretBallots({
  secret,
  ...store
}: Omit<BallotStore, 'wrap'> & { readonly secret: string }): SecretBallots {
  const parts: BallotStore = { ...store, wrap: wrappingKey(secret) }
  const { polls, envelopes, wrap } = parts
  return {
    async prepare({ pollId, options }) {
      const row = {
        _id: pollId,
        status: 'OPEN' as const,
        optionKeys: options.map(({ key }) => key),
        key: seal(wrap, newPollKey(), pollId),
        envelopes: 0,
      }
      try {
        await polls.collection.insertOne(row as never, { writeConcern: { w: 'majority' } })
      } catch (error) {
        if (!isDuplicateKey(error)) throw error
      }
    },

    cast: createBallotBox(parts),
    close: (asked) => openEnvelopes(parts, asked),

    async votersOf(pollIds) {
      const found = await envelopes
        .find({ poll: { $in: [...pollIds] } }, { poll: 1, voter: 1, _id: 0 })
        .lean<Pick<BallotEnvelopeRow, 'poll' | 'voter'>[]>()
      return new Map(
        pollIds.map((id) => [
          id,
          new Set(found.filter(({ poll }) => poll === id).map(({ voter }) => voter)),
        ]),
      )
    },
  }
}
