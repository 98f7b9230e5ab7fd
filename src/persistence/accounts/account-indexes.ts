import type { Payload } from 'payload'

import { accountRows } from '../sessions/account-rows.ts'

/**
 * What two writers at once must not get past: one account at most for a member. Partial, since a plain unique field of Payload would take
 * two accounts without a member for the same. Descending, since MongoDB before 5.0 takes no second index over the keys of the collection's own.
 */
export async function createAccountIndexes(payload: Payload): Promise<void> {
  await accountRows(payload).collection.createIndex(
    { member: -1 },
    {
      name: 'one_account_for_a_member',
      unique: true,
      partialFilterExpression: { member: { $type: 'objectId' } },
    },
  )
}
