import { Schema, type Connection, type Model } from 'mongoose'

/** A secret poll: its key, wrapped, while it is open; what it came to when it is closed. */
export type BallotPollRow = {
  readonly _id: string
  /** CLOSING: nobody votes any more, and the totals are not written yet. */
  readonly status: 'OPEN' | 'CLOSING' | 'CLOSED'
  /** Wrapped with a secret that is not in the database; absent once the poll is closed. */
  readonly key?: Buffer | null
  /** How often somebody who votes has asked whether it is open still. */
  readonly asked: number
  readonly tally?: Readonly<Record<string, number>> | null
  readonly voted?: readonly string[] | null
  /** In the order of `voted`: of each the command, for whoever asks again. They say nothing of the choice. */
  readonly receipts?: readonly string[] | null
}

const schema = new Schema<BallotPollRow>(
  {
    _id: { type: String, required: true },
    status: { type: String, required: true },
    key: { type: Buffer },
    asked: { type: Number, required: true },
    tally: { type: Schema.Types.Mixed },
    voted: { type: [String], default: undefined },
    receipts: { type: [String], default: undefined },
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false, minimize: false },
)

const NAME = 'ballot-polls'

export function ballotPollsModel(connection: Connection): Model<BallotPollRow> {
  const made = connection.models[NAME] as Model<BallotPollRow> | undefined
  return made ?? connection.model<BallotPollRow>(NAME, schema, NAME)
}
