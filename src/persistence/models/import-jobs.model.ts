import { Schema, type Connection, type Model, type Types } from 'mongoose'

/** One import of a list of members, from its start to its end. See src/services/roster/import-jobs.repository.ts. */
export type ImportJobDocument = {
  readonly _id: Types.ObjectId
  /** Held by the running job alone: the unique index lets one run at a time. Absent otherwise. */
  readonly slot?: string
  readonly fileHash: string
  readonly underId: string
  readonly encoding: string | null
  readonly fileName: string
  readonly state: string
  readonly done: number
  readonly total: number
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly startedBy: string | null
  readonly startedByName?: string
  readonly settled?: readonly number[]
  /** Somebody has asked for a stop; taken away when it goes on. */
  readonly stopAsked?: boolean
  readonly caseCount?: number
  readonly report: unknown
  readonly failure: string | null
  /** The process that runs it, and when it last said so. */
  readonly owner: { readonly host: string; readonly pid: number; readonly born: string | null }
  readonly aliveAt: Date
}

const schema = new Schema<ImportJobDocument>(
  {
    slot: { type: String },
    fileHash: { type: String, required: true },
    underId: { type: String, required: true },
    encoding: { type: String, default: null },
    fileName: { type: String, required: true },
    state: { type: String, required: true },
    done: { type: Number, required: true, default: 0 },
    total: { type: Number, required: true, default: 0 },
    startedAt: { type: Date, required: true },
    finishedAt: { type: Date, default: null },
    startedBy: { type: String, default: null },
    startedByName: { type: String },
    settled: { type: [Number], default: [] },
    stopAsked: { type: Boolean },
    caseCount: { type: Number },
    report: { type: Schema.Types.Mixed, default: null },
    failure: { type: String, default: null },
    owner: {
      type: { host: String, pid: Number, born: String },
      required: true,
      _id: false,
    },
    aliveAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', versionKey: false, autoIndex: false, minimize: false },
)
schema.index({ slot: 1 }, { unique: true, sparse: true })
schema.index({ fileHash: 1, underId: 1 })
schema.index({ startedBy: 1, startedAt: -1 })
schema.index({ startedAt: -1 })

const NAME = 'import-jobs'

export function importJobsModel(connection: Connection): Model<ImportJobDocument> {
  const made = connection.models[NAME] as Model<ImportJobDocument> | undefined
  return made ?? connection.model<ImportJobDocument>(NAME, schema, NAME)
}
