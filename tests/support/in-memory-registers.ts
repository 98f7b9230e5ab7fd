import { textSortKey, nameSortKey } from '../../src/domain/text/sort-key.ts'
import {
  pageOf,
  type CursorKeys,
  type Page,
  type PageRequest,
} from '../../src/domain/paging/paging.ts'
import type { AppointmentRecord } from '../../src/services/appointments/appointments.repository.ts'
import type { MemberFilter, MemberRecord } from '../../src/services/members/members.repository.ts'
import type {
  OrganizationFilter,
  OrganizationRecord,
} from '../../src/services/organizations/organizations.repository.ts'
import type { Services } from '../../src/services/services.ts'

export type Registers = {
  readonly organizations: OrganizationRecord[]
  readonly members: MemberRecord[]
  readonly appointments: AppointmentRecord[]
  /** Ids that nobody sees; they may still be referred to. */
  readonly hidden: Set<string>
}

type RegisterServices = Pick<Services, 'organizations' | 'members' | 'appointments'>

/** The registers as lists in memory. `read` is told of each call, as a repository would go to the database. */
export function inMemoryRegisters(
  registers: Registers,
  read: (call: string) => void,
): RegisterServices {
  const seen = <T extends { readonly id: string }>(rows: readonly T[]) =>
    rows.filter(({ id }) => !registers.hidden.has(id))
  const byIds = <T extends { readonly id: string }>(rows: readonly T[], ids: readonly string[]) =>
    rows.filter(({ id }) => ids.includes(id))
  const counted =
    <A, T>(call: string, answer: (asked: A) => T) =>
    async (asked: A): Promise<T> => {
      read(call)
      return answer(asked)
    }
  const { organizations, members, appointments } = registers
  const pathOf = (id: string) => organizations.find((row) => row.id === id)?.path ?? []
  const matching = (filter: OrganizationFilter) =>
    seen(organizations).filter(
      (row) =>
        (!filter.under || row.path.includes(filter.under)) &&
        (!filter.types || filter.types.includes(row.type)) &&
        (!filter.search || row.name.includes(filter.search)),
    )
  const found = (filter: MemberFilter) =>
    seen(members).filter(
      (row) =>
        (!filter.organization || pathOf(row.cellId).includes(filter.organization)) &&
        (!filter.statuses || filter.statuses.includes(row.status)),
    )
  const under = (id: string) => seen(members).filter((row) => pathOf(row.cellId).includes(id))
  const children = (id: string) => seen(organizations).filter((row) => row.parentId === id)
  const each = <T>(ids: readonly string[], answer: (id: string) => T) =>
    new Map(ids.map((id) => [id, answer(id)]))

  return {
    organizations: {
      findByIds: counted('organizations.findByIds', ({ ids }) => byIds(seen(organizations), ids)),
      findReferenced: counted('organizations.findReferenced', ({ ids }) =>
        byIds(organizations, ids),
      ),
      list: counted('organizations.list', ({ filter, page }) =>
        cut(matching(filter), page, orgKeys),
      ),
      count: counted('organizations.count', ({ filter }) => matching(filter).length),
      listChildren: counted('organizations.listChildren', ({ parentIds, page }) =>
        each(parentIds, (id) => cut(children(id), page, orgKeys)),
      ),
      countChildren: counted('organizations.countChildren', ({ parentIds }) =>
        each(parentIds, (id) => children(id).length),
      ),
    },
    members: {
      findByIds: counted('members.findByIds', ({ ids }) => byIds(seen(members), ids)),
      list: counted('members.list', ({ filter, page }) => cut(found(filter), page, memberKeys)),
      count: counted('members.count', ({ filter }) => found(filter).length),
      listOf: counted('members.listOf', ({ organizationIds, page }) =>
        each(organizationIds, (id) => cut(under(id), page, memberKeys)),
      ),
      countOf: counted('members.countOf', ({ organizationIds }) =>
        each(organizationIds, (id) => under(id).length),
      ),
      findActivated: counted('members.findActivated', ({ ids }) => new Set(ids.slice(0, 1))),
    },
    appointments: {
      findByIds: counted('appointments.findByIds', ({ ids }) => byIds(seen(appointments), ids)),
    },
  }
}

const orgKeys = ({ name, id }: OrganizationRecord): CursorKeys => [textSortKey(name), id]
const memberKeys = ({ fullName, id }: MemberRecord): CursorKeys => [nameSortKey(fullName), id]

function cut<T>(
  rows: readonly T[],
  { first, after }: PageRequest,
  keysOf: (row: T) => CursorKeys,
): Page<T> {
  const place = (keys: CursorKeys) => keys.join('\u0000')
  const sorted = rows
    .map((node) => ({ node, keys: keysOf(node) }))
    .sort((a, b) => (place(a.keys) < place(b.keys) ? -1 : 1))
    .filter(({ keys }) => after === null || place(keys) > place(after))
  return pageOf({ found: sorted, first, toRow: (row) => row })
}
