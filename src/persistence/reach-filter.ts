import { Types } from 'mongoose'

import type { Reach } from '../domain/permissions.ts'

/** The fields of a stored document that a reach is compared with; a field that is not named is not a way in. */
export type ReachFilterFields = {
  /** Array of organization ids (strings) from the root, self last. */
  readonly path?: string
  /** The organization itself, an ObjectId. */
  readonly organization?: string
  readonly member?: string
  readonly account?: string
}

type Filter = Record<string, unknown>

/** Rows as a MongoDB filter: the second of the two translations (the first: collections/access.ts). A reach of nothing matches nothing. */
export function reachToFilter({
  reach,
  fields,
}: {
  readonly reach: Reach
  readonly fields: ReachFilterFields
}): Filter {
  if (reach.everywhere) return {}
  const ways: Filter[] = []
  if (fields.path && reach.subtrees.length > 0)
    ways.push({ [fields.path]: { $in: reach.subtrees } })
  if (fields.organization && reach.organizations.length > 0)
    ways.push({ [fields.organization]: { $in: toObjectIds(reach.organizations) } })
  if (fields.member && reach.memberId !== null)
    ways.push({ [fields.member]: new Types.ObjectId(reach.memberId) })
  if (fields.account && reach.accountId !== null)
    ways.push({ [fields.account]: new Types.ObjectId(reach.accountId) })
  return ways.length > 0 ? { $or: ways } : { _id: { $in: [] } }
}

/** Ids that are none are left out: they match nothing. */
export function toObjectIds(ids: readonly string[]): Types.ObjectId[] {
  return ids.filter((id) => /^[0-9a-f]{24}$/i.test(id)).map((id) => new Types.ObjectId(id))
}
