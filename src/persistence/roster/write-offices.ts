import { Types } from 'mongoose'
import type { Payload } from 'payload'

import type { AuditEvent } from '../../domain/audit/audit-entry.ts'
import type { PlannedOffice } from '../../domain/roster/plan-roster.ts'
import type { Batch } from '../../services/roster/roster.repository.ts'
import { auditLogOf } from '../audit/audit-log.ts'
import { inTransaction } from '../in-transaction.ts'
import { connectionOf } from '../models/connection.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import { officeDocument } from './roster-documents.ts'

type Writing = { readonly payload: Payload; readonly batch: Batch<PlannedOffice> }

/** Offices give rights: those of a batch and what the audit log says of them are there together. What an earlier run wrote is left as it is. */
export async function writeOffices({ payload, batch }: Writing): Promise<void> {
  const appointments = rowsOf({ payload, slug: 'appointments' })
  const names = await namesIn({ payload, batch })
  const ids = batch.items.map(({ id }) => new Types.ObjectId(id))
  await inTransaction({
    connection: connectionOf(payload),
    work: async (session) => {
      const known = await appointments.collection
        .find({ _id: { $in: ids } }, { projection: { _id: 1 }, session })
        .toArray()
      const written = new Set(known.map(({ _id }) => String(_id)))
      const missing = batch.items.filter(({ id }) => !written.has(id))
      if (missing.length === 0) return
      await appointments.collection.insertMany(
        missing.map((office) => officeDocument(office, batch)),
        { session },
      )
      await auditLogOf(payload).recordWithin({
        events: missing.map((office) => eventOf({ office, batch, names })),
        session,
      })
    },
  })
}

type Names = ReadonlyMap<string, string>

function eventOf({
  office: { id, memberId, organizationId, role, from },
  batch: { viewer, address, paths },
  names,
}: {
  readonly office: PlannedOffice
  readonly batch: Batch<PlannedOffice>
  readonly names: Names
}): AuditEvent {
  return {
    kind: 'APPOINTMENT_CREATED',
    viewer,
    address: address ?? null,
    subject: { collection: 'appointments', id, name: names.get(memberId) ?? '' },
    organizationPath: paths.get(organizationId) ?? [],
    detail: {
      role,
      from: from ?? null,
      to: null,
      holderIn: 'members',
      holderId: memberId,
      organizationId,
      organization: names.get(organizationId) ?? '',
    },
  }
}

/** Of the members and the organizations of a batch, by id. */
async function namesIn({ payload, batch: { items } }: Writing): Promise<Names> {
  type Named = { readonly _id: unknown; readonly name?: string; readonly fullName?: string }
  const read = (slug: 'members' | 'organizations', ids: readonly string[]) =>
    rowsOf({ payload, slug })
      .find({ _id: { $in: toObjectIds([...new Set(ids)]) } }, { name: 1, fullName: 1 })
      .lean<Named[]>()
  const [members, organizations] = await Promise.all([
    read(
      'members',
      items.map(({ memberId }) => memberId),
    ),
    read(
      'organizations',
      items.map(({ organizationId }) => organizationId),
    ),
  ])
  return new Map(
    [...members, ...organizations].map(({ _id, name, fullName }) => [
      String(_id),
      fullName ?? name ?? '',
    ]),
  )
}
