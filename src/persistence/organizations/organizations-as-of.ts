import type { Payload } from 'payload'

import { pageOf, type Page, type PageRequest } from '../../domain/paging/paging.ts'
import { treeAt } from '../../domain/organizations/tree-at.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { matchesSearch, searchWords } from '../../domain/text/search-key.ts'
import { textSortKey } from '../../domain/text/sort-key.ts'
import type {
  OrganizationFilter,
  OrganizationRecord,
} from '../../services/organizations/organizations.repository.ts'
import { rowsOf } from '../rows-of.ts'
import { visibilityFilter } from './organization-visibility.ts'
import { toHistory, type OrganizationRow } from './organization-row.ts'

type PastOrganization = { readonly record: OrganizationRecord; readonly sortKey: string }

/**
 * Organizations as they were on a day, in the order of their names then. The tree of a day can be told only from all histories together, so
 * they are read whole, in one round trip; the rights are those of today.
 */
export async function organizationsAsOf({
  payload,
  viewer,
  filter,
  day,
}: {
  readonly payload: Payload
  readonly viewer: Viewer | null
  readonly filter: OrganizationFilter
  readonly day: string
}): Promise<readonly PastOrganization[]> {
  const rows = rowsOf({ payload, slug: 'organizations' })
  const [all, visible] = await Promise.all([
    rows.find({}, { history: 1 }).lean<OrganizationRow[]>(),
    rows.find(visibilityFilter(viewer), { _id: 1 }).lean<{ _id: unknown }[]>(),
  ])
  const seen = new Set(visible.map(({ _id }) => String(_id)))
  const organizations = all.map((row) => ({ id: String(row._id), history: toHistory(row) }))
  return treeAt({ organizations, day })
    .filter(({ id }) => seen.has(id))
    .filter(matching(filter))
    .map(({ id, code, name, type, status, parentId, path }) => ({
      record: { id, code, name, type, status, parentId, path },
      sortKey: textSortKey(name),
    }))
    .sort((one, other) => compare([one.sortKey, one.record.id], [other.sortKey, other.record.id]))
}

const matching =
  ({ under, types, status, search }: OrganizationFilter) =>
  (organization: OrganizationRecord): boolean =>
    (!under || organization.path.includes(under)) &&
    (!types || types.includes(organization.type)) &&
    (!status || organization.status === status) &&
    (!search?.trim() ||
      organization.code.toLowerCase().includes(search.trim().toLowerCase()) ||
      matchesSearch({ key: searchWords(organization.name).join(' '), query: search }))

/** One page of them. */
export async function pageAsOf({
  page: { first, after },
  ...asked
}: Parameters<typeof organizationsAsOf>[0] & { readonly page: PageRequest }): Promise<
  Page<OrganizationRecord>
> {
  const all = await organizationsAsOf(asked)
  const place = after?.map(String)
  const found = place
    ? all.filter(({ sortKey, record }) => compare([sortKey, record.id], place) > 0)
    : all
  return pageOf({
    found: found.slice(0, first + 1),
    first,
    toRow: ({ record, sortKey }) => ({ node: record, keys: [sortKey, record.id] }),
  })
}

/** Bytewise, key by key, as the database orders. */
function compare(one: readonly string[], other: readonly string[]): number {
  for (const [index, key] of one.entries()) {
    const against = other[index] ?? ''
    if (key !== against) return key < against ? -1 : 1
  }
  return 0
}
