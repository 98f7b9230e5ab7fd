import type { Endpoint, PayloadRequest } from 'payload'

import type { Locale } from '../../src/domain/messages/messages.ts'
import type { Viewer } from '../../src/domain/permissions.ts'
import { invalidInput, unauthenticated } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { answerInLines } from '../accounts/answer-in-lines.ts'
import { addressOf } from '../audit/record-audit.ts'
import { localeOf } from '../locale-of.ts'
import { provided } from '../provided.ts'

type Query = {
  readonly where: Readonly<Record<string, unknown>>
  readonly sort: string | null
  readonly search: string
  readonly columns: readonly string[]
}

/** The export service, as far as the lists of the admin need it. */
export type ExportDoor = {
  readonly export: (
    asked: Query & {
      readonly collection: string
      readonly viewer: Viewer
      readonly locale: Locale
      readonly now: Date
      readonly address: string | null
      readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void
      readonly onBytes: (bytes: Uint8Array) => void
      readonly signal: AbortSignal
    },
  ) => Promise<{ readonly rows: number }>
}

/** Given by src/server. */
const exportDoor = provided<ExportDoor>('exports')
export const provideExports = exportDoor.provide

const LONGEST_TEXT = 1000
const MOST_COLUMNS = 100

/**
 * `POST /api/<list>/export {where, sort, search, columns}` answers in lines of JSON: `{done, total}` as it goes on, `{bytes}` for each piece
 * of the file in base64, and last `{rows}`; so that a file that was broken off is never taken for a whole one. It is the list as its reader
 * sees it: the same rows, columns and masks, and nothing more. Whoever stops reading stops it.
 */
export const exportEndpoint = (collection: string): Omit<Endpoint, 'root'> => ({
  path: '/export',
  method: 'post',
  handler: async (req) => {
    const viewer = await viewerOf(req)
    if (viewer === null) throw unauthenticated()
    const asked = {
      ...(await queryOf(req)),
      collection,
      viewer,
      locale: localeOf(req),
      now: new Date(),
      address: addressOf(req),
    }
    return answerInLines<{ done: number; total: number } | { bytes: string }, { rows: number }>({
      work: (tell, signal) =>
        exportDoor.of(req.payload).export({
          ...asked,
          signal,
          onProgress: tell,
          onBytes: (bytes) => tell({ bytes: Buffer.from(bytes).toString('base64') }),
        }),
      reportBug: (error) => req.payload.logger.error({ err: error, msg: 'Exporting a list' }),
    })
  },
})

async function queryOf(req: PayloadRequest): Promise<Query> {
  const told: unknown = await req.json?.().catch(() => null)
  const body = (isPlain(told) ? told : {}) as Readonly<Record<string, unknown>>
  const { where = {}, sort = null, search = '', columns = [] } = body
  const problems = [
    ...(isPlain(where) ? [] : ['where']),
    ...(sort === null || isShort(sort) ? [] : ['sort']),
    ...(isShort(search) ? [] : ['search']),
    ...(Array.isArray(columns) && columns.length <= MOST_COLUMNS && columns.every(isShort)
      ? []
      : ['columns']),
  ]
  if (problems.length > 0)
    throw invalidInput(problems.map((path) => ({ path, reason: 'exports.badQuery' })))
  return { where, sort, search, columns } as Query
}

const isShort = (value: unknown) => typeof value === 'string' && value.length <= LONGEST_TEXT
const isPlain = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
