import { Schema, type Connection, type Model } from 'mongoose'

import type { AuditBlock } from '../../domain/audit/chain.ts'

/** A block of the audit log. `first` is unique: of two processes that link at once, one is the next. */
const schema = new Schema<AuditBlock>(
  {
    first: { type: Number, required: true, unique: true },
    last: { type: Number, required: true },
    at: { type: String, required: true },
    previous: { type: String, required: true },
    links: { type: [Schema.Types.Mixed], required: true } as never,
    hash: { type: String, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false, minimize: false },
)

const NAME = 'audit-blocks'

export function auditBlocksModel(connection: Connection): Model<AuditBlock> {
  const made = connection.models[NAME] as Model<AuditBlock> | undefined
  return made ?? connection.model<AuditBlock>(NAME, schema, NAME)
}
