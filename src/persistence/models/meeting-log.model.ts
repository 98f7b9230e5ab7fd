import { Schema, type Connection, type Model } from 'mongoose'

/** One event as it is stored: JSON all through, instants in it as ISO texts. */
export type StoredEvent = {
  readonly seq: number
  readonly type: string
  readonly by: {
    readonly accountId: string
    readonly memberId: string | null
    readonly name: string
  }
  readonly commandId: string
  readonly fingerprint: string
  readonly data: Readonly<Record<string, unknown>>
  readonly v: number
}

/** One append: all of its events are in the log, or none. `seq` has no gaps, from 1. */
export type StoredAppend = {
  readonly meeting: string
  readonly first: number
  readonly last: number
  readonly at: Date
  readonly events: readonly StoredEvent[]
}

const schema = new Schema<StoredAppend>(
  {
    meeting: { type: String, required: true },
    first: { type: Number, required: true },
    last: { type: Number, required: true },
    at: { type: Date, required: true },
    events: { type: [Schema.Types.Mixed], required: true } as never,
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false, minimize: false },
)
// The commit point: of two appends to one place the second is refused.
schema.index({ meeting: 1, first: 1 }, { unique: true })
// Reading on: a range of `last` holds everything after a number, also where that lies within an append.
schema.index({ meeting: 1, last: 1 })
// The sweep of the projectors.
schema.index({ at: 1 })

const NAME = 'meeting-log'

export function meetingLogModel(connection: Connection): Model<StoredAppend> {
  const made = connection.models[NAME] as Model<StoredAppend> | undefined
  return made ?? connection.model<StoredAppend>(NAME, schema, NAME)
}
