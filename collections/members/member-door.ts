import type { Endpoint, PayloadRequest } from 'payload'

import { readDay } from '../../src/domain/calendar/day.ts'
import type { AskedChange } from '../../src/domain/members/change-problems.ts'
import type { MemberOverview } from '../../src/domain/members/member-overview.ts'
import { MEMBER_STATUSES } from '../../src/domain/members/member-status.ts'
import type { SaidChange } from '../../src/domain/members/said-change.ts'
import { EXIT_KINDS } from '../../src/domain/members/status-change.ts'
import type { Locale } from '../../src/domain/messages/messages.ts'
import { MEMBER_TYPES } from '../../src/domain/organizations/organization-types.ts'
import type { Viewer } from '../../src/domain/permissions.ts'
import { invalidInput, type InputProblem } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { localeOf } from '../locale-of.ts'
import { findPlaces } from '../organizations/find-places.ts'
import { provided } from '../provided.ts'

type Asked = { readonly id: string; readonly viewer: Viewer | null }
type AskedWith = Asked & { readonly change: AskedChange }

/** A member's page and the changes of a member, as far as the admin needs them. */
export type MemberDoor = {
  readonly overview: (asked: Asked & { readonly locale: Locale }) => Promise<MemberOverview>
  readonly preview: (asked: AskedWith & { readonly locale: Locale }) => Promise<SaidChange>
  readonly change: (asked: AskedWith & { readonly version: string }) => Promise<void>
}

/** Given by src/server. */
const memberDoor = provided<MemberDoor>('member')
export const provideMemberDoor = memberDoor.provide

/**
 * `GET /api/members/:id/overview` is what the page of a member shows. `POST /api/members/:id/status/preview {to, …}` says what a change of
 * status would do, or why it is refused, and changes nothing; `POST /api/members/:id/status {to, …, version}` does what the preview of
 * that version said, or answers 409 where that is no longer so. The same with `/transfer` and `{cell, …}` for another cell. The right is
 * `member.write`, for a transfer at both ends. `GET /api/members/cells?search=` finds the cells that a member may go to.
 */
export const memberEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/cells',
    method: 'get',
    handler: async (req) =>
      Response.json(await findPlaces({ req, permission: 'member.write', types: MEMBER_TYPES })),
  },
  {
    path: '/:id/overview',
    method: 'get',
    handler: async (req) =>
      Response.json(
        await memberDoor
          .of(req.payload)
          .overview({ ...(await asking(req)), locale: localeOf(req) }),
      ),
  },
  ...(['status', 'transfer'] as const).flatMap((what): Omit<Endpoint, 'root'>[] => [
    {
      path: `/:id/${what}/preview`,
      method: 'post',
      handler: async (req) => {
        const asked = await asking(req)
        const change = changeIn(await bodyOf(req), what)
        const door = memberDoor.of(req.payload)
        return Response.json(await door.preview({ ...asked, change, locale: localeOf(req) }))
      },
    },
    {
      path: `/:id/${what}`,
      method: 'post',
      handler: async (req) => {
        const asked = await asking(req)
        const body = await bodyOf(req)
        const { version } = body
        if (typeof version !== 'string') throw missing('version')
        await memberDoor.of(req.payload).change({ ...asked, change: changeIn(body, what), version })
        return Response.json({})
      },
    },
  ]),
]

type Body = Readonly<Record<string, unknown>>

async function asking(req: PayloadRequest): Promise<Asked> {
  const id = req.routeParams?.['id']
  return { id: typeof id === 'string' ? id : '', viewer: await viewerOf(req) }
}

async function bodyOf(req: PayloadRequest): Promise<Body> {
  const read: unknown = await req.json?.().catch(() => null)
  return typeof read === 'object' && read !== null ? (read as Body) : {}
}

const TEXTS = ['place', 'decision', 'cardNumber', 'reason'] as const
const DAYS = ['effectiveOn', 'until', 'admittedOn', 'officialOn', 'cardIssuedOn'] as const

/** The change that was sent; what is no text is a problem of its field, and what is no day goes on as it is, for the rule to say so. */
function changeIn(body: Body, what: 'status' | 'transfer'): AskedChange {
  const problems: InputProblem[] = []
  const text = (field: string): string | null => {
    const value = body[field] ?? null
    if (value !== null && typeof value !== 'string')
      problems.push({ path: field, reason: 'members.noText' })
    const trimmed = typeof value === 'string' ? value.normalize('NFC').trim() : ''
    return trimmed === '' ? null : trimmed
  }
  const day = (field: string) => {
    const typed = text(field)
    return typed === null ? null : (readDay(typed) ?? typed)
  }
  const given = {
    ...fromNames(TEXTS, text),
    ...fromNames(DAYS, day),
    cell: what === 'transfer' ? text('cell') : null,
    to:
      what === 'status' ? (MEMBER_STATUSES.find((status) => status === body['to']) ?? null) : null,
    exitKind: EXIT_KINDS.find((kind) => kind === body['exitKind']) ?? null,
  }
  if (what === 'status' && given.to === null) throw missing('to')
  if (problems.length > 0) throw invalidInput(problems)
  return given
}

function fromNames<Name extends string>(
  names: readonly Name[],
  read: (name: string) => string | null,
): Record<Name, string | null> {
  // Every name has been read.
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, string | null>
}

const missing = (path: string) => invalidInput([{ path, reason: 'members.fieldRequired' }])
