import type { Payload } from 'payload'

import { CURRENT_STATUSES } from '../../domain/members/member-status.ts'
import { pageOf } from '../../domain/paging/paging.ts'
import type { Viewer } from '../../domain/permissions.ts'
import type {
  MemberFilter,
  MemberOrder,
  MemberRepository,
} from '../../services/members/members.repository.ts'
import { afterKeys, both, sortOf } from '../keyset.ts'
import { pageForEach } from '../page-for-each.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import { activatedAmong, activatedMembers } from './activated-members.ts'
import { memberFilter, readable } from './member-filters.ts'
import {
  MEMBER_KEYSETS,
  MEMBER_PROJECTION as projection,
  memberKeys,
  type MemberRow,
  toMember,
} from './member-row.ts'

const ON_THE_LIST = { status: { $in: CURRENT_STATUSES } }

/** Reads of the register: lean, projected, cut to the members the viewer may see and masked where that right ends. */
export function createMemberRepository({
  payload,
}: {
  readonly payload: Payload
}): MemberRepository {
  const rows = rowsOf({ payload, slug: 'members' })

  return {
    async findByIds({ viewer, ids }) {
      const found = await rows
        .find(both({ _id: { $in: toObjectIds(ids) } }, readable(viewer)), projection)
        .lean<MemberRow[]>()
      return found.map((row) => toMember({ row, viewer }))
    },
    async list({ viewer, filter, order, page }) {
      const keyset = MEMBER_KEYSETS[order]
      const found = await rows
        .find(
          both(await asked({ filter, viewer }), afterKeys({ order: keyset, after: page.after })),
          projection,
        )
        .sort(sortOf(keyset))
        .limit(page.first + 1)
        .lean<MemberRow[]>()
      return pageOf({ found, first: page.first, toRow: toRow({ order, viewer }) })
    },
    async count({ viewer, filter }) {
      return rows.countDocuments(await asked({ filter, viewer }))
    },
    async listOf({ viewer, organizationIds, page }) {
      const order = 'GIVEN_NAME_ASC'
      const keyset = MEMBER_KEYSETS[order]
      const after = afterKeys({ order: keyset, after: page.after })
      const lists = await pageForEach({
        rows,
        parts: organizationIds.map((id) => ({
          key: id,
          filter: both({ path: id }, ON_THE_LIST, readable(viewer), after),
        })),
        sort: sortOf(keyset),
        limit: page.first + 1,
        projection,
      })
      return new Map(
        [...lists].map(([key, found]) => [
          key,
          pageOf({
            found: found as MemberRow[],
            first: page.first,
            toRow: toRow({ order, viewer }),
          }),
        ]),
      )
    },
    async countOf({ viewer, organizationIds, includeSubtree }) {
      const inThem = includeSubtree
        ? { path: { $in: organizationIds } }
        : { cell: { $in: toObjectIds(organizationIds) } }
      const each = includeSubtree
        ? [{ $unwind: '$path' }, { $match: inThem }, { $group: countBy('$path') }]
        : [{ $group: countBy('$cell') }]
      const counts = await rows.collection
        .aggregate<{ _id: unknown; count: number }>([
          { $match: both(inThem, ON_THE_LIST, readable(viewer)) },
          { $project: includeSubtree ? { path: 1 } : { cell: 1 } },
          ...each,
        ])
        .toArray()
      return new Map(counts.map(({ _id, count }) => [String(_id), count]))
    },
    findActivated: ({ ids }) => activatedAmong({ payload, ids }),
  }

  async function asked({
    filter,
    viewer,
  }: {
    readonly filter: MemberFilter
    readonly viewer: Viewer | null
  }): Promise<Record<string, unknown>> {
    const activated =
      filter.activated === null || filter.activated === undefined
        ? {}
        : {
            _id: {
              [filter.activated ? '$in' : '$nin']: await activatedMembers({
                payload,
                under: filter.organization ?? null,
              }),
            },
          }
    return both(memberFilter({ filter, viewer }), readable(viewer), activated)
  }
}

const countBy = (key: string) => ({ _id: key, count: { $sum: 1 } })

const toRow =
  ({ order, viewer }: { readonly order: MemberOrder; readonly viewer: Viewer | null }) =>
  (row: MemberRow) => ({ node: toMember({ row, viewer }), keys: memberKeys({ row, order }) })
