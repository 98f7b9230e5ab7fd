import { reachOf, type Viewer } from '../../src/domain/permissions.ts'

/** The organization for which somebody writes who writes for one only; null where it has to be said. */
export function defaultOwner(viewer: Viewer | null): string | null {
  const { subtrees, organizations } = reachOf({ viewer, permission: 'content.write' })
  const [only, ...others] = new Set([...subtrees, ...organizations])
  return only !== undefined && others.length === 0 ? only : null
}
