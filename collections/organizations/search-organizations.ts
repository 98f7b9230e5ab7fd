import type { PayloadRequest, Where } from 'payload'

import { reachOf, type Permission } from '../../src/domain/permissions.ts'
import { forbidden, unauthenticated } from '../../src/errors/domain-error.ts'
import { reachToWhere, viewerOf } from '../access.ts'

export type FoundOrganization = {
  readonly code: string
  readonly name: string
  /** The name of the one above. */
  readonly under: string | null
}

const CHOICES = 20
const LONGEST_SEARCH = 200

/**
 * The organizations in force where the viewer has the permission, by words of the name (marks or not) or by code, at most twenty; the
 * topmost ones without a search.
 */
export async function searchOrganizations({
  req,
  permission,
}: {
  readonly req: PayloadRequest
  readonly permission: Permission
}): Promise<readonly FoundOrganization[]> {
  const viewer = await viewerOf(req)
  if (viewer === null) throw unauthenticated()
  const reach = reachOf({ viewer, permission })
  const reachable = reachToWhere({ reach, fields: { path: 'path' } })
  if (reachable === false) throw forbidden()
  const search = req.searchParams.get('search')?.trim().slice(0, LONGEST_SEARCH) ?? ''
  const tops: Where = reach.everywhere
    ? { parent: { exists: false } }
    : { id: { in: [...reach.subtrees] } }
  const named: Where = { or: [{ searchWords: { like: search } }, { code: { like: search } }] }
  // The hidden path is asked about for the viewer, who could not ask about it.
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: {
      and: [
        ...(reachable === true ? [] : [reachable]),
        { status: { equals: 'ACTIVE' } },
        search === '' ? tops : named,
      ],
    },
    sort: 'sortKey',
    limit: CHOICES,
    depth: 1,
    select: { code: true, name: true, parent: true },
  })
  return docs.map(({ code, name, parent }) => ({
    code,
    name,
    under: typeof parent === 'object' ? (parent?.name ?? null) : null,
  }))
}
