import { Schema, type Connection, type Model, type Types } from 'mongoose'

import type { ReminderTime } from '../../domain/notifications/notice-settings.ts'

/**
 * How one person wants to hear of things; `_id` is the account. Kept apart from the accounts, whose rows others read and export: an
 * address for mail is for nobody but its person.
 */
export type StoredNoticeSettings = {
  readonly _id: Types.ObjectId
  readonly reminder?: ReminderTime
  readonly mailAddress?: string | null
  readonly mailWanted?: boolean
}

const schema = new Schema<StoredNoticeSettings>(
  {
    _id: { type: Schema.Types.ObjectId, required: true },
    reminder: { type: String },
    mailAddress: { type: String },
    mailWanted: { type: Boolean },
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false },
)

const NAME = 'notice-settings'

export function noticeSettingsModel(connection: Connection): Model<StoredNoticeSettings> {
  const made = connection.models[NAME] as Model<StoredNoticeSettings> | undefined
  return made ?? connection.model<StoredNoticeSettings>(NAME, schema, NAME)
}
