import { Schema, type Connection, type Model } from 'mongoose'

import type { DeliveryState } from '../../domain/notifications/delivery.ts'

/** A notification on its way by mail; `_id` is `<person>|<cause>`, so that nobody gets two of one cause. */
export type StoredDelivery = {
  readonly _id: string
  readonly person: string
  readonly cause: string
  readonly state: DeliveryState
  readonly queuedAt: Date
  /** When it is tried next; while it is being tried, when others may take it up. Null once it is over. */
  readonly nextAt: Date | null
  readonly attempts: number
  /** What the mail server said last. */
  readonly reason: string | null
  readonly doneAt: Date | null
}

const KEPT_SECONDS = 90 * 24 * 60 * 60

const schema = new Schema<StoredDelivery>(
  {
    _id: { type: String, required: true },
    person: { type: String, required: true },
    cause: { type: String, required: true },
    state: { type: String, required: true },
    queuedAt: { type: Date, required: true },
    nextAt: { type: Date, default: null, index: true },
    attempts: { type: Number, required: true },
    reason: { type: String, default: null },
    doneAt: { type: Date, default: null, index: { expireAfterSeconds: KEPT_SECONDS } },
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false },
)

const NAME = 'mail-deliveries'

export function deliveriesModel(connection: Connection): Model<StoredDelivery> {
  const made = connection.models[NAME] as Model<StoredDelivery> | undefined
  return made ?? connection.model<StoredDelivery>(NAME, schema, NAME)
}
