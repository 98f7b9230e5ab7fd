import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import type { AuditKind } from '../../src/domain/audit/audit-kinds.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { storedName } from '../audit/stored-name.ts'
import { relationId } from '../relation-id.ts'

type Appointment = {
  readonly id?: string
  readonly holder?: { readonly relationTo?: string; readonly value?: unknown } | null
  readonly role?: string | null
  readonly organization?: unknown
  readonly from?: string | null
  readonly to?: string | null
}

/** A right that is given, changed or ended stands in the audit log with the write that does it, or neither is there. */
export const logAppointment: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const after = doc as Appointment
  if (operation === 'create')
    return log({ req, kind: 'APPOINTMENT_CREATED', appointment: after, before: null })
  const before = previousDoc as Appointment
  const changes = changesOf({ before, after })
  if (Object.keys(changes).length === 0) return
  const isEnd = Object.keys(changes).every((field) => field === 'to') && Boolean(after.to)
  const kind = isEnd ? 'APPOINTMENT_ENDED' : 'APPOINTMENT_CHANGED'
  return log({ req, kind, appointment: after, before: changes })
}

export const logWithdrawal: CollectionAfterDeleteHook = ({ doc, req }) =>
  log({ req, kind: 'APPOINTMENT_WITHDRAWN', appointment: doc as Appointment, before: null })

const facts = ({ holder, role, organization, from, to }: Appointment) => ({
  role: role ?? null,
  holderIn: holder?.relationTo ?? null,
  holderId: relationId(holder?.value),
  organizationId: relationId(organization),
  from: from ?? null,
  to: to ?? null,
})

type Facts = ReturnType<typeof facts>

/** What it was before, of what is otherwise now. */
function changesOf(asked: { readonly before: Appointment; readonly after: Appointment }) {
  const before = facts(asked.before)
  const after = facts(asked.after)
  const changed = (Object.keys(after) as (keyof Facts)[]).filter(
    (key) => before[key] !== after[key],
  )
  return Object.fromEntries(changed.map((key) => [key, before[key]]))
}

async function log({
  req,
  kind,
  appointment,
  before,
}: {
  readonly req: PayloadRequest
  readonly kind: AuditKind
  readonly appointment: Appointment
  readonly before: Readonly<Record<string, string | null>> | null
}): Promise<void> {
  const { holderIn, holderId, organizationId, ...rest } = facts(appointment)
  const holder = await storedName({
    req,
    collection: holderIn === 'accounts' ? 'accounts' : 'members',
    id: holderId,
  })
  const organization = await storedName({ req, collection: 'organizations', id: organizationId })
  const earlier = Object.entries(before ?? {}).map(
    ([key, value]) => [`${key}Before`, value] as const,
  )
  await recordAudit({
    req,
    events: [
      {
        kind,
        subject: { collection: 'appointments', id: appointment.id ?? '', name: holder.name },
        organizationPath: organization.path,
        detail: {
          ...rest,
          holderIn,
          holderId,
          organizationId,
          organization: organization.name,
          ...Object.fromEntries(earlier),
        },
      },
    ],
  })
}
