import type { Payload } from 'payload'

import { hasCellLife, MEMBER_STATUSES } from '../../domain/members/member-status.ts'
import type { UnitActivation } from '../../services/accounts/accounts.repository.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import { accountRows, memberRows } from '../sessions/account-rows.ts'

type Row = { readonly _id: unknown; readonly code: string; readonly name: string }

/** How many members have activated, one level below an organization, and the organization itself where it holds members: an aggregation each. */
export async function activationByUnit({
  payload,
  path,
}: {
  readonly payload: Payload
  readonly path: readonly string[]
}): Promise<readonly UnitActivation[]> {
  const self = path.at(-1) ?? ''
  const members = await countedByUnit({
    rows: memberRows(payload).collection,
    filter: { path: self, status: { $in: MEMBER_STATUSES.filter(hasCellLife) } },
    depth: path.length,
  })
  const active = await countedByUnit({
    rows: accountRows(payload).collection,
    filter: { path: self, member: { $type: 'objectId' }, status: 'ACTIVE' },
    depth: path.length,
  })
  const issued = await countedByUnit({
    rows: accountRows(payload).collection,
    filter: { path: self, member: { $type: 'objectId' }, status: 'ISSUED' },
    depth: path.length,
  })
  const units = await rowsOf({ payload, slug: 'organizations' })
    .find({ _id: { $in: toObjectIds([...members.keys()]) } }, { code: 1, name: 1 })
    .sort({ sortKey: 1 })
    .lean<Row[]>()
  return units.map(({ _id, code, name }) => {
    const id = String(_id)
    const count = members.get(id) ?? 0
    return {
      code,
      name,
      isSelf: id === self,
      members: count,
      // Accounts of people who have left stay in use for nobody; they are no share of those who are there.
      active: Math.min(active.get(id) ?? 0, count),
      issued: Math.min(issued.get(id) ?? 0, count),
    }
  })
}

type Counted = {
  readonly rows: ReturnType<typeof memberRows>['collection']
  readonly filter: Readonly<Record<string, unknown>>
  /** Where the units stand in a path. */
  readonly depth: number
}

/** Whoever stands in the organization itself has no unit below it. */
async function countedByUnit({
  rows,
  filter,
  depth,
}: Counted): Promise<ReadonlyMap<string, number>> {
  const found = await rows
    .aggregate<{ readonly _id: string | null; readonly count: number }>([
      { $match: filter },
      { $project: { unit: { $ifNull: [{ $arrayElemAt: ['$path', depth] }, filter['path']] } } },
      { $group: { _id: '$unit', count: { $sum: 1 } } },
    ])
    .toArray()
  return new Map(found.map(({ _id, count }) => [String(_id), count]))
}
