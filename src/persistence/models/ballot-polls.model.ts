import { Schema, type Connection, type Model } from 'mongoose'

/** A secret poll: its key, wrapped, while it is open; what it came to when it is closed. */
export type BallotPollRow = {
  readonly _id: string
  readonly status: 'OPEN' | 'CLOSED'
  readonly optionKeys: readonly string[]
  /** Wrapped with a secret that is not in the database; absent once the poll is closed. */
  readonly key?: Buffer | null
  /** How many envelopes there are. */
  readonly envelopes: number
  readonly tally?: Readonly<Record<string, number>> | null
  readonly voted?: readonly string[] | null
}

const schema = new Schema<BallotPollRow>(
  {
    _id: { type: String, required: true },
    status: { type: String, required: true },
    optionKeys: { type: [String], required: true },
    key: { type: Buffer },
    envelopes: { type: Number, required: true },
    tally: { type: Schema.Types.Mixed },
    voted: { type: [String], default: undefined },
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false, minimize: false },
)

const NAME = 'ballot-polls'

export function ballotPollsModel(connection: Connection): Model<BallotPollRow> {
  const made = connection.models[NAME] as Model<BallotPollRow> | undefined
  return made ?? connection.model<BallotPollRow>(NAME, schema, NAME)
}
