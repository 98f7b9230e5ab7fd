import { Schema, type Connection, type Model, type Types } from 'mongoose'

/** One signed-in device. Its refresh token is stored hashed; a rotated one leaves nothing but the mark that it was of this session. */
export type RefreshSession = {
  readonly _id: Types.ObjectId
  readonly account: Types.ObjectId
  readonly createdAt: Date
  readonly lastUsedAt: Date
  readonly rotatedAt: Date
  /** Removed then, revoked or not. */
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  /** Hash of the part that all tokens of the session share. */
  readonly familyHash: string
  /** Hash of the part that only the current token has. */
  readonly currentHash: string
  readonly userAgent: string | null
}

const schema = new Schema<RefreshSession>(
  {
    account: { type: Schema.Types.ObjectId, required: true, index: true },
    createdAt: { type: Date, required: true },
    lastUsedAt: { type: Date, required: true },
    rotatedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true, index: { expireAfterSeconds: 0 } },
    revokedAt: { type: Date, default: null },
    familyHash: { type: String, required: true },
    currentHash: { type: String, required: true },
    userAgent: { type: String, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false },
)

const NAME = 'refresh-sessions'

export function refreshSessionsModel(connection: Connection): Model<RefreshSession> {
  const made = connection.models[NAME] as Model<RefreshSession> | undefined
  return made ?? connection.model<RefreshSession>(NAME, schema, NAME)
}
