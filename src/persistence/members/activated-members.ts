import type { Payload } from 'payload'

import { toObjectIds } from '../reach-filter.ts'
import { readRows } from '../read-rows.ts'
import { rowsOf } from '../rows-of.ts'

const ACTIVATED = { status: 'ACTIVE', passwordSetAt: { $ne: null } }

/** Which of these members have an account in use. */
export async function activatedAmong({
  payload,
  ids,
}: {
  readonly payload: Payload
  readonly ids: readonly string[]
}): Promise<ReadonlySet<string>> {
  const found = await readRows<{ member: unknown }>({
    rows: rowsOf({ payload, slug: 'accounts' }),
    filter: { member: { $in: toObjectIds(ids) }, ...ACTIVATED },
    projection: { member: 1 },
  })
  return new Set(found.map(({ member }) => String(member)))
}

/** The members with an account in use, by their stored ids; of one organization and below where one is named. */
export async function activatedMembers({
  payload,
  under,
}: {
  readonly payload: Payload
  readonly under: string | null
}): Promise<readonly unknown[]> {
  const found = await rowsOf({ payload, slug: 'accounts' })
    .find(
      { member: { $ne: null }, ...ACTIVATED, ...(under !== null && { path: under }) },
      { member: 1 },
    )
    .lean<{ member: unknown }[]>()
  return found.map(({ member }) => member)
}
