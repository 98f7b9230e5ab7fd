import type { Payload } from 'payload'

import { EMPTY_PAGE, pageOf, type Page } from '../../domain/paging/paging.ts'
import type {
  OrganizationFilter,
  OrganizationRecord,
  OrganizationRepository,
} from '../../services/organizations/organizations.repository.ts'
import { afterKeys, both, sortOf, type KeysetOrder } from '../keyset.ts'
import { pageForEach } from '../page-for-each.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import { wordsFilter } from '../search-filter.ts'
import {
  ORGANIZATION_PROJECTION as projection,
  organizationKeys,
  type OrganizationRow,
  toOrganization,
} from './organization-row.ts'
import { visibilityFilter } from './organization-visibility.ts'
import { compare, organizationsAsOf } from './organizations-as-of.ts'

const ORDER: KeysetOrder = { field: 'sortKey', direction: 1 }

/** Reads of the tree: lean, projected, and cut to what the viewer may see. */
export function createOrganizationRepository({
  payload,
}: {
  readonly payload: Payload
}): OrganizationRepository {
  const rows = rowsOf({ payload, slug: 'organizations' })

  return {
    async findByIds({ viewer, ids }) {
      return find(both({ _id: { $in: toObjectIds(ids) } }, visibilityFilter(viewer)))
    },
    findReferenced: ({ ids }) => find({ _id: { $in: toObjectIds(ids) } }),
    async list({ viewer, filter, page }) {
      if (filter.asOf) return pageAsOf({ viewer, filter, page, day: filter.asOf })
      const found = await rows
        .find(
          both(
            filterOf(filter),
            visibilityFilter(viewer),
            afterKeys({ order: ORDER, after: page.after }),
          ),
          projection,
        )
        .sort(sortOf(ORDER))
        .limit(page.first + 1)
        .lean<OrganizationRow[]>()
      return pageOf({ found, first: page.first, toRow })
    },
    async count({ viewer, filter }) {
      if (filter.asOf)
        return (await organizationsAsOf({ payload, viewer, filter, day: filter.asOf })).length
      return rows.countDocuments(both(filterOf(filter), visibilityFilter(viewer)))
    },
    async listChildren({ viewer, parentIds, page }) {
      const seen = visibilityFilter(viewer)
      const after = afterKeys({ order: ORDER, after: page.after })
      const lists = await pageForEach({
        rows,
        parts: toObjectIds(parentIds).map((parent) => ({
          key: String(parent),
          filter: both({ parent, status: 'ACTIVE' }, seen, after),
        })),
        sort: sortOf(ORDER),
        limit: page.first + 1,
        projection,
      })
      return new Map(
        [...lists].map(([key, found]) => [
          key,
          pageOf({ found: found as OrganizationRow[], first: page.first, toRow }),
        ]),
      )
    },
    async countChildren({ viewer, parentIds }) {
      const children = { parent: { $in: toObjectIds(parentIds) }, status: 'ACTIVE' }
      const counts = await rows.collection
        .aggregate<{ _id: unknown; count: number }>([
          { $match: both(children, visibilityFilter(viewer)) },
          { $group: { _id: '$parent', count: { $sum: 1 } } },
        ])
        .toArray()
      return new Map(counts.map(({ _id, count }) => [String(_id), count]))
    },
  }

  async function find(filter: Record<string, unknown>): Promise<readonly OrganizationRecord[]> {
    return (await rows.find(filter, projection).lean<OrganizationRow[]>()).map(toOrganization)
  }

  async function pageAsOf({
    page: { first, after },
    ...asked
  }: Parameters<OrganizationRepository['list']>[0] & { readonly day: string }): Promise<
    Page<OrganizationRecord>
  > {
    const all = await organizationsAsOf({ payload, ...asked })
    const place = after?.map(String)
    const found = place
      ? all.filter(({ sortKey, record }) => compare([sortKey, record.id], place) > 0)
      : all
    return found.length === 0
      ? EMPTY_PAGE
      : pageOf({
          found: found.slice(0, first + 1),
          first,
          toRow: ({ record, sortKey }) => ({ node: record, keys: [sortKey, record.id] }),
        })
  }
}

const toRow = (row: OrganizationRow) => ({ node: toOrganization(row), keys: organizationKeys(row) })

function filterOf({ under, types, status, search }: OrganizationFilter): Record<string, unknown> {
  return both(
    under ? { path: under } : {},
    types ? { type: { $in: types } } : {},
    status ? { status } : {},
    wordsFilter(search),
  )
}
