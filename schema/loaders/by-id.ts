import DataLoader from 'dataloader'

import type { Viewer } from '../../src/domain/permissions.ts'
import { inKeyOrder } from '../shared/in-key-order.ts'
import type { LoaderScope } from './loader-scope.ts'

const MAX_BATCH = 1000

/** A loader of rows by id. `find` gets each id once and answers as the viewer, in any order; missing and invisible are both null. */
export function byId<T extends { readonly id: string }>(
  { viewer, cache }: LoaderScope,
  find: (asked: {
    readonly ids: readonly string[]
    readonly viewer: Viewer | null
  }) => Promise<readonly T[]>,
): DataLoader<string, T | null> {
  return new DataLoader<string, T | null>(
    async (ids) => inKeyOrder(ids, await find({ ids: [...new Set(ids)], viewer })),
    { cache, maxBatchSize: MAX_BATCH },
  )
}

/** Those of `ids` that are there, in their order. */
export async function loadFound<T>(
  loader: DataLoader<string, T | null>,
  ids: readonly string[],
): Promise<T[]> {
  const rows = await Promise.all(ids.map((id) => loader.load(id)))
  return rows.filter((row) => row !== null)
}
