import type { Payload } from 'payload'

import { groupBy } from '../../domain/group-by.ts'
import { COMMITTEE_ROLES } from '../../domain/appointments/committee-roles.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import type { RollEntry } from '../../domain/meetings/meeting-events.ts'
import {
  hasCellLife,
  MEMBER_STATUSES,
  type MemberStatus,
} from '../../domain/members/member-status.ts'
import { isInForce } from '../../domain/sessions/day-in-force.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'

type MemberRow = {
  readonly _id: unknown
  readonly status: MemberStatus
  readonly cell: unknown
  readonly fullName: string
}
type AppointmentRow = {
  readonly holder: { readonly value: unknown }
  readonly organization: unknown
  readonly from?: string | null
  readonly to?: string | null
}
type Rolls = ReadonlyMap<string, readonly RollEntry[]>

const ON_THE_ROLL = { status: { $in: MEMBER_STATUSES.filter(hasCellLife) } }
const FIELDS = { status: 1, cell: 1, fullName: 1 } as const
const CALLING_ORDER = { sortKey: 1, _id: 1 } as const

/** The members of each cell who take part in its life. */
export async function cellRolls({
  payload,
  organizationIds,
}: {
  readonly payload: Payload
  readonly organizationIds: readonly string[]
}): Promise<Rolls> {
  if (organizationIds.length === 0) return new Map()
  const rows = await rowsOf({ payload, slug: 'members' })
    .find({ cell: { $in: toObjectIds(organizationIds) }, ...ON_THE_ROLL }, FIELDS)
    .sort(CALLING_ORDER)
    .lean<MemberRow[]>()
  const byCell = groupBy(rows, ({ cell }) => String(cell))
  return new Map([...byCell].map(([id, found]) => [id, found.map(toEntry)]))
}

/** The members who hold an office of each committee today. */
export async function committeeRolls({
  payload,
  organizationIds,
  now,
}: {
  readonly payload: Payload
  readonly organizationIds: readonly string[]
  readonly now: Date
}): Promise<Rolls> {
  if (organizationIds.length === 0) return new Map()
  const held = {
    organization: { $in: toObjectIds(organizationIds) },
    role: { $in: COMMITTEE_ROLES },
    'holder.relationTo': 'members',
  }
  const appointments = await rowsOf({ payload, slug: 'appointments' })
    .find(held, { holder: 1, organization: 1, from: 1, to: 1 })
    .lean<AppointmentRow[]>()
  const today = dayOf(now)
  const inForce = appointments.filter(({ from, to }) => isInForce({ from, to, today }))

  const holders = toObjectIds(inForce.map(({ holder }) => String(holder.value)))
  const rows = await rowsOf({ payload, slug: 'members' })
    .find({ _id: { $in: holders }, ...ON_THE_ROLL }, FIELDS)
    .sort(CALLING_ORDER)
    .lean<MemberRow[]>()
  const byOrganization = groupBy(inForce, ({ organization }) => String(organization))
  return new Map(
    [...byOrganization].map(([id, found]) => {
      const ids = new Set(found.map(({ holder }) => String(holder.value)))
      return [id, rows.filter(({ _id }) => ids.has(String(_id))).map(toEntry)]
    }),
  )
}

const toEntry = ({ _id, status, fullName: name }: MemberRow): RollEntry => ({
  name,
  memberId: String(_id),
  memberClass: status,
})
