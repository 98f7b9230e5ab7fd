import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import {
  appointmentProblems,
  grantRefusal,
  isShortened,
  takingRefusal,
  termProblems,
  type AppointmentFacts,
  type AppointmentHolder,
} from '../../src/domain/appointments/appointment-rules.ts'
import { dayOf } from '../../src/domain/calendar/day.ts'
import { isGrantedAt, type Role } from '../../src/domain/permissions.ts'
import {
  DomainError,
  forbidden,
  invalidInput,
  type InputProblem,
} from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { findStored } from '../find-stored.ts'
import { confirmPath } from '../organizations/confirm-path.ts'
import { relationId } from '../relation-id.ts'

type AppointmentData = {
  readonly id?: string
  readonly holder?: { readonly relationTo?: unknown; readonly value?: unknown } | null
  readonly role?: Role | null
  readonly organization?: unknown
  readonly from?: string | null
  readonly to?: string | null
  readonly path?: readonly string[] | null
}

/** Nobody gives a right that is not theirs to give, whichever door is used; the product itself acts without a viewer. */
export const guardAppointment: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  // A new document comes with an empty original.
  const before = operation === 'update' ? (originalDoc as AppointmentData) : undefined
  const today = dayOf(new Date())
  const given = (data as AppointmentData).from ?? before?.from ?? null
  const from = given ?? today
  const appointment = factsOf({ ...before, ...(data as AppointmentData), from })
  refuseProblems(appointmentProblems(appointment))

  const path = await standingPath({ appointment, before, req })
  const earlier = before && factsOf(before)
  const gives = !earlier || !isShortened({ before: earlier, after: appointment })
  await refuse({ judge: gives ? grantRefusal : takingRefusal, appointment, path, req })
  if (earlier)
    await refuse({ judge: takingRefusal, appointment: earlier, path: before.path ?? [], req })
  refuseProblems(termProblems({ from: given, to: appointment.to, today }))
  await confirmHolder({ appointment, req })
  return { ...data, from, path: [...path] }
}

/** An appointment given by mistake is taken back by deleting it; the same people may who may give it. */
export const guardWithdrawal: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const stored = await findStored<AppointmentData>({
    req,
    collection: 'appointments',
    id: String(id),
  })
  if (!stored) return
  const appointment = factsOf(stored)
  await refuse({ judge: takingRefusal, appointment, path: stored.path ?? [], req })
}

/** A move of the organization that was under way meanwhile is met before the write commits. */
export const confirmAppointmentPath = confirmPath('organization')

function refuseProblems(problems: readonly InputProblem[]): void {
  if (problems.length > 0) throw invalidInput(problems)
}

function factsOf(data: AppointmentData): AppointmentFacts {
  return {
    holder: holderOf(data.holder),
    role: data.role ?? null,
    organizationId: relationId(data.organization),
    from: data.from ?? null,
    to: data.to ?? null,
  }
}

function holderOf(holder: AppointmentData['holder']): AppointmentHolder | null {
  const id = relationId(holder?.value)
  const relationTo = holder?.relationTo
  return id !== null && (relationTo === 'members' || relationTo === 'accounts')
    ? { relationTo, id }
    : null
}

type Asked = { readonly appointment: AppointmentFacts; readonly req: PayloadRequest }

async function standingPath({
  appointment: { organizationId },
  before,
  req,
}: Asked & { readonly before: AppointmentData | undefined }): Promise<readonly string[]> {
  const organization = await findStored<{ path?: string[]; status?: string }>({
    req,
    collection: 'organizations',
    id: organizationId ?? '',
  })
  if (!organization) {
    const viewer = await viewerOf(req)
    // To those who do not keep rights everywhere, what is not there and what they may not touch are the same.
    if (viewer && !isGrantedAt({ viewer, permission: 'appointment.manage', path: [] }))
      throw forbidden()
    throw invalidInput([{ path: 'organization', reason: 'appointments.organizationUnknown' }])
  }
  const isNew = relationId(before?.organization) !== organizationId
  if (isNew && organization.status === 'DISSOLVED')
    throw invalidInput([{ path: 'organization', reason: 'appointments.organizationDissolved' }])
  return organization.path ?? []
}

async function refuse({
  judge,
  appointment,
  path,
  req,
}: Asked & {
  readonly judge: typeof grantRefusal
  readonly path: readonly string[]
}): Promise<void> {
  const viewer = await viewerOf(req)
  if (viewer === null) return
  const refusal = judge({ viewer, appointment, path })
  if (refusal !== null) throw new DomainError({ code: 'FORBIDDEN', message: refusal })
}

async function confirmHolder({ appointment: { holder }, req }: Asked): Promise<void> {
  const found = holder && (await findStored({ req, collection: holder.relationTo, id: holder.id }))
  if (!found) throw invalidInput([{ path: 'holder', reason: 'appointments.holderUnknown' }])
}
