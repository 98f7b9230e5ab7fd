import DataLoader from 'dataloader'

import type { Viewer } from '../../src/domain/permissions.ts'
import type { Services } from '../../src/services/services.ts'
import { inKeyOrder } from '../shared/in-key-order.ts'

const MAX_BATCH = 1000

export type Loaders = ReturnType<typeof createLoaders>

type LoaderScope = {
  readonly services: Services
  readonly viewer: Viewer | null
  /** False for a subscription: graphql-js keeps one context for its whole life, and a remembered row would never change again. */
  readonly cache: boolean
}

/** One set of loaders for one operation and one viewer. One line a noun; missing and invisible are both null. */
export function createLoaders(scope: LoaderScope) {
  const { services } = scope
  void services
  return {}
}

/** A loader of rows by id. `find` gets each id once, and answers as the viewer in any order. */
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
