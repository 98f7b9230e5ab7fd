import type { Endpoint, PayloadRequest } from 'payload'

import { readDay } from '../../src/domain/calendar/day.ts'
import type { TreeLevel, TreeSearch } from '../../src/domain/organizations/tree-node.ts'
import type { Viewer } from '../../src/domain/permissions.ts'
import { invalidInput } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { provided } from '../provided.ts'

type Look = {
  readonly viewer: Viewer | null
  readonly withDissolved: boolean
  readonly asOf: string | null
}

/** The tree, as far as the admin walks it. */
export type OrganizationTreeDoor = {
  readonly first: (asked: Look) => Promise<readonly TreeLevel[]>
  readonly level: (
    asked: Look & { readonly parentId: string; readonly after: string | null },
  ) => Promise<readonly TreeLevel[]>
  readonly reveal: (asked: Look & { readonly id: string }) => Promise<readonly TreeLevel[]>
  readonly search: (asked: Look & { readonly query: string }) => Promise<TreeSearch>
}

/** Given by src/server. */
const treeDoor = provided<OrganizationTreeDoor>('organizationTree')
export const provideOrganizationTree = treeDoor.provide

const MAX_QUERY = 200

/**
 * `GET /api/organizations/tree` answers `{levels}`: the first of the tree; with `parent` (and `after`) what hangs there; with `reveal` the
 * way to one. `GET /api/organizations/tree/search?search=` answers what is found in its place. All take `asOf` (a day) and
 * `dissolved=1`. The right is `organization.read`.
 */
export const organizationTreeEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/tree',
    method: 'get',
    handler: async (req) => {
      const look = await lookOf(req)
      const door = treeDoor.of(req.payload)
      const [parentId, id] = [textOf(req, 'parent'), textOf(req, 'reveal')]
      if (parentId !== null) {
        const levels = await door.level({ ...look, parentId, after: textOf(req, 'after') })
        return Response.json({ levels })
      }
      const levels = await (id === null ? door.first(look) : door.reveal({ ...look, id }))
      return Response.json({ levels })
    },
  },
  {
    path: '/tree/search',
    method: 'get',
    handler: async (req) => {
      const look = await lookOf(req)
      const query = textOf(req, 'search')?.slice(0, MAX_QUERY) ?? ''
      return Response.json(await treeDoor.of(req.payload).search({ ...look, query }))
    },
  },
]

const textOf = (req: PayloadRequest, name: string) => req.searchParams.get(name)?.trim() || null

async function lookOf(req: PayloadRequest): Promise<Look> {
  const viewer = await viewerOf(req)
  const typed = textOf(req, 'asOf')
  const asOf = typed === null ? null : readDay(typed)
  if (typed !== null && asOf === null)
    throw invalidInput([{ path: 'asOf', reason: 'organizations.badDay' }])
  return { viewer, withDissolved: textOf(req, 'dissolved') === '1', asOf }
}
