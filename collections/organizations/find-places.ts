import type { PayloadRequest, Where } from 'payload'

import type { OrganizationType } from '../../src/domain/organizations/organization-types.ts'
import { reachOf, type Permission } from '../../src/domain/permissions.ts'
import { forbidden, unauthenticated } from '../../src/errors/domain-error.ts'
import { reachToWhere, viewerOf } from '../access.ts'

/** An organization that may be chosen. */
export type Place = {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly under: string | null
}

/** So many are offered; whoever looks for another types more. */
const CHOICES = 20
const LONGEST_SEARCH = 200

/** The active organizations where a permission reaches, by the words or the code in `?search=`; the first of them without. */
export async function findPlaces({
  req,
  permission,
  types,
}: {
  readonly req: PayloadRequest
  readonly permission: Permission
  readonly types?: readonly OrganizationType[]
}): Promise<readonly Place[]> {
  const viewer = await viewerOf(req)
  if (viewer === null) throw unauthenticated()
  const reachable = reachToWhere({
    reach: reachOf({ viewer, permission }),
    fields: { path: 'path', organization: 'id' },
  })
  if (reachable === false) throw forbidden()
  const search = req.searchParams.get('search')?.trim().slice(0, LONGEST_SEARCH) ?? ''
  const named: Where = { or: [{ searchWords: { like: search } }, { code: { like: search } }] }
  // The hidden path is asked about for the viewer, who could not ask about it.
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: {
      and: [
        { status: { equals: 'ACTIVE' } },
        ...(types ? [{ type: { in: [...types] } }] : []),
        ...(reachable === true ? [] : [reachable]),
        ...(search === '' ? [] : [named]),
      ],
    },
    sort: 'sortKey',
    limit: CHOICES,
    pagination: false,
    depth: 1,
    select: { code: true, name: true, parent: true },
  })
  return docs.map(({ id, code, name, parent }) => ({
    id,
    code,
    name,
    under: typeof parent === 'object' ? (parent?.name ?? null) : null,
  }))
}
