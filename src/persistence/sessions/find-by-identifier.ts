import type { Payload } from 'payload'

import { accountRows, memberRows, type AccountRow } from './account-rows.ts'

/**
 * The account that a normalized identifier opens: by user name, or by the phone or card number of its member where no other account
 * has it. A number that two accounts share opens neither. Null: none, or not one alone. Closed accounts are none.
 */
export async function findByIdentifier({
  payload,
  identifier,
}: {
  readonly payload: Payload
  readonly identifier: string
}): Promise<AccountRow | null> {
  if (identifier === '') return null
  const found = await accountRows(payload)
    .find({ ...(await ownersOf({ payload, identifier })), status: { $ne: 'CLOSED' } })
    .limit(2)
    .lean<AccountRow[]>()
  return found.length === 1 ? (found[0] ?? null) : null
}

async function ownersOf({
  payload,
  identifier,
}: {
  readonly payload: Payload
  readonly identifier: string
}): Promise<Record<string, unknown>> {
  if (!/^\d+$/.test(identifier)) return { username: identifier }
  const members = await memberRows(payload)
    .find({ $or: [{ phone: identifier }, { cardNumber: identifier }] }, { _id: 1 })
    .lean<{ _id: unknown }[]>()
  return { member: { $in: members.map(({ _id }) => _id) } }
}
