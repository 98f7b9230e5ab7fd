import type { Model } from 'mongoose'

import type { PassPoint } from '../../services/meetings/fault-points.ts'
import type { BallotEnvelopeRow } from '../models/ballot-envelopes.model.ts'
import type { BallotPollRow } from '../models/ballot-polls.model.ts'

/** What secret ballots are kept with. */
export type BallotStore = {
  readonly polls: Model<BallotPollRow>
  readonly envelopes: Model<BallotEnvelopeRow>
  /** Wraps the keys of polls. */
  readonly wrap: Buffer
  /** Makes receipts. */
  readonly receipts: Buffer
  readonly pass: PassPoint
}

export const envelopeId = (pollId: string, voterId: string): string => `${pollId}:${voterId}`

/** The driver gives bytes in a wrapping of its own where no document is made. */
export const bytesOf = (stored: unknown): Buffer => {
  if (Buffer.isBuffer(stored)) return stored
  const { buffer } = stored as { readonly buffer: Uint8Array }
  return Buffer.from(buffer)
}
