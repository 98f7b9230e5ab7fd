import type { Model } from 'mongoose'
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
import { ONE_BATCH, readRows } from '../read-rows.ts'
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

type Scope = { readonly payload: Payload; readonly rows: Model<Record<string, unknown>> }
type Filter = Record<string, unknown>
type Method<Name extends keyof MemberRepository> = MemberRepository[Name]

const ON_THE_LIST = { status: { $in: CURRENT_STATUSES } }

/** Reads of the register: lean, projected, cut to the members the viewer may see and masked where that right ends. */
export function createMemberRepository({
  payload,
}: {
  readonly payload: Payload
}): MemberRepository {
  const rows = rowsOf({ payload, slug: 'members' })
  const scope = { payload, rows }
  return {
    findByIds: findByIds(scope),
    list: list(scope),
    count: async (asked) => rows.countDocuments(await askedFor(scope)(asked)),
    listOf: listOf(scope),
    countOf: countOf(scope),
    findActivated: ({ ids }) => activatedAmong({ payload, ids }),
  }
}

const findByIds =
  ({ rows }: Scope): Method<'findByIds'> =>
  async ({ viewer, ids }) => {
    const filter = both({ _id: { $in: toObjectIds(ids) } }, readable(viewer))
    const found = await readRows<MemberRow>({ rows, filter, projection })
    return found.map((row) => toMember({ row, viewer }))
  }

const list =
  (scope: Scope): Method<'list'> =>
  async ({ viewer, filter, order, page: { first, after } }) => {
    const keyset = MEMBER_KEYSETS[order]
    const place = afterKeys({ order: keyset, after })
    const found = await readRows<MemberRow>({
      rows: scope.rows,
      filter: both(await askedFor(scope)({ filter, viewer }), place),
      projection,
      sort: sortOf(keyset),
      limit: first + 1,
    })
    return pageOf({ found, first, toRow: toRow({ order, viewer }) })
  }

const listOf =
  ({ rows }: Scope): Method<'listOf'> =>
  async ({ viewer, organizationIds, page: { first, after } }) => {
    const order = 'GIVEN_NAME_ASC'
    const keyset = MEMBER_KEYSETS[order]
    const place = afterKeys({ order: keyset, after })
    const lists = await pageForEach<MemberRow>({
      rows,
      parts: organizationIds.map((id) => ({
        key: id,
        filter: both({ path: id }, ON_THE_LIST, readable(viewer), place),
      })),
      sort: sortOf(keyset),
      limit: first + 1,
      projection,
    })
    return new Map(
      [...lists].map(([key, found]) => [
        key,
        pageOf({ found, first, toRow: toRow({ order, viewer }) }),
      ]),
    )
  }

const countOf =
  ({ rows }: Scope): Method<'countOf'> =>
  async ({ viewer, organizationIds, includeSubtree }) => {
    const inThem = includeSubtree
      ? { path: { $in: organizationIds } }
      : { cell: { $in: toObjectIds(organizationIds) } }
    const each = includeSubtree
      ? [{ $unwind: '$path' }, { $match: inThem }, { $group: countBy('$path') }]
      : [{ $group: countBy('$cell') }]
    const counts = await rows.collection
      .aggregate<{ _id: unknown; count: number }>(
        [
          { $match: both(inThem, ON_THE_LIST, readable(viewer)) },
          { $project: includeSubtree ? { path: 1 } : { cell: 1 } },
          ...each,
        ],
        { batchSize: ONE_BATCH },
      )
      .toArray()
    return new Map(counts.map(({ _id, count }) => [String(_id), count]))
  }

type Asked = { readonly filter: MemberFilter; readonly viewer: Viewer | null }

const askedFor =
  ({ payload }: Scope) =>
  async ({ filter, viewer }: Asked): Promise<Filter> => {
    const found = both(memberFilter({ filter, viewer }), readable(viewer))
    if (typeof filter.activated !== 'boolean') return found
    const ids = await activatedMembers({ payload, under: filter.organization ?? null })
    return both(found, { _id: { [filter.activated ? '$in' : '$nin']: ids } })
  }

const countBy = (key: string) => ({ _id: key, count: { $sum: 1 } })

const toRow =
  ({ order, viewer }: { readonly order: MemberOrder; readonly viewer: Viewer | null }) =>
  (row: MemberRow) => ({ node: toMember({ row, viewer }), keys: memberKeys({ row, order }) })
