import { Schema, type Connection, type Model, type Types } from 'mongoose'

/** A piece of what belongs to an import and is too large for one document: its rows (kept), its file (until it is over). */
export type ImportPartDocument = {
  /** Job, kind and number: a piece that is written again takes the place of the one before. */
  readonly _id: string
  readonly job: Types.ObjectId
  readonly kind: 'rows' | 'file'
  readonly part: number
  readonly rows?: unknown
  readonly bytes?: Buffer
}

const schema = new Schema<ImportPartDocument>(
  {
    _id: { type: String, required: true },
    job: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, required: true },
    part: { type: Number, required: true },
    rows: { type: Schema.Types.Mixed },
    bytes: { type: Buffer },
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false, minimize: false },
)
schema.index({ job: 1, kind: 1, part: 1 })

const NAME = 'import-parts'

export function importPartsModel(connection: Connection): Model<ImportPartDocument> {
  const made = connection.models[NAME] as Model<ImportPartDocument> | undefined
  return made ?? connection.model<ImportPartDocument>(NAME, schema, NAME)
}
