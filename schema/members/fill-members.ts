import type { GraphQLResolveInfo } from 'graphql'

import type { Page } from '../../src/domain/paging/paging.ts'
import type { MemberRecord } from '../../src/services/members/members.repository.ts'
import type { OrganizationRecord } from '../../src/services/organizations/organizations.repository.ts'
import type { Loaders } from '../loaders/create-loaders.ts'
import { selects } from '../shared/selects.ts'

/** A member with what hangs on it, where that is read already. */
export type FilledMember = MemberRecord & {
  readonly cell?: OrganizationRecord | null
  readonly activated?: boolean
}

/**
 * Reads what was selected of every row before the rows are answered. The field resolvers then have it at hand: graphql-js pays
 * several promises for every row that has to wait, which is most of the cost of a long list.
 */
export async function fillMembers({
  page,
  loaders,
  info,
}: {
  readonly page: Page<MemberRecord>
  readonly loaders: Loaders
  readonly info: GraphQLResolveInfo
}): Promise<Page<FilledMember>> {
  const members = page.rows.map(({ node }) => node)
  const [cells, activated] = await Promise.all([
    selects(info, 'cell')
      ? readEach({ loader: loaders.organizationReferenced, ids: members.map((m) => m.cellId) })
      : null,
    selects(info, 'activated')
      ? readEach({ loader: loaders.memberActivated, ids: members.map((m) => m.id) })
      : null,
  ])
  const rows = page.rows.map(({ node, keys }) => ({
    keys,
    node: {
      ...node,
      cell: cells?.get(node.cellId),
      activated: activated?.get(node.id),
    },
  }))
  return { ...page, rows }
}

async function readEach<V>({
  loader,
  ids,
}: {
  readonly loader: { readonly loadMany: (ids: string[]) => Promise<(V | Error)[]> }
  readonly ids: readonly string[]
}): Promise<ReadonlyMap<string, V>> {
  const distinct = [...new Set(ids)]
  const values = await loader.loadMany(distinct)
  return new Map(
    distinct.map((id, at) => {
      const value = values[at]
      if (value instanceof Error) throw value
      return [id, value as V]
    }),
  )
}
