import { Types, type Model } from 'mongoose'

import type { AuditFilter } from '../../domain/audit/audit-page.ts'
import { pageOf, type CursorKeys } from '../../domain/paging/paging.ts'
import { reachOf } from '../../domain/permissions.ts'
import type { AuditRepository } from '../../services/audit/audit.repository.ts'
import { both } from '../keyset.ts'
import type { AuditEntryRow } from '../models/audit-entries.model.ts'
import { reachToFilter } from '../reach-filter.ts'
import { wordsFilter } from '../search-filter.ts'
import { toEntry } from './audit-row.ts'

const NEWEST_FIRST = { at: -1, _id: -1 } as const

/** Entries that concern no organization are seen by those alone who see everything. */
export async function listAudit({
  entries,
  viewer,
  filter,
  page: { first, after },
}: { readonly entries: Model<AuditEntryRow> } & Parameters<AuditRepository['list']>[0]) {
  const readable = reachToFilter({
    reach: reachOf({ viewer, permission: 'audit.read' }),
    fields: { path: 'organizationPath' },
  })
  const found = (await entries.collection
    .find(both(readable, filterOf(filter), placeAfter(after)), { sort: NEWEST_FIRST })
    .limit(first + 1)
    .toArray()) as unknown as AuditEntryRow[]
  return pageOf({
    found,
    first,
    toRow: (row) => ({ node: toEntry(row), keys: [row.at.toISOString(), String(row._id)] }),
  })
}

/** Moments are compared as such; a place in the list keeps them as text. */
function placeAfter(place: CursorKeys | null): Record<string, unknown> {
  if (place === null) return {}
  const [moment, id] = place
  const at = new Date(String(moment))
  return { $or: [{ at: { $lt: at } }, { at, _id: { $lt: new Types.ObjectId(String(id)) } }] }
}

function filterOf({ kinds, name, organizationId, from, until }: AuditFilter) {
  return both(
    kinds ? { kind: { $in: kinds } } : {},
    organizationId ? { organizationPath: organizationId } : {},
    from ? { at: { $gte: from } } : {},
    until ? { at: { $lt: until } } : {},
    wordsFilter(name),
  )
}
