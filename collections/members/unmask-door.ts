import type { Endpoint, PayloadRequest } from 'payload'

import { isSensitiveVisible, MASKED_FIELDS } from '../../src/domain/members/masking.ts'
import {
  forbidden,
  invalidInput,
  notFound,
  unauthenticated,
} from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { findStored } from '../find-stored.ts'
import { relationId } from '../relation-id.ts'
import { recordUnmasking } from './masks.ts'
import type { MemberData } from './member-data.ts'

const SHOWABLE = [...MASKED_FIELDS, 'cards'] as const
type Showable = (typeof SHOWABLE)[number]

/**
 * `POST /api/members/:id/unmask {fields}` answers `{values}` with what the admin shows as masks: those fields in full, `cards` as the
 * list with the ids of its rows. The right is `member.readSensitive`. It is written to the audit log before the values leave.
 */
export const unmaskEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/unmask',
    method: 'post',
    handler: async (req) => Response.json({ values: await unmask(req) }),
  },
]

async function unmask(req: PayloadRequest): Promise<Readonly<Record<string, unknown>>> {
  const viewer = await viewerOf(req)
  if (viewer === null) throw unauthenticated()
  const asked = req.routeParams?.['id']
  const id = typeof asked === 'string' ? asked : ''
  const fields = await askedFields(req)
  const stored = await findStored<MemberData>({ req, collection: 'members', id })
  if (stored === null) throw notFound()
  await confirmVisible({ req, id })
  const path = stored.path ?? []
  if (!isSensitiveVisible({ viewer, memberId: id, path })) throw forbidden()
  const cellId = relationId(stored.cell) ?? ''
  await recordUnmasking({ req, members: [{ id, cellId, name: stored.fullName ?? '' }], fields })
  return Object.fromEntries(fields.map((field) => [field, stored[field] ?? null]))
}

/** Not there and out of sight are the same answer. */
async function confirmVisible({ req, id }: { readonly req: PayloadRequest; readonly id: string }) {
  // Without any right to members at all a refusal would tell that there is such a member.
  const { docs } = await req.payload.find({
    collection: 'members',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
    select: {},
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (docs.length === 0) throw notFound()
}

async function askedFields(req: PayloadRequest): Promise<readonly Showable[]> {
  const body = ((await req.json?.().catch(() => null)) ?? {}) as { readonly fields?: unknown }
  const asked: unknown[] = Array.isArray(body.fields) ? body.fields : []
  const fields = SHOWABLE.filter((field) => asked.includes(field))
  if (fields.length === 0 || fields.length !== new Set(asked).size)
    throw invalidInput([{ path: 'fields', reason: 'members.unknownField' }])
  return fields
}
