import type { Access, PayloadRequest, Where } from 'payload'

import { reachOf, type Permission, type Reach, type Viewer } from '../src/domain/permissions.ts'
import { loadViewer } from './accounts/load-viewer.ts'

/** The fields of a collection that a reach is compared with; a field that is not named is not a way in. */
export type ReachFields = {
  /** Array of organization ids from the root, self last. */
  readonly path?: string
  /** The organization itself. */
  readonly organization?: string
  readonly member?: string
  readonly account?: string
}

/**
 * The viewer of a Payload request, loaded once a request. Calls of ours hand the viewer over in `context`;
 * what comes over REST or from the admin has only Payload's user.
 */
export async function viewerOf(req: PayloadRequest): Promise<Viewer | null> {
  const context = req.context as { viewer?: Promise<Viewer | null> | Viewer | null }
  if (context.viewer === undefined) {
    context.viewer = req.user
      ? loadViewer({ payload: req.payload, accountId: String(req.user.id) })
      : null
  }
  return context.viewer
}

/** Rows as a Payload `Where`: the first of the two translations (the other: src/persistence/reach-filter.ts). */
export function reachToWhere({
  reach,
  fields,
}: {
  readonly reach: Reach
  readonly fields: ReachFields
}): boolean | Where {
  if (reach.everywhere) return true
  const ways: Where[] = []
  if (fields.path && reach.subtrees.length > 0)
    ways.push({ [fields.path]: { in: [...reach.subtrees] } })
  if (fields.organization && reach.organizations.length > 0)
    ways.push({ [fields.organization]: { in: [...reach.organizations] } })
  if (fields.member && reach.memberId !== null)
    ways.push({ [fields.member]: { equals: reach.memberId } })
  if (fields.account && reach.accountId !== null)
    ways.push({ [fields.account]: { equals: reach.accountId } })
  return ways.length > 0 && { or: ways }
}

/** Payload access by a permission of the table: the rows it reaches, or none. */
export const allowRows =
  ({
    permission,
    fields,
  }: {
    readonly permission: Permission
    readonly fields: ReachFields
  }): Access =>
  async ({ req }) =>
    reachToWhere({ reach: reachOf({ viewer: await viewerOf(req), permission }), fields })

/** For what only our own code writes: the log, the derived, the history. */
export const nobody: Access = () => false
