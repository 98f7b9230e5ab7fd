import { Types } from 'mongoose'
import type { Payload } from 'payload'

import type { RosterRow } from '../../domain/roster/roster-row.ts'
import type { ImportJobs } from '../../services/roster/import-jobs.repository.ts'
import { connectionOf } from '../models/connection.ts'
import { importPartsModel, type ImportPartDocument } from '../models/import-parts.model.ts'

const ROWS_A_PART = 500
const BYTES_A_PART = 4 * 1024 * 1024

export type ImportParts = Pick<ImportJobs, 'keepFile' | 'file' | 'rows'> & {
  readonly keepRows: (asked: {
    readonly id: string
    readonly rows: readonly RosterRow[]
  }) => Promise<void>
  readonly forgetFile: (id: string) => Promise<void>
}
type Kind = ImportPartDocument['kind']
type Piece = Pick<ImportPartDocument, 'rows' | 'bytes'>

/** What belongs to imports and is too large for one document, in pieces. */
export function createImportParts({ payload }: { readonly payload: Payload }): ImportParts {
  const parts = importPartsModel(connectionOf(payload))
  const keep = async (id: string, kind: Kind, pieces: readonly Piece[]) => {
    for (const [part, piece] of pieces.entries())
      await parts.replaceOne(
        { _id: `${id}:${kind}:${part}` },
        { job: new Types.ObjectId(id), kind, part, ...piece },
        { upsert: true },
      )
  }
  const read = (id: string, kind: Kind) =>
    parts
      .find({ job: new Types.ObjectId(id), kind })
      .sort({ part: 1 })
      .lean<ImportPartDocument[]>()
  return {
    keepRows: ({ id, rows }) =>
      keep(
        id,
        'rows',
        starts(rows.length, ROWS_A_PART).map((at) => ({ rows: rows.slice(at, at + ROWS_A_PART) })),
      ),
    // What this file wrote, it reads: the rows are those of the type.
    rows: async (id) => (await read(id, 'rows')).flatMap(({ rows }) => rows as RosterRow[]),
    keepFile: ({ id, bytes }) =>
      keep(
        id,
        'file',
        starts(bytes.length, BYTES_A_PART).map((at) => ({
          bytes: Buffer.from(bytes.subarray(at, at + BYTES_A_PART)),
        })),
      ),
    file: async (id) => {
      const found = await read(id, 'file')
      return found.length === 0 ? null : Buffer.concat(found.map(({ bytes }) => bufferOf(bytes)))
    },
    forgetFile: async (id) => {
      await parts.deleteMany({ job: new Types.ObjectId(id), kind: 'file' })
    },
  }
}

const starts = (length: number, step: number): readonly number[] =>
  Array.from({ length: Math.ceil(length / step) }, (_, at) => at * step)

/** Lean reads give the driver's own binary type. */
function bufferOf(stored: unknown): Buffer {
  if (Buffer.isBuffer(stored)) return stored
  return Buffer.from((stored as { buffer: Uint8Array }).buffer)
}
