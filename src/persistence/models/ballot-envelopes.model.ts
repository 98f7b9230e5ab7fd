import { Schema, type Connection, type Model } from 'mongoose'

/** A sealed ballot. `command` is the voter's command under the key of the poll, so that sending it again is told from voting again. */
export type BallotEnvelopeRow = {
  /** `<poll>:<voter>`: nobody has two. */
  readonly _id: string
  readonly poll: string
  readonly voter: string
  readonly sealed: Buffer
  readonly command: string
}

const schema = new Schema<BallotEnvelopeRow>(
  {
    _id: { type: String, required: true },
    poll: { type: String, required: true, index: true },
    voter: { type: String, required: true },
    sealed: { type: Buffer, required: true },
    command: { type: String, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false },
)

const NAME = 'ballot-envelopes'

export function ballotEnvelopesModel(connection: Connection): Model<BallotEnvelopeRow> {
  const made = connection.models[NAME] as Model<BallotEnvelopeRow> | undefined
  return made ?? connection.model<BallotEnvelopeRow>(NAME, schema, NAME)
}
