import DataLoader from 'dataloader'

/** A loader of one value about each row. What `find` leaves out is `missing`. */
export function valueById<V>({
  find,
  missing,
  cache,
}: {
  readonly find: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>
  readonly missing: V
  readonly cache: boolean
}): DataLoader<string, V> {
  return new DataLoader<string, V>(
    async (ids) => {
      const found = await find([...new Set(ids)])
      return ids.map((id) => found.get(id) ?? missing)
    },
    { cache },
  )
}
