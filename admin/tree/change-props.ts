import type { TreeNodeView } from '../../src/domain/organizations/tree-node.ts'

/** What a dialog that changes an organization of the tree is given. */
export type ChangeProps = {
  readonly api: string
  readonly node: TreeNodeView
  /** YYYY-MM-DD. */
  readonly today: string
  /** Done; `id` is what the tree shows next where it is another one. */
  readonly onDone: (id?: string) => void
  readonly onClose: () => void
}
