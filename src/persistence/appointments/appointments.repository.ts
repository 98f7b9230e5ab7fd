import type { Payload } from 'payload'

import { dayOf } from '../../domain/calendar/day.ts'
import { reachOf, type Role, type Viewer } from '../../domain/permissions.ts'
import type {
  AppointmentRecord,
  AppointmentRepository,
} from '../../services/appointments/appointments.repository.ts'
import { both } from '../keyset.ts'
import { reachToFilter, toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'

type AppointmentRow = {
  readonly _id: unknown
  readonly role: Role
  readonly organization: unknown
  readonly from?: string
  readonly to?: string | null
  readonly createdAt?: Date
}

/** Offices and rights, as the viewer may see them. */
export function createAppointmentRepository({
  payload,
}: {
  readonly payload: Payload
}): AppointmentRepository {
  return {
    async findByIds({ viewer, ids }) {
      const found = await rowsOf({ payload, slug: 'appointments' })
        .find(both({ _id: { $in: toObjectIds(ids) } }, visible(viewer)), {
          role: 1,
          organization: 1,
          from: 1,
          to: 1,
          createdAt: 1,
        })
        .lean<AppointmentRow[]>()
      const offices = await ownOffices({ payload, viewer, ids })
      return [...found.map(toRecord), ...offices]
    },
  }
}

/** Those the right to read them reaches, and the own ones always. */
function visible(viewer: Viewer | null): Record<string, unknown> {
  const readable = reachToFilter({
    reach: reachOf({ viewer, permission: 'appointment.read' }),
    fields: { path: 'path', organization: 'organization' },
  })
  const own = toObjectIds(viewer?.appointments.map(({ id }) => id) ?? [])
  return Object.keys(readable).length === 0 ? {} : { $or: [readable, { _id: { $in: own } }] }
}

function toRecord({
  _id,
  role,
  organization,
  from,
  to,
  createdAt,
}: AppointmentRow): AppointmentRecord {
  return {
    id: String(_id),
    role,
    organizationId: String(organization),
    from: from ?? dayOf(createdAt ?? new Date(0)),
    to: to ?? null,
  }
}

/** Offices of an editorial board are kept with the board; they are held from the day the board is there. Only the own ones have an id here. */
async function ownOffices({
  payload,
  viewer,
  ids,
}: {
  readonly payload: Payload
  readonly viewer: Viewer | null
  readonly ids: readonly string[]
}): Promise<readonly AppointmentRecord[]> {
  const held = viewer?.appointments.filter(({ id }) => id.includes(':') && ids.includes(id)) ?? []
  if (held.length === 0) return []
  const boards = await rowsOf({ payload, slug: 'editorial-boards' })
    .find({ _id: { $in: toObjectIds(held.map(boardIdOf)) } }, { createdAt: 1 })
    .lean<{ _id: unknown; createdAt?: Date }[]>()
  const since = new Map(boards.map(({ _id, createdAt }) => [String(_id), createdAt]))
  return held.flatMap(({ id, role, organizationId }) => {
    const createdAt = since.get(boardIdOf({ id }))
    return createdAt ? [{ id, role, organizationId, from: dayOf(createdAt), to: null }] : []
  })
}

const boardIdOf = ({ id }: { readonly id: string }) => id.split(':')[0] ?? ''
