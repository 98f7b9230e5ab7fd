import { Schema, type Connection, type Model, type Types } from 'mongoose'

import type {
  NotificationFacts,
  NotificationKind,
} from '../../domain/notifications/notifications.ts'

export type StoredNotification = {
  readonly _id: Types.ObjectId
  /** `member:<id>` or `account:<id>`. */
  readonly person: string
  /** What it is about, so that nobody is told the same thing twice. */
  readonly cause: string
  readonly kind: NotificationKind
  readonly facts: NotificationFacts
  readonly url: string
  readonly createdAt: Date
  readonly readAt: Date | null
  /** When it was written here, which may be later than what it tells of. */
  readonly toldAt: Date
  /** Of news that grow; absent for others. */
  readonly revision?: number
}

const schema = new Schema<StoredNotification>(
  {
    person: { type: String, required: true },
    cause: { type: String, required: true },
    kind: { type: String, required: true },
    facts: { type: Schema.Types.Mixed, required: true },
    url: { type: String, required: true },
    createdAt: { type: Date, required: true },
    readAt: { type: Date, default: null },
    toldAt: { type: Date, required: true },
    revision: { type: Number },
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false, minimize: false },
)
schema.index({ person: 1, cause: 1 }, { unique: true })
schema.index({ person: 1, createdAt: -1, _id: -1 })
// Where there are no change streams, what is new is found by its time.
schema.index({ toldAt: 1 })
schema.index({ person: 1, readAt: 1 })

const NAME = 'notifications'

export function notificationsModel(connection: Connection): Model<StoredNotification> {
  const made = connection.models[NAME] as Model<StoredNotification> | undefined
  return made ?? connection.model<StoredNotification>(NAME, schema, NAME)
}
