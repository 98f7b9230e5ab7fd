import { Schema, type Connection, type Model } from 'mongoose'

/** What a command of the editorial boards was and how it ended: the same id again answers as the first time. */
export type EditorialCommandRow = {
  /** `<account>:<commandId>`: an id is its client's own. */
  readonly _id: string
  readonly fingerprint: string
  readonly outcome: unknown
  readonly at: Date
}

const KEPT_SECONDS = 180 * 24 * 60 * 60

const schema = new Schema<EditorialCommandRow>(
  {
    _id: { type: String, required: true },
    fingerprint: { type: String, required: true },
    outcome: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true, index: { expireAfterSeconds: KEPT_SECONDS } },
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false },
)

const NAME = 'editorial-commands'

export function editorialCommandsModel(connection: Connection): Model<EditorialCommandRow> {
  const made = connection.models[NAME] as Model<EditorialCommandRow> | undefined
  return made ?? connection.model<EditorialCommandRow>(NAME, schema, NAME)
}
