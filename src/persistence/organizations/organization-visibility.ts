import { visibleOrganizations } from '../../domain/organizations/visible-organizations.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { toObjectIds } from '../reach-filter.ts'

/** The organizations a viewer may see, as a MongoDB filter; the rule is in src/domain/organizations, its other form in collections/organizations. */
export function visibilityFilter(viewer: Viewer | null): Record<string, unknown> {
  const { everywhere, subtrees, ids } = visibleOrganizations(viewer)
  if (everywhere) return {}
  if (subtrees.length === 0 && ids.length === 0) return { _id: { $in: [] } }
  return { $or: [{ path: { $in: subtrees } }, { _id: { $in: toObjectIds(ids) } }] }
}
