import { Schema, type Connection, type Model, type Types } from 'mongoose'

import type { AuditEntry } from '../../domain/audit/audit-entry.ts'

/** An entry of the audit log. Nothing changes it but its linking, which sets `block`. */
export type AuditEntryRow = Omit<AuditEntry, 'id' | 'at'> & {
  readonly _id: Types.ObjectId
  readonly at: Date
  /** Keyed hash of its canonical form. */
  readonly seal: string
  /** The first number of the block that holds it; null until it is linked. */
  readonly block: number | null
  /** Folded words of the names in it, to be found by; not sealed, since they follow from it. */
  readonly searchWords: readonly string[]
}

const schema = new Schema<AuditEntryRow>(
  {
    at: { type: Date, required: true },
    kind: { type: String, required: true },
    by: { type: Schema.Types.Mixed, required: true } as never,
    subject: { type: Schema.Types.Mixed, default: null } as never,
    organizationPath: { type: [String], required: true } as never,
    detail: { type: Schema.Types.Mixed, required: true },
    address: { type: String, default: null },
    seal: { type: String, required: true },
    block: { type: Number, default: null },
    searchWords: { type: [String], required: true } as never,
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false, minimize: false },
)
schema.index({ block: 1 })
schema.index({ at: -1, _id: -1 })
schema.index({ kind: 1, at: -1 })
schema.index({ organizationPath: 1, at: -1 })
schema.index({ searchWords: 1, at: -1 })

const NAME = 'audit-entries'

export function auditEntriesModel(connection: Connection): Model<AuditEntryRow> {
  const made = connection.models[NAME] as Model<AuditEntryRow> | undefined
  return made ?? connection.model<AuditEntryRow>(NAME, schema, NAME)
}
