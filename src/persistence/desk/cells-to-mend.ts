import type { Payload } from 'payload'

import { LEADING_ROLE } from '../../domain/appointments/committee-roles.ts'
import { nextPeriod, UNREGISTERED_STATUSES } from '../../domain/desk/duties.ts'
import { MEMBER_TYPES } from '../../domain/organizations/organization-types.ts'
import type { Reach } from '../../domain/permissions.ts'
import { isInForce } from '../../domain/sessions/day-in-force.ts'
import { reachToFilter } from '../reach-filter.ts'
import { readRows } from '../read-rows.ts'
import { rowsOf } from '../rows-of.ts'

type Asked = { readonly payload: Payload; readonly reach: Reach; readonly today: string }

/** Cells at work in which nobody holds the office of secretary today. */
export async function cellsWithoutSecretary(asked: Asked): Promise<readonly string[]> {
  const { payload, reach, today } = asked
  const [cells, held] = await Promise.all([
    cellsAtWork(asked),
    readRows<{ organization: unknown; from?: string | null; to?: string | null }>({
      rows: rowsOf({ payload, slug: 'appointments' }),
      filter: {
        role: LEADING_ROLE,
        ...reachToFilter({ reach, fields: { path: 'path', organization: 'organization' } }),
      },
      projection: { organization: 1, from: 1, to: 1 },
    }),
  ])
  const led = held.filter(({ from, to }) => isInForce({ from, to, today }))
  return without({ cells, organizations: led })
}

/** Cells at work that have registered no meeting for the next month. */
export async function cellsWithoutMeeting(asked: Asked): Promise<readonly string[]> {
  const { payload, reach, today } = asked
  const [cells, registered] = await Promise.all([
    cellsAtWork(asked),
    readRows<{ organization: unknown }>({
      rows: rowsOf({ payload, slug: 'meetings' }),
      filter: {
        period: nextPeriod(today),
        status: { $nin: UNREGISTERED_STATUSES },
        ...reachToFilter({ reach, fields: { path: 'path', organization: 'organization' } }),
      },
      projection: { organization: 1 },
    }),
  ])
  return without({ cells, organizations: registered })
}

async function cellsAtWork({ payload, reach }: Asked): Promise<readonly string[]> {
  const cells = await readRows<{ _id: unknown }>({
    rows: rowsOf({ payload, slug: 'organizations' }),
    filter: {
      type: { $in: MEMBER_TYPES },
      status: 'ACTIVE',
      ...reachToFilter({ reach, fields: { path: 'path', organization: '_id' } }),
    },
    projection: { _id: 1 },
  })
  return cells.map(({ _id }) => String(_id))
}

function without({
  cells,
  organizations,
}: {
  readonly cells: readonly string[]
  readonly organizations: readonly { readonly organization: unknown }[]
}): readonly string[] {
  const served = new Set(organizations.map(({ organization }) => String(organization)))
  return cells.filter((id) => !served.has(id))
}
