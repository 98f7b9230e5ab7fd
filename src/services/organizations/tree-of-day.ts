import type { TreeLevel, TreeNodeView, TreeSearch } from '../../domain/organizations/tree-node.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { groupBy } from '../../domain/group-by.ts'
import { matchesSearch, searchWords } from '../../domain/text/search-key.ts'
import type { OrganizationRecord } from './organizations.repository.ts'
import type { OrganizationTreeRepository } from './organization-tree.repository.ts'

type Asked = {
  readonly tree: OrganizationTreeRepository
  readonly look: {
    readonly viewer: Viewer
    readonly withDissolved: boolean
    readonly asOf: string | null
  }
}

/** Levels of the tree as it was; null asks for the tops and what is under a single one. */
export async function levelsOfDay({
  parentIds,
  ...asked
}: Asked & { readonly parentIds: readonly (string | null)[] | null }): Promise<
  readonly TreeLevel[]
> {
  const rows = await treeOf(asked)
  const levels = groupBy(rows, placeAmong(rows))
  const tops = levels.get(null) ?? []
  const single = tops.length === 1 ? tops.map(({ id }) => id) : []
  const views = viewsOf(rows)
  return (parentIds ?? [null, ...single]).map((parentId) => ({
    parentId,
    nodes: (levels.get(parentId) ?? []).map(views),
    more: null,
  }))
}

export async function searchOfDay({
  query,
  most,
  ...asked
}: Asked & { readonly query: string; readonly most: number }): Promise<TreeSearch> {
  const rows = await treeOf(asked)
  const found = rows.filter(
    ({ name, code }) =>
      matchesSearch({ key: searchWords(name).join(' '), query }) || code === query.trim(),
  )
  const hits = found.slice(0, most)
  const shown = new Set(hits.flatMap(({ path }) => path))
  return {
    hits: hits.map(({ id }) => id),
    nodes: rows.filter(({ id }) => shown.has(id)).map(viewsOf(rows)),
    isCutOff: found.length > most,
  }
}

const treeOf = ({ tree, look }: Asked) =>
  look.asOf === null ? Promise.resolve([]) : tree.asOf({ ...look, day: look.asOf })

/** Rights are of today, so what somebody sees may have hung under what they do not see: it stands at the top then. */
const placeAmong = (rows: readonly OrganizationRecord[]) => {
  const ids = new Set(rows.map(({ id }) => id))
  return ({ parentId }: OrganizationRecord) =>
    parentId !== null && ids.has(parentId) ? parentId : null
}

/** The past is read alone: nobody is counted in it, and nothing is changed there. */
function viewsOf(rows: readonly OrganizationRecord[]) {
  const place = placeAmong(rows)
  const children = groupBy(rows, place)
  const below = groupBy(
    rows.flatMap(({ path }) => path.slice(0, -1)),
    (id) => id,
  )
  return (row: OrganizationRecord): TreeNodeView => {
    const { id, name, code, type, status } = row
    return {
      id,
      parentId: place(row),
      name,
      code,
      type,
      status,
      children: children.get(id)?.length ?? 0,
      below: below.get(id)?.length ?? 0,
      members: null,
      lacksSecretary: null,
      mayChange: false,
      mayReadAppointments: false,
    }
  }
}
