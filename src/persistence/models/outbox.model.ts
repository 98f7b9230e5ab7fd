import { Schema, type Connection, type Model, type Types } from 'mongoose'

/** One thing that has happened and that others are told of after its commit. Carries ids: whoever hears it reads again. */
export type OutboxRow = {
  readonly _id: Types.ObjectId
  readonly topic: string
  readonly subject: string
  /** Small facts beside the id that a reader needs to know whom it concerns. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>
  readonly at: Date
  /** When its lasting effects (notifications) were done; null until then, so a crash in between is made good. */
  readonly doneAt: Date | null
}

const KEPT_SECONDS = 30 * 24 * 60 * 60

const schema = new Schema<OutboxRow>(
  {
    topic: { type: String, required: true },
    subject: { type: String, required: true },
    facts: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true, index: true },
    doneAt: { type: Date, default: null, index: { expireAfterSeconds: KEPT_SECONDS } },
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false, minimize: false },
)

const NAME = 'outbox'

export function outboxModel(connection: Connection): Model<OutboxRow> {
  const made = connection.models[NAME] as Model<OutboxRow> | undefined
  return made ?? connection.model<OutboxRow>(NAME, schema, NAME)
}
