import type { Endpoint, PayloadRequest } from 'payload'

import type { MeetingDesk } from '../../src/domain/meetings/meeting-desk.ts'
import { KNOWN_COMMANDS } from '../../src/domain/meetings/command-rules.ts'
import type { KnownCommand } from '../../src/domain/meetings/meeting-commands.ts'
import type { RefusalCode } from '../../src/domain/meetings/meeting-words.ts'
import { say, type Locale } from '../../src/domain/messages/messages.ts'
import type { Viewer } from '../../src/domain/permissions.ts'
import { invalidInput, unauthenticated } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { localeOf } from '../locale-of.ts'
import { provided } from '../provided.ts'

type Asked = {
  readonly meetingId: string
  readonly viewer: Viewer
  readonly locale: Locale
}

type Outcome =
  | { readonly kind: 'changed'; readonly seq: number }
  | {
      readonly kind: 'refused'
      readonly refusal: {
        readonly code: RefusalCode
        readonly message: string
        readonly params: Readonly<Record<string, string | number>>
      }
    }

/** Meetings, as far as the admin's page of one needs them. */
export type MeetingDoor = {
  readonly desk: (asked: Asked) => Promise<MeetingDesk>
  readonly deskAfter: (
    asked: Asked & { readonly after: number; readonly signal: AbortSignal },
  ) => Promise<MeetingDesk>
  /** `body` as it was sent; what is wrong with it is INVALID_INPUT. */
  readonly give: (asked: {
    readonly name: KnownCommand
    readonly meetingId: string
    readonly body: Readonly<Record<string, unknown>>
    readonly viewer: Viewer
  }) => Promise<Outcome>
}

/** Given by src/server. */
const meetingDoor = provided<MeetingDoor>('meetings')
export const provideMeetingDoor = meetingDoor.provide

/** Shorter than proxies wait for an answer. */
const PATIENCE_MS = 25_000

/**
 * For whoever is signed in to the admin: `GET /api/meetings/:id/desk` shows the meeting, with `?after=N` as soon as its log is past that
 * number (25 s at most), and `POST /api/meetings/:id/commands` gives it a command, `{ name, commandId, … }` as in the public API.
 * A refusal answers 409 with its code and sentence.
 */
export const meetingEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/desk',
    method: 'get',
    handler: async (req) => {
      const asked = await asking(req)
      const after = Number(req.searchParams.get('after') ?? Number.NaN)
      if (!Number.isSafeInteger(after))
        return Response.json(await meetingDoor.of(req.payload).desk(asked))
      const signal = AbortSignal.any([
        AbortSignal.timeout(PATIENCE_MS),
        ...(req.signal ? [req.signal] : []),
      ])
      return Response.json(await meetingDoor.of(req.payload).deskAfter({ ...asked, after, signal }))
    },
  },
  {
    path: '/:id/commands',
    method: 'post',
    handler: async (req) => {
      const { meetingId, viewer, locale } = await asking(req)
      const sent: unknown = await req.json?.().catch(() => null)
      const body = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<
        string,
        unknown
      >
      const name = KNOWN_COMMANDS.find((known) => known === body['name'])
      if (name === undefined) throw invalidInput([{ path: 'name', reason: 'meeting.input.name' }])
      const outcome = await meetingDoor.of(req.payload).give({ name, meetingId, body, viewer })
      if (outcome.kind === 'changed') return Response.json({ seq: outcome.seq })
      const { code, message: key, params } = outcome.refusal
      const message = say({ key, locale, params })
      return Response.json({ errors: [{ message, data: { code } }] }, { status: 409 })
    },
  },
]

async function asking(req: PayloadRequest): Promise<Asked> {
  const viewer = await viewerOf(req)
  if (viewer === null) throw unauthenticated()
  const asked = req.routeParams?.['id']
  const meetingId = typeof asked === 'string' ? asked : ''
  return { meetingId, viewer, locale: localeOf(req) }
}
