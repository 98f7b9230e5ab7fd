import DataLoader from 'dataloader'

/** One row's question together with the arguments that its field was asked with. */
export type Grouped<A> = { readonly id: string; readonly args: A }

/**
 * A loader for fields with arguments: the rows that ask with the same arguments are answered by one `find`. What it leaves
 * out is `missing`.
 */
export function groupedLoader<A, V>({
  find,
  missing,
  cache,
}: {
  readonly find: (asked: {
    readonly ids: readonly string[]
    readonly args: A
  }) => Promise<ReadonlyMap<string, V>>
  readonly missing: V
  readonly cache: boolean
}): DataLoader<Grouped<A>, V, string> {
  return new DataLoader(
    async (keys) => {
      const groups = new Map<string, { args: A; ids: Set<string> }>()
      for (const { id, args } of keys) {
        const name = JSON.stringify(args)
        const group = groups.get(name) ?? { args, ids: new Set() }
        groups.set(name, group)
        group.ids.add(id)
      }
      const answers = new Map<string, ReadonlyMap<string, V>>()
      await Promise.all(
        [...groups].map(async ([name, { args, ids }]) => {
          answers.set(name, await find({ ids: [...ids], args }))
        }),
      )
      return keys.map(({ id, args }) => answers.get(JSON.stringify(args))?.get(id) ?? missing)
    },
    { cache, cacheKeyFn: ({ id, args }) => `${id} ${JSON.stringify(args)}` },
  )
}
