import type { Endpoint, PayloadRequest } from 'payload'

import type { Locale } from '../../src/domain/messages/messages.ts'
import type { Viewer } from '../../src/domain/permissions.ts'
import { ENCODING_CHOICES, type EncodingChoice } from '../../src/domain/roster/decoded-sheet.ts'
import type { SaidImport, SaidImportJob, SaidReport } from '../../src/domain/roster/say-report.ts'
import type { SaidRow } from '../../src/domain/roster/say-rows.ts'
import { DomainError, invalidInput, unauthenticated } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { addressOf } from '../audit/record-audit.ts'
import { localeOf } from '../locale-of.ts'
import { searchOrganizations } from '../organizations/search-organizations.ts'
import { provided } from '../provided.ts'

type Asking = { readonly viewer: Viewer; readonly locale: Locale }
type Asked = Asking & {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly under: string
  readonly encoding: EncodingChoice | null
  readonly address: string | null
}
type OfJob = Asking & { readonly id: string }

/** A list as it would be imported. */
export type SaidPreview = { readonly report: SaidReport; readonly rows: readonly SaidRow[] }

/** The import of lists, as far as the admin's page needs it. */
export type RosterDoor = {
  readonly preview: (asked: Asked) => Promise<SaidPreview>
  /** Starts the import and answers at once; the job goes on by itself. */
  readonly start: (asked: Asked) => Promise<SaidImportJob>
  readonly past: (asked: Asking) => Promise<readonly SaidImport[]>
  readonly job: (asked: OfJob) => Promise<SaidImportJob>
  readonly rows: (asked: OfJob) => Promise<readonly SaidRow[]>
  /** Everything about an import as a workbook. */
  readonly result: (asked: OfJob) => Promise<{ fileName: string; bytes: Uint8Array }>
  readonly stop: (asked: OfJob) => Promise<void>
  readonly resume: (asked: OfJob) => Promise<SaidImportJob>
  readonly settleCase: (
    asked: OfJob & { readonly number: number; readonly settled: boolean },
  ) => Promise<void>
}

/** Given by src/server. */
const rosterDoor = provided<RosterDoor>('roster')
export const provideRosterDoor = rosterDoor.provide

/** An upload is held in memory while it is read; a list of 100,000 people is smaller. */
const MAX_UPLOAD_MEGABYTES = 30
const MAX_UPLOAD_BYTES = MAX_UPLOAD_MEGABYTES * 1024 * 1024

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * `POST /api/members/roster/preview` and `/import` take a form with `file`, `under` (the code of an organization) and, where the preview
 * asked for it, `encoding`. `GET …/jobs` names the past imports, the latest first; `…/jobs/:id` tells how far one is, `…/rows` what became
 * of every row, `…/result` the same as a workbook. `POST …/stop`, `…/resume` and `…/cases {number, settled}` act on it;
 * `GET …/organizations?search=` finds those that may be imported into. The right is `member.import`.
 */
export const rosterEndpoints: Omit<Endpoint, 'root'>[] = [
  post('/roster/preview', async (req, door) =>
    Response.json(await door.preview(await uploaded(req))),
  ),
  post('/roster/import', async (req, door) =>
    Response.json(await door.start(await uploaded(req)), { status: 202 }),
  ),
  get('/roster/organizations', async (req) =>
    Response.json(await searchOrganizations({ req, permission: 'member.import' })),
  ),
  get('/roster/jobs', async (req, door) => Response.json(await door.past(await asking(req)))),
  get('/roster/jobs/:id', async (req, door) => Response.json(await door.job(await ofJob(req)))),
  get('/roster/jobs/:id/rows', async (req, door) =>
    Response.json(await door.rows(await ofJob(req)), { headers: NOT_KEPT }),
  ),
  get('/roster/jobs/:id/result', async (req, door) =>
    workbook(await door.result(await ofJob(req))),
  ),
  post('/roster/jobs/:id/stop', async (req, door) => {
    await door.stop(await ofJob(req))
    return Response.json({})
  }),
  post('/roster/jobs/:id/resume', async (req, door) =>
    Response.json(await door.resume(await ofJob(req)), { status: 202 }),
  ),
  post('/roster/jobs/:id/cases', async (req, door) => {
    const body = ((await req.json?.().catch(() => null)) ?? {}) as Record<string, unknown>
    const number = typeof body['number'] === 'number' ? body['number'] : -1
    await door.settleCase({ ...(await ofJob(req)), number, settled: body['settled'] === true })
    return Response.json({})
  }),
]

type Answering = (req: PayloadRequest, door: RosterDoor) => Promise<Response>

function get(path: string, answer: Answering): Omit<Endpoint, 'root'> {
  return { path, method: 'get', handler: (req) => answer(req, rosterDoor.of(req.payload)) }
}

function post(path: string, answer: Answering): Omit<Endpoint, 'root'> {
  return { path, method: 'post', handler: (req) => answer(req, rosterDoor.of(req.payload)) }
}

async function asking(req: PayloadRequest): Promise<Asking> {
  const viewer = await viewerOf(req)
  if (viewer === null) throw unauthenticated()
  return { viewer, locale: localeOf(req) }
}

async function ofJob(req: PayloadRequest): Promise<OfJob> {
  const asked = req.routeParams?.['id']
  return { id: typeof asked === 'string' ? asked : '', ...(await asking(req)) }
}

async function uploaded(req: PayloadRequest): Promise<Asked> {
  const asked = await asking(req)
  // Before a byte of it is taken into memory.
  if (!(Number(req.headers.get('content-length')) <= MAX_UPLOAD_BYTES)) throw tooLarge()
  const form = await req.formData?.().catch(() => null)
  const file = form?.get('file')
  const under = form?.get('under')
  if (!(file instanceof Blob)) throw invalidInput([{ path: 'file', reason: 'roster.noFile' }])
  if (typeof under !== 'string' || under.trim() === '')
    throw invalidInput([{ path: 'under', reason: 'roster.noUnder' }])
  if (file.size > MAX_UPLOAD_BYTES) throw tooLarge()
  const encoding = ENCODING_CHOICES.find((choice) => choice === form?.get('encoding')) ?? null
  return {
    ...asked,
    address: addressOf(req),
    bytes: new Uint8Array(await file.arrayBuffer()),
    fileName: 'name' in file && typeof file.name === 'string' ? file.name.normalize('NFC') : '',
    under,
    encoding,
  }
}

function tooLarge(): DomainError {
  return new DomainError({
    code: 'INVALID_INPUT',
    message: 'roster.fileTooLarge',
    params: { megabytes: MAX_UPLOAD_MEGABYTES },
  })
}

const NOT_KEPT = { 'Cache-Control': 'no-store' }

function workbook({ fileName, bytes }: { fileName: string; bytes: Uint8Array }): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...NOT_KEPT,
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="${fileName}"`,
    },
  })
}
