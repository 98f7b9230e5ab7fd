import { Types } from 'mongoose'

import type { CursorKeys } from '../domain/paging/paging.ts'

/** The rows after a place in a list that runs backwards in time, by a moment and the id after it; the cursor holds the moment as text. */
export function afterMoment({
  field,
  after,
}: {
  readonly field: string
  readonly after: CursorKeys | null
}): Record<string, unknown> {
  if (after === null) return {}
  const moment = new Date(String(after[0]))
  const id = String(after[1])
  if (Number.isNaN(moment.getTime()) || !Types.ObjectId.isValid(id)) return {}
  const tie = { [field]: moment, _id: { $lt: new Types.ObjectId(id) } }
  return { $or: [{ [field]: { $lt: moment } }, tie] }
}
