import type { Model } from 'mongoose'
import type { Payload } from 'payload'

import { pageOf } from '../../domain/paging/paging.ts'
import type {
  OrganizationFilter,
  OrganizationRecord,
  OrganizationRepository,
} from '../../services/organizations/organizations.repository.ts'
import { afterKeys, both, sortOf, type KeysetOrder } from '../keyset.ts'
import { pageForEach } from '../page-for-each.ts'
import { toObjectIds } from '../reach-filter.ts'
import { ONE_BATCH, readRows } from '../read-rows.ts'
import { rowsOf } from '../rows-of.ts'
import { wordsOrCodeFilter } from '../search-filter.ts'
import {
  ORGANIZATION_PROJECTION as projection,
  organizationKeys,
  type OrganizationRow,
  toOrganization,
} from './organization-row.ts'
import { visibilityFilter } from './organization-visibility.ts'
import { organizationsAsOf, pageAsOf } from './organizations-as-of.ts'

type Rows = Model<Record<string, unknown>>
type Filter = Record<string, unknown>
type Method<Name extends keyof OrganizationRepository> = OrganizationRepository[Name]

const ORDER: KeysetOrder = { field: 'sortKey', direction: 1 }

/** Reads of the tree: lean, projected, and cut to what the viewer may see. */
export function createOrganizationRepository({
  payload,
}: {
  readonly payload: Payload
}): OrganizationRepository {
  const rows = rowsOf({ payload, slug: 'organizations' })
  return {
    findByIds: ({ viewer, ids }) =>
      find(rows, both({ _id: { $in: toObjectIds(ids) } }, visibilityFilter(viewer))),
    findReferenced: ({ ids }) => find(rows, { _id: { $in: toObjectIds(ids) } }),
    list: async (asked) =>
      asked.filter.asOf
        ? pageAsOf({ payload, ...asked, day: asked.filter.asOf })
        : list(rows)(asked),
    count: async ({ viewer, filter }) =>
      filter.asOf
        ? (await organizationsAsOf({ payload, viewer, filter, day: filter.asOf })).length
        : rows.countDocuments(both(filterOf(filter), visibilityFilter(viewer))),
    listChildren: listChildren(rows),
    countChildren: countChildren(rows),
  }
}

const list =
  (rows: Rows): Method<'list'> =>
  async ({ viewer, filter, page: { first, after } }) => {
    const place = afterKeys({ order: ORDER, after })
    const found = await readRows<OrganizationRow>({
      rows,
      filter: both(filterOf(filter), visibilityFilter(viewer), place),
      projection,
      sort: sortOf(ORDER),
      limit: first + 1,
    })
    return pageOf({ found, first, toRow })
  }

const listChildren =
  (rows: Rows): Method<'listChildren'> =>
  async ({ viewer, parentIds, page: { first, after } }) => {
    const place = afterKeys({ order: ORDER, after })
    const lists = await pageForEach<OrganizationRow>({
      rows,
      parts: toObjectIds(parentIds).map((parent) => ({
        key: String(parent),
        filter: both({ parent, status: 'ACTIVE' }, visibilityFilter(viewer), place),
      })),
      sort: sortOf(ORDER),
      limit: first + 1,
      projection,
    })
    return new Map([...lists].map(([key, found]) => [key, pageOf({ found, first, toRow })]))
  }

const countChildren =
  (rows: Rows): Method<'countChildren'> =>
  async ({ viewer, parentIds }) => {
    const children = { parent: { $in: toObjectIds(parentIds) }, status: 'ACTIVE' }
    const counts = await rows.collection
      .aggregate<{ _id: unknown; count: number }>(
        [
          { $match: both(children, visibilityFilter(viewer)) },
          { $group: { _id: '$parent', count: { $sum: 1 } } },
        ],
        { batchSize: ONE_BATCH },
      )
      .toArray()
    return new Map(counts.map(({ _id, count }) => [String(_id), count]))
  }

async function find(rows: Rows, filter: Filter): Promise<readonly OrganizationRecord[]> {
  return (await readRows<OrganizationRow>({ rows, filter, projection })).map(toOrganization)
}

const toRow = (row: OrganizationRow) => ({ node: toOrganization(row), keys: organizationKeys(row) })

function filterOf({ under, types, status, search }: OrganizationFilter): Filter {
  return both(
    under ? { path: under } : {},
    types ? { type: { $in: types } } : {},
    status ? { status } : {},
    wordsOrCodeFilter(search),
  )
}
