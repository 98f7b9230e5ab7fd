import { Types } from 'mongoose'

import type { CursorKeys } from '../domain/paging/paging.ts'

/** One field and the id after it, both in one direction, so that one index serves either. */
export type KeysetOrder = { readonly field: string; readonly direction: 1 | -1 }

type Filter = Record<string, unknown>

export const sortOf = ({ field, direction }: KeysetOrder): Record<string, 1 | -1> => ({
  [field]: direction,
  _id: direction,
})

/**
 * The rows after a place in an order: those whose key comes later, and those of the same key whose id does. A missing key is
 * null, which MongoDB orders before every text; comparisons of texts leave it out, so it is asked about by name.
 */
export function afterKeys({
  order: { field, direction },
  after,
}: {
  readonly order: KeysetOrder
  readonly after: CursorKeys | null
}): Filter {
  if (after === null) return {}
  const [key = null, id] = after
  const later = direction === 1 ? '$gt' : '$lt'
  const tie = { [field]: key, _id: { [later]: new Types.ObjectId(String(id)) } }
  if (key === null) return direction === 1 ? { $or: [tie, { [field]: { $ne: null } }] } : tie
  const beyond = { [field]: { [later]: key } }
  return direction === 1 ? { $or: [beyond, tie] } : { $or: [beyond, tie, { [field]: null }] }
}

/**
 * Both conditions; neither is overwritten by a key of the other. Side by side where no key is in two of them: not every server takes
 * an index for what stands inside of `$and`.
 */
export function both(...filters: readonly Filter[]): Filter {
  const given = filters.filter((filter) => Object.keys(filter).length > 0)
  const keys = given.flatMap((filter) => Object.keys(filter))
  return new Set(keys).size === keys.length
    ? Object.fromEntries(given.flatMap((filter) => Object.entries(filter)))
    : { $and: given }
}
