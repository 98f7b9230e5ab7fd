/** A node of the tree by its own word: who it is and what it hangs under. */
export type TreeNode = { readonly id: string; readonly parentId: string | null }

/** The path of an organization under `parentPath`: ids from the root, self last. */
export function pathUnder({
  parentPath,
  id,
}: {
  readonly parentPath: readonly string[]
  readonly id: string
}): readonly string[] {
  return [...parentPath, id]
}

/**
 * The paths of all nodes by their parents. A node whose parents lead into a circle or to a parent that is not there is left out: it
 * has no place in the tree.
 */
export function pathsOf(nodes: readonly TreeNode[]): ReadonlyMap<string, readonly string[]> {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]))
  const paths = new Map<string, readonly string[] | null>()

  const pathOf = (id: string): readonly string[] | null => {
    const known = paths.get(id)
    if (known !== undefined) return known
    paths.set(id, null) // While it is being found; whoever comes back here goes in a circle.
    const parentId = parents.get(id)
    if (parentId === undefined) return null
    const above = parentId === null ? [] : pathOf(parentId)
    const path = above === null ? null : [...above, id]
    paths.set(id, path)
    return path
  }

  return new Map(
    nodes.flatMap(({ id }) => {
      const path = pathOf(id)
      return path === null ? [] : [[id, path] as const]
    }),
  )
}

/** The new path of every node of a subtree that moves: what stood above its top is replaced by `newParentPath`. */
export function movedPaths({
  id,
  newParentPath,
  subtree,
}: {
  readonly id: string
  readonly newParentPath: readonly string[]
  /** The top of the subtree and all below it, with the paths they have now. */
  readonly subtree: readonly { readonly id: string; readonly path: readonly string[] }[]
}): ReadonlyMap<string, readonly string[]> {
  return new Map(
    subtree.map((node) => [node.id, [...newParentPath, ...node.path.slice(node.path.indexOf(id))]]),
  )
}
