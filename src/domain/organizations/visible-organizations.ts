import { reachOf, type Viewer } from '../permissions.ts'

/** Organizations as a viewer may see them: any one of the ways is enough. */
export type VisibleOrganizations = {
  readonly everywhere: boolean
  readonly subtrees: readonly string[]
  readonly ids: readonly string[]
}

/**
 * A viewer sees the organizations that `organization.read` reaches and those above them, since a cell's name says nothing without
 * the names it stands under.
 */
export function visibleOrganizations(viewer: Viewer | null): VisibleOrganizations {
  const { everywhere, subtrees, organizations } = reachOf({
    viewer,
    permission: 'organization.read',
  })
  const heads = new Set([...subtrees, ...organizations])
  const paths = [
    viewer?.cellPath ?? [],
    ...(viewer?.appointments ?? []).map(({ organizationPath = [] }) => organizationPath),
  ]
  const above = paths.filter((path) => heads.has(path.at(-1) ?? '')).flat()
  return { everywhere, subtrees, ids: [...new Set([...organizations, ...above])] }
}

/** Whether the viewer may see the organization whose ids from the root are `path`. */
export function isVisibleOrganization({
  viewer,
  path,
}: {
  readonly viewer: Viewer | null
  readonly path: readonly string[]
}): boolean {
  const { everywhere, subtrees, ids } = visibleOrganizations(viewer)
  return everywhere || subtrees.some((id) => path.includes(id)) || ids.includes(path.at(-1) ?? '')
}
