import { createHash } from 'node:crypto'

import { Types } from 'mongoose'
import type { Payload } from 'payload'

import type { Role } from '../../domain/permissions.ts'
import { rowsOf } from '../rows-of.ts'
import { insertOnce } from './insert-once.ts'

type Appointment = {
  readonly memberId: string
  readonly role: Role
  readonly organizationId: string
  readonly path: readonly string[]
  readonly from: string
  readonly to: string | null
}

/** Appointments of the demo in one batch, as Payload would have stored them. The caller has asked the rules. */
export async function insertAppointmentsAsSystem({
  payload,
  appointments,
  now,
}: {
  readonly payload: Payload
  readonly appointments: readonly Appointment[]
  readonly now: Date
}): Promise<void> {
  await insertOnce({
    rows: rowsOf({ payload, slug: 'appointments' }),
    documents: appointments.map((appointment) => documentOf(appointment, now)),
  })
}

function documentOf(appointment: Appointment, now: Date) {
  const { memberId, role, organizationId, path, from, to } = appointment
  return {
    _id: idOf(`appointment ${organizationId} ${role} ${memberId} ${from}`),
    createdAt: now,
    updatedAt: now,
    holder: { relationTo: 'members', value: new Types.ObjectId(memberId) },
    role,
    organization: new Types.ObjectId(organizationId),
    from,
    ...(to !== null && { to }),
    kind: 'ELECTED',
    path: [...path],
    __v: 0,
  }
}

const idOf = (key: string) =>
  new Types.ObjectId(createHash('sha256').update(key).digest('hex').slice(0, 24))
