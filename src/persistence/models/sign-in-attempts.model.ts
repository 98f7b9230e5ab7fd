import { Schema, type Connection, type Model } from 'mongoose'

/**
 * A count of failures, or the mark of a success, under a keyed hash of what it is about: whose account, what was typed and from where
 * cannot be read from it.
 */
export type SignInAttempt = {
  readonly _id: string
  readonly failures: number
  readonly lastFailureAt: Date | null
  readonly expiresAt: Date
}

const schema = new Schema<SignInAttempt>(
  {
    _id: { type: String, required: true },
    failures: { type: Number, required: true, default: 0 },
    lastFailureAt: { type: Date, default: null },
    expiresAt: { type: Date, required: true, index: { expireAfterSeconds: 0 } },
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false },
)

const NAME = 'sign-in-attempts'

export function signInAttemptsModel(connection: Connection): Model<SignInAttempt> {
  const made = connection.models[NAME] as Model<SignInAttempt> | undefined
  return made ?? connection.model<SignInAttempt>(NAME, schema, NAME)
}
