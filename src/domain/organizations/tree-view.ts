import { searchKey } from '../text/search-key.ts'
import type { TreeLevel, TreeNodeView, TreeSearch } from './tree-node.ts'

/** What hangs under what (null: the tops), as far as it is there to be shown. */
export type TreeLevels = ReadonlyMap<string | null, readonly TreeNodeView[]>

/** A line of the tree on the screen, with its place as a screen reader tells it. */
export type TreeRow = {
  readonly node: TreeNodeView
  readonly level: number
  readonly position: number
  readonly size: number
  /** Null: there is nothing below it. */
  readonly isOpen: boolean | null
}

/** The lines that are seen, from top to bottom. */
export function treeRows({
  levels,
  open,
}: {
  readonly levels: TreeLevels
  readonly open: ReadonlySet<string>
}): readonly TreeRow[] {
  const below = (parentId: string | null, level: number): readonly TreeRow[] =>
    (levels.get(parentId) ?? []).flatMap((node, at, siblings) => {
      const isOpen = node.children === 0 ? null : open.has(node.id)
      const row = { node, level, position: at + 1, size: siblings.length, isOpen }
      return isOpen ? [row, ...below(node.id, level + 1)] : [row]
    })
  return below(null, 1)
}

/** Levels with those that were just read. Those `after` a place are more of a level that is there. */
export function withLevels({
  levels,
  read,
  isMore = false,
}: {
  readonly levels: TreeLevels
  readonly read: readonly TreeLevel[]
  readonly isMore?: boolean
}): TreeLevels {
  const next = new Map(levels)
  for (const { parentId, nodes } of read)
    next.set(parentId, isMore ? [...(next.get(parentId) ?? []), ...nodes] : nodes)
  return next
}

/** The tree of what was found and what is above it, all of it open. */
export function foundLevels({ nodes }: TreeSearch): {
  readonly levels: TreeLevels
  readonly open: ReadonlySet<string>
} {
  const ids = new Set(nodes.map(({ id }) => id))
  const levels = new Map<string | null, TreeNodeView[]>()
  const placeOf = ({ parentId }: TreeNodeView) =>
    parentId !== null && ids.has(parentId) ? parentId : null
  for (const node of nodes) levels.set(placeOf(node), [...(levels.get(placeOf(node)) ?? []), node])
  const open = new Set([...levels.keys()].filter((id) => id !== null))
  const shown = [...levels].map(
    ([parentId, siblings]) =>
      [
        parentId,
        siblings.map((node) => (open.has(node.id) ? node : { ...node, children: 0 })),
      ] as const,
  )
  return { levels: new Map(shown), open }
}

/** What a key does in the tree, as the tree pattern of WAI-ARIA has it. */
export type TreeStep =
  | { readonly does: 'focus'; readonly id: string }
  | { readonly does: 'open' | 'close'; readonly id: string }

/** Null: the key is none of the tree's. */
export function stepOf({
  rows,
  activeId,
  key,
}: {
  readonly rows: readonly TreeRow[]
  readonly activeId: string | null
  readonly key: string
}): TreeStep | null {
  const at = rows.findIndex(({ node }) => node.id === activeId)
  const active = rows[at]
  const focus = (row: TreeRow | undefined): TreeStep | null =>
    row ? { does: 'focus', id: row.node.id } : null
  switch (key) {
    case 'ArrowDown':
      return focus(rows[at + 1])
    case 'ArrowUp':
      return focus(rows[at - 1])
    case 'Home':
      return focus(rows[0])
    case 'End':
      return focus(rows.at(-1))
    case 'ArrowRight':
      if (!active || active.isOpen === null) return null
      return active.isOpen ? focus(rows[at + 1]) : { does: 'open', id: active.node.id }
    case 'ArrowLeft':
      if (!active) return null
      return active.isOpen
        ? { does: 'close', id: active.node.id }
        : focus(rows.slice(0, at).findLast(({ level }) => level < active.level))
    default:
      return null
  }
}

/** The next line after the active one whose name begins with what was typed, going round; marks do not count. */
export function typedTo({
  rows,
  activeId,
  typed,
}: {
  readonly rows: readonly TreeRow[]
  readonly activeId: string | null
  readonly typed: string
}): string | null {
  const wanted = searchKey(typed)
  if (wanted === '') return null
  const at = rows.findIndex(({ node }) => node.id === activeId)
  // A longer word goes on from where its beginning led.
  const from = wanted.length > 1 ? at : at + 1
  const round = [...rows.slice(Math.max(from, 0)), ...rows.slice(0, Math.max(from, 0))]
  return round.find(({ node }) => searchKey(node.name).startsWith(wanted))?.node.id ?? null
}
