import { dayOf } from '../../domain/calendar/day.ts'
import {
  needsSecretary,
  openedAtFirst,
  type TreeLevel,
  type TreeNodeView,
  type TreeSearch,
} from '../../domain/organizations/tree-node.ts'
import { decodeCursor, encodeCursor, type CursorKeys } from '../../domain/paging/paging.ts'
import { isGranted, isGrantedAt, type Viewer } from '../../domain/permissions.ts'
import { forbidden, invalidInput, unauthenticated } from '../../errors/domain-error.ts'
import type { OrganizationRecord, OrganizationRepository } from './organizations.repository.ts'
import type { OrganizationTreeRepository } from './organization-tree.repository.ts'
import { levelsOfDay, searchOfDay } from './tree-of-day.ts'

/** How the tree is looked at. */
export type TreeLook = {
  readonly viewer: Viewer | null
  readonly withDissolved: boolean
  /** YYYY-MM-DD; null for today. */
  readonly asOf: string | null
}

export type OrganizationTreeService = {
  /** The tops, and the way down to where the viewer's own places are. */
  readonly first: (asked: TreeLook) => Promise<readonly TreeLevel[]>
  readonly level: (
    asked: TreeLook & { readonly parentId: string; readonly after: string | null },
  ) => Promise<readonly TreeLevel[]>
  /** Every level on the way to this one. */
  readonly reveal: (asked: TreeLook & { readonly id: string }) => Promise<readonly TreeLevel[]>
  readonly search: (asked: TreeLook & { readonly query: string }) => Promise<TreeSearch>
}

const LEVEL_PAGE = 200
const MOST_HITS = 50
const FEW = 5
const ORDER = 'tree'

type Needs = {
  readonly tree: OrganizationTreeRepository
  readonly organizations: OrganizationRepository
  readonly now?: () => Date
}
type Look = TreeLook & { readonly viewer: Viewer }

/** The tree of organizations as an officer walks it: one level at a time, each in two round trips, whatever hangs there. */
export function createOrganizationTreeService(needs: Needs): OrganizationTreeService {
  return {
    async first(asked) {
      const look = entered(asked)
      if (look.asOf !== null) return levelsOfDay({ ...needs, look, parentIds: null })
      const opened = openedAtFirst({ viewer: look.viewer, most: FEW })
      const levels = await readLevels({ ...needs, look, parentIds: [null, ...opened], after: null })
      const tops = levels.get(null)?.rows ?? []
      const [top] = tops
      const below =
        opened.length === 0 && tops.length === 1 && top
          ? await readLevels({ ...needs, look, parentIds: [top.node.id], after: null })
          : []
      return dressed({ ...needs, look, levels: new Map([...levels, ...below]) })
    },
    async level({ parentId, after, ...asked }) {
      const look = entered(asked)
      const parentIds = [parentId]
      if (look.asOf !== null) return levelsOfDay({ ...needs, look, parentIds })
      const levels = await readLevels({ ...needs, look, parentIds, after: placeIn(after) })
      return dressed({ ...needs, look, levels })
    },
    async reveal({ id, ...asked }) {
      const look = entered(asked)
      const [found] = await needs.organizations.findByIds({ viewer: look.viewer, ids: [id] })
      const parentIds = [null, ...(found?.path ?? []).slice(0, -1)]
      if (look.asOf !== null) return levelsOfDay({ ...needs, look, parentIds })
      const levels = await readLevels({ ...needs, look, parentIds, after: null })
      return dressed({ ...needs, look, levels })
    },
    async search({ query, ...asked }) {
      const look = entered(asked)
      if (query.trim() === '') return { hits: [], nodes: [], isCutOff: false }
      if (look.asOf !== null) return searchOfDay({ ...needs, look, query, most: MOST_HITS })
      const found = await needs.tree.search({ ...look, query, most: MOST_HITS + 1 })
      const hits = found.slice(0, MOST_HITS)
      const above = [...new Set(hits.flatMap(({ path }) => path.slice(0, -1)))]
      const others = above.filter((id) => hits.every((hit) => hit.id !== id))
      const ways = await needs.organizations.findByIds({ viewer: look.viewer, ids: others })
      return {
        hits: hits.map(({ id }) => id),
        nodes: [
          ...(await nodesOf({ ...needs, look, rows: hits, heads: hits.map(({ id }) => id) })),
          ...ways.map(wayTo),
        ],
        isCutOff: found.length > MOST_HITS,
      }
    },
  }
}

function entered(asked: TreeLook): Look {
  const { viewer } = asked
  if (viewer === null) throw unauthenticated()
  if (!isGranted({ viewer, permission: 'organization.read' })) throw forbidden()
  return { ...asked, viewer }
}

function placeIn(after: string | null): CursorKeys | null {
  if (after === null) return null
  const keys = decodeCursor({ order: ORDER, cursor: after })
  if (keys === null) throw invalidInput([{ path: 'after', reason: 'api.cursor' }])
  return keys
}

/** Stands there to show where something is, and is counted when it is looked at itself. */
const wayTo = ({ path: _path, ...row }: OrganizationRecord): TreeNodeView => ({
  ...row,
  children: 1,
  below: null,
  members: null,
  lacksSecretary: null,
  mayChange: false,
  mayReadAppointments: false,
})

type Levels = Awaited<ReturnType<OrganizationTreeRepository['levels']>>

const readLevels = ({
  tree,
  look,
  parentIds,
  after,
}: Needs & {
  readonly look: Look
  readonly parentIds: readonly (string | null)[]
  readonly after: CursorKeys | null
}): Promise<Levels> => tree.levels({ ...look, parentIds, page: { first: LEVEL_PAGE, after } })

async function dressed({
  levels,
  ...rest
}: Needs & { readonly look: Look; readonly levels: Levels }): Promise<readonly TreeLevel[]> {
  const pages = [...levels]
  const rows = pages.flatMap(([, page]) => page.rows.map(({ node }) => node))
  const parents = pages.map(([parentId]) => parentId)
  // Under the tops is everything.
  const heads = parents.includes(null) ? null : parents.filter((id) => id !== null)
  const nodes = new Map((await nodesOf({ ...rest, rows, heads })).map((node) => [node.id, node]))
  return pages.map(([parentId, page]) => {
    const keys = page.rows.at(-1)?.keys
    return {
      parentId,
      nodes: page.rows.flatMap(({ node }) => nodes.get(node.id) ?? []),
      more: page.hasNextPage && keys ? encodeCursor({ order: ORDER, keys }) : null,
    }
  })
}

/** The second round trip of a level: all counts of all its nodes at once. */
async function nodesOf({
  tree,
  now = () => new Date(),
  look,
  rows,
  heads,
}: Needs & {
  readonly look: Look
  readonly rows: readonly OrganizationRecord[]
  readonly heads: readonly string[] | null
}): Promise<readonly TreeNodeView[]> {
  const { viewer } = look
  const may = (permission: 'organization.write' | 'appointment.read', path: readonly string[]) =>
    isGrantedAt({ viewer, permission, path })
  const asked = rows.filter((row) => needsSecretary(row) && may('appointment.read', row.path))
  const [counts, led] = await Promise.all([
    tree.countsUnder({ ...look, heads }),
    tree.led({ ids: asked.map(({ id }) => id), today: dayOf(now()) }),
  ])
  const asking = new Set(asked.map(({ id }) => id))
  const readsMembers = isGranted({ viewer, permission: 'member.read' })
  return rows.map(({ path, ...row }) => ({
    ...row,
    children: counts.get(row.id)?.children ?? 0,
    below: counts.get(row.id)?.below ?? 0,
    members: readsMembers ? (counts.get(row.id)?.members ?? 0) : null,
    lacksSecretary: asking.has(row.id) ? !led.has(row.id) : null,
    mayChange: may('organization.write', path),
    mayReadAppointments: may('appointment.read', path),
  }))
}
