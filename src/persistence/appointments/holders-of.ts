import type { mongo } from 'mongoose'
import type { Payload } from 'payload'

import type { Recipient } from '../../domain/notifications/notifications.ts'
import type { Role } from '../../domain/permissions.ts'
import { isInForce } from '../../domain/sessions/day-in-force.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'

type Holder = { readonly relationTo?: string; readonly value?: mongo.ObjectId | string | null }
type AppointmentRow = {
  readonly holder?: Holder
  readonly from?: string | Date | null
  readonly to?: string | Date | null
}

/** Who held one of these offices at an organization itself on a day: members of the register, or accounts of others. */
export async function holdersOf({
  payload,
  organizationId,
  roles,
  day,
}: {
  readonly payload: Payload
  readonly organizationId: string
  readonly roles: readonly Role[]
  readonly day: string
}): Promise<readonly Recipient[]> {
  const rows = await rowsOf({ payload, slug: 'appointments' })
    .find(
      { organization: { $in: toObjectIds([organizationId]) }, role: { $in: [...roles] } },
      { holder: 1, from: 1, to: 1 },
    )
    .lean<AppointmentRow[]>()
  return rows
    .filter(({ from, to }) => isInForce({ from, to, today: day }))
    .flatMap(({ holder }) => recipientFor(holder))
}

/** Appointments hold a member of the register, or the account of somebody outside of it. */
export function recipientFor(holder: Holder | undefined): Recipient[] {
  if (!holder?.value) return []
  const id = String(holder.value)
  return [holder.relationTo === 'members' ? { memberId: id } : { accountId: id }]
}
