import type { Endpoint, PayloadRequest } from 'payload'

import { dayOf, readDay } from '../../src/domain/calendar/day.ts'
import type { Locale } from '../../src/domain/messages/messages.ts'
import type { SaidMove } from '../../src/domain/organizations/said-move.ts'
import type { Viewer } from '../../src/domain/permissions.ts'
import { invalidInput } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { localeOf } from '../locale-of.ts'
import { provided } from '../provided.ts'

type Asked = {
  readonly id: string
  readonly parentId: string
  readonly effectiveOn: string
  readonly viewer: Viewer | null
}

/** Moving a part of the tree, as far as the admin needs it. */
export type OrganizationMoveDoor = {
  readonly preview: (asked: Asked & { readonly locale: Locale }) => Promise<SaidMove>
  readonly move: (asked: Asked & { readonly version: string }) => Promise<void>
}

/** Given by src/server. */
const moveDoor = provided<OrganizationMoveDoor>('organizationMove')
export const provideOrganizationMove = moveDoor.provide

/**
 * `POST /api/organizations/:id/move/preview {parent, effectiveOn}` says who and what a move affects, or why it is refused, and changes
 * nothing. `POST /api/organizations/:id/move {parent, effectiveOn, version}` does what the preview of that version said; it
 * answers 409 where that is no longer so. The right is `organization.write` at both ends.
 */
export const organizationMoveEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/move/preview',
    method: 'post',
    handler: async (req) => {
      const { asked } = await enter(req)
      const said = await moveDoor.of(req.payload).preview({ ...asked, locale: localeOf(req) })
      return Response.json(said)
    },
  },
  {
    path: '/:id/move',
    method: 'post',
    handler: async (req) => {
      const { asked, body } = await enter(req)
      if (typeof body.version !== 'string')
        throw invalidInput([{ path: 'version', reason: 'organizations.fieldRequired' }])
      await moveDoor.of(req.payload).move({ ...asked, version: body.version })
      return Response.json({})
    },
  },
]

async function enter(req: PayloadRequest): Promise<{
  readonly asked: Asked
  readonly body: Readonly<Record<string, unknown>>
}> {
  const viewer = await viewerOf(req)
  const read: unknown = await req.json?.().catch(() => null)
  const body = (read ?? {}) as Readonly<Record<string, unknown>>
  const id = req.routeParams?.['id']
  const { parent, effectiveOn = null } = body
  if (typeof parent !== 'string' || parent === '')
    throw invalidInput([{ path: 'parent', reason: 'organizations.fieldRequired' }])
  if (effectiveOn !== null && typeof effectiveOn !== 'string')
    throw invalidInput([{ path: 'effectiveOn', reason: 'organizations.badDay' }])
  const asked = {
    viewer,
    id: typeof id === 'string' ? id : '',
    parentId: parent,
    // What is no day goes on as it is, and the rule says so.
    effectiveOn: effectiveOn ? (readDay(effectiveOn) ?? effectiveOn) : dayOf(new Date()),
  }
  return { asked, body }
}
