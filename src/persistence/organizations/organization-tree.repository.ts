import type { Model } from 'mongoose'
import type { Payload } from 'payload'

import { LEADING_ROLE } from '../../domain/appointments/committee-roles.ts'
import { pageOf } from '../../domain/paging/paging.ts'
import { isInForce } from '../../domain/sessions/day-in-force.ts'
import type { OrganizationTreeRepository } from '../../services/organizations/organization-tree.repository.ts'
import { afterKeys, both, sortOf, type KeysetOrder } from '../keyset.ts'
import { pageForEach } from '../page-for-each.ts'
import { toObjectIds } from '../reach-filter.ts'
import { readRows } from '../read-rows.ts'
import { rowsOf } from '../rows-of.ts'
import { wordsFilter } from '../search-filter.ts'
import {
  ORGANIZATION_PROJECTION as projection,
  organizationKeys,
  toOrganization,
  type OrganizationRow,
} from './organization-row.ts'
import { countsUnder } from './counts-under.ts'
import { visibilityFilter } from './organization-visibility.ts'
import { organizationsAsOf } from './organizations-as-of.ts'

type Rows = Model<Record<string, unknown>>
type Method<Name extends keyof OrganizationTreeRepository> = OrganizationTreeRepository[Name]

const ORDER: KeysetOrder = { field: 'sortKey', direction: 1 }
/** No id is empty: the key of the top level. */
const TOP = ''

/** Reads for the tree of the admin: lean, projected, and cut to what the viewer may see. */
export function createOrganizationTreeRepository({
  payload,
}: {
  readonly payload: Payload
}): OrganizationTreeRepository {
  const rows = rowsOf({ payload, slug: 'organizations' })
  return {
    levels: levels(rows),
    countsUnder: (asked) => countsUnder({ payload, ...asked }),
    led: led(rowsOf({ payload, slug: 'appointments' })),
    search: search(rows),
    asOf: async ({ viewer, withDissolved, day }) =>
      (
        await organizationsAsOf({
          payload,
          viewer,
          day,
          filter: withDissolved ? {} : { status: 'ACTIVE' },
        })
      ).map(({ record }) => record),
  }
}

const atWork = (withDissolved: boolean) => (withDissolved ? {} : { status: 'ACTIVE' })

const levels =
  (rows: Rows): Method<'levels'> =>
  async ({ viewer, withDissolved, parentIds, page: { first, after } }) => {
    const place = afterKeys({ order: ORDER, after })
    const parts = [
      ...(parentIds.includes(null) ? [{ key: TOP, parent: null }] : []),
      ...toObjectIds(parentIds.filter((id) => id !== null)).map((parent) => ({
        key: String(parent),
        parent,
      })),
    ]
    const lists = await pageForEach<OrganizationRow>({
      rows,
      parts: parts.map(({ key, parent }) => ({
        key,
        filter: both({ parent }, atWork(withDissolved), visibilityFilter(viewer), place),
      })),
      sort: sortOf(ORDER),
      limit: first + 1,
      projection,
    })
    return new Map(
      [...lists].map(([key, found]) => [key === TOP ? null : key, pageOf({ found, first, toRow })]),
    )
  }

const toRow = (row: OrganizationRow) => ({ node: toOrganization(row), keys: organizationKeys(row) })

const led =
  (rows: Rows): Method<'led'> =>
  async ({ ids, today }) => {
    const held = await readRows<{ organization: unknown; from?: string; to?: string | null }>({
      rows,
      filter: { organization: { $in: toObjectIds(ids) }, role: LEADING_ROLE },
      projection: { organization: 1, from: 1, to: 1 },
    })
    return new Set(
      held
        .filter(({ from, to }) => isInForce({ from, to, today }))
        .map(({ organization }) => String(organization)),
    )
  }

const search =
  (rows: Rows): Method<'search'> =>
  async ({ viewer, withDissolved, query, most }) => {
    const found = (named: Record<string, unknown>) =>
      readRows<OrganizationRow>({
        rows,
        filter: both(named, atWork(withDissolved), visibilityFilter(viewer)),
        projection,
        sort: sortOf(ORDER),
        limit: most,
      })
    // Asked apart: each has an index of its own.
    const [byCode, byName] = await Promise.all([
      found({ code: query.trim() }),
      found(wordsFilter(query)),
    ])
    const all = new Map([...byCode, ...byName].map((row) => [String(row._id), row]))
    return [...all.values()].slice(0, most).map(toOrganization)
  }
