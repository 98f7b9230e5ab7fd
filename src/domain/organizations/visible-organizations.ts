import { reachOf, type Viewer } from '../permissions.ts'

/** Organizations as a viewer may see them: any one of the ways is enough. */
export type VisibleOrganizations = {
  readonly everywhere: boolean
  readonly subtrees: readonly string[]
  readonly ids: readonly string[]
}

/** The organizations from which the viewer's right to read begins; their paths say which ones stand above. */
export function organizationHeads(viewer: Viewer | null): readonly string[] {
  const { everywhere, subtrees, organizations } = reachOf({
    viewer,
    permission: 'organization.read',
  })
  return everywhere ? [] : [...new Set([...subtrees, ...organizations])]
}

/**
 * A viewer sees the organizations that `organization.read` reaches and those above them, since a cell's name says nothing without
 * the names it stands under. `headPaths` are the stored paths of `organizationHeads(viewer)`.
 */
export function visibleOrganizations({
  viewer,
  headPaths,
}: {
  readonly viewer: Viewer | null
  readonly headPaths: readonly (readonly string[])[]
}): VisibleOrganizations {
  const { everywhere, subtrees, organizations } = reachOf({
    viewer,
    permission: 'organization.read',
  })
  return {
    everywhere,
    subtrees,
    ids: [...new Set([...organizations, ...headPaths.flat()])],
  }
}
