import type { Endpoint, PayloadRequest } from 'payload'

import type { Locale } from '../../src/domain/messages/messages.ts'
import type { Viewer } from '../../src/domain/permissions.ts'
import { ENCODING_CHOICES, type EncodingChoice } from '../../src/domain/roster/decoded-sheet.ts'
import type { SaidImportJob, SaidReport } from '../../src/domain/roster/say-report.ts'
import { DomainError, invalidInput, unauthenticated } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { localeOf } from '../locale-of.ts'
import { provided } from '../provided.ts'

type Asked = {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly under: string
  readonly encoding: EncodingChoice | null
  readonly viewer: Viewer
  readonly locale: Locale
}

/** The import of lists, as far as the admin's page needs it. */
export type RosterDoor = {
  readonly preview: (asked: Asked) => Promise<SaidReport>
  /** Starts the import and answers at once; the job goes on by itself. */
  readonly start: (asked: Asked) => Promise<SaidImportJob>
  readonly job: (asked: {
    readonly id: string
    readonly viewer: Viewer
    readonly locale: Locale
  }) => Promise<SaidImportJob>
}

/** Given by src/server. */
const rosterDoor = provided<RosterDoor>('roster')
export const provideRosterDoor = rosterDoor.provide

/** An upload is held in memory while it is read; a list of 100,000 people is smaller. */
const MAX_UPLOAD_MEGABYTES = 30
const MAX_UPLOAD_BYTES = MAX_UPLOAD_MEGABYTES * 1024 * 1024

/**
 * `POST /api/members/roster/preview` and `/import` take a form with `file`, `under` (the code of an organization) and, where the preview
 * asked for it, `encoding`; `GET /api/members/roster/jobs/:id` tells how far an import is. The right is `member.import`.
 */
export const rosterEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/roster/preview',
    method: 'post',
    handler: async (req) => Response.json(await doorOf(req).preview(await uploaded(req))),
  },
  {
    path: '/roster/import',
    method: 'post',
    handler: async (req) =>
      Response.json(await doorOf(req).start(await uploaded(req)), { status: 202 }),
  },
  {
    path: '/roster/jobs/:id',
    method: 'get',
    handler: async (req) => {
      const asked = req.routeParams?.['id']
      const id = typeof asked === 'string' ? asked : ''
      return Response.json(await doorOf(req).job({ id, ...(await asking(req)) }))
    },
  },
]

const doorOf = (req: PayloadRequest): RosterDoor => rosterDoor.of(req.payload)

async function asking(req: PayloadRequest): Promise<{ viewer: Viewer; locale: Locale }> {
  const viewer = await viewerOf(req)
  if (viewer === null) throw unauthenticated()
  return { viewer, locale: localeOf(req) }
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
