import { Schema, type Connection, type Model } from 'mongoose'

/** A sealed ballot. `receipt` is the voter's command id under a key that is not in the database: sending again is told from voting again. */
export type BallotEnvelopeRow = {
  /** `<poll>:<voter>`: nobody has two. */
  readonly _id: string
  readonly poll: string
  readonly voter: string
  readonly sealed: Buffer
  readonly receipt: string
}

const schema = new Schema<BallotEnvelopeRow>(
  {
    _id: { type: String, required: true },
    poll: { type: String, required: true, index: true },
    voter: { type: String, required: true },
    sealed: { type: Buffer, required: true },
    receipt: { type: String, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false },
)

const NAME = 'ballot-envelopes'

export function ballotEnvelopesModel(connection: Connection): Model<BallotEnvelopeRow> {
  const made = connection.models[NAME] as Model<BallotEnvelopeRow> | undefined
  return made ?? connection.model<BallotEnvelopeRow>(NAME, schema, NAME)
}
