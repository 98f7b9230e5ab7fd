import { Schema, type Connection, type Model } from 'mongoose'

/** The one-time link of a new installation: one document at most, whose making, use and end decide who becomes the first administrator. */
export type FirstRunLink = {
  readonly _id: string
  readonly tokenHash: string
  readonly expiresAt: Date
  readonly usedAt: Date | null
}

const schema = new Schema<FirstRunLink>(
  {
    _id: { type: String, required: true },
    tokenHash: { type: String, required: true },
    expiresAt: { type: Date, required: true },
    usedAt: { type: Date, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false },
)

const NAME = 'first-run-links'

export function firstRunLinksModel(connection: Connection): Model<FirstRunLink> {
  const made = connection.models[NAME] as Model<FirstRunLink> | undefined
  return made ?? connection.model<FirstRunLink>(NAME, schema, NAME)
}
