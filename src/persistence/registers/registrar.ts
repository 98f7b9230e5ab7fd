import type { Payload } from 'payload'

import { readDay } from '../../domain/calendar/day.ts'
import { normalizeIdentifier } from '../../domain/text/password-text.ts'
import { invalidInput } from '../../errors/domain-error.ts'
import type {
  AppointmentToSet,
  NewOrganization,
  Registrar,
} from '../../services/registers/registrar.repository.ts'
import { asSystem } from '../as-viewer.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import { findByIdentifier } from '../sessions/find-by-identifier.ts'
import { writeAgain } from './write-again.ts'

type Within = { readonly payload: Payload }
type Holder = { readonly relationTo: 'members' | 'accounts'; readonly value: string }

export function createRegistrar({ payload }: Within): Registrar {
  return {
    createOrganizationAsSystem: (organization) =>
      writeAgain(() => createOrganizationAsSystem({ payload, organization })),
    setAppointmentAsSystem: (appointment) =>
      writeAgain(() => setAppointmentAsSystem({ payload, appointment })),
  }
}

async function createOrganizationAsSystem({
  payload,
  organization: { parentCode, notCountedReason = null, ...organization },
}: Within & { readonly organization: NewOrganization }): Promise<{ readonly id: string }> {
  const parent =
    parentCode === null
      ? null
      : await organizationByCode({ payload, code: parentCode, path: 'parent' })
  const { id } = await payload.create({
    collection: 'organizations',
    data: {
      ...organization,
      status: 'ACTIVE',
      parent,
      ...(notCountedReason !== null && { countedInMetrics: false, notCountedReason }),
    },
    ...asSystem,
  })
  return { id }
}

async function setAppointmentAsSystem({
  payload,
  appointment: { identifier, role, organizationCode, from, to },
}: Within & { readonly appointment: AppointmentToSet }): Promise<{
  readonly id: string
  readonly created: boolean
}> {
  const organization = await organizationByCode({
    payload,
    code: organizationCode,
    path: 'organization',
  })
  const holder = await holderOf({ payload, identifier })
  // What is no day goes on as it is, and the rules of the collection say so.
  const days = {
    ...(from !== null && { from: readDay(from) ?? from }),
    ...(to !== null && { to: readDay(to) ?? to }),
  }
  const known = await knownAppointment({ payload, holder, role, organization })
  const { id } =
    known === null
      ? await payload.create({
          collection: 'appointments',
          data: { holder, role, organization, ...days },
          ...asSystem,
        })
      : await payload.update({ collection: 'appointments', id: known, data: days, ...asSystem })
  return { id, created: known === null }
}

async function organizationByCode({
  payload,
  code,
  path,
}: Within & { readonly code: string; readonly path: string }): Promise<string> {
  const found = await rowsOf({ payload, slug: 'organizations' })
    .findOne({ code }, { _id: 1 })
    .lean<{ _id: unknown } | null>()
  if (found === null)
    throw invalidInput([{ path, reason: 'organizations.noSuchCode', params: { code } }])
  return String(found._id)
}

/** The person whom an identifier means: the member behind an account, else the account itself; a member without an account by number. */
async function holderOf({
  payload,
  identifier,
}: Within & { readonly identifier: string }): Promise<Holder> {
  const wanted = normalizeIdentifier(identifier)
  const account = await findByIdentifier({ payload, identifier: wanted })
  if (account?.member) return { relationTo: 'members', value: String(account.member) }
  if (account) return { relationTo: 'accounts', value: String(account._id) }
  const members = /^\d+$/.test(wanted)
    ? await rowsOf({ payload, slug: 'members' })
        .find({ $or: [{ phone: wanted }, { cardNumber: wanted }] }, { _id: 1 })
        .limit(2)
        .lean<{ _id: unknown }[]>()
    : []
  const [member] = members
  if (member === undefined || members.length > 1)
    throw invalidInput([{ path: 'identifier', reason: 'appointments.noSuchIdentifier' }])
  return { relationTo: 'members', value: String(member._id) }
}

async function knownAppointment({
  payload,
  holder,
  role,
  organization,
}: Within & {
  readonly holder: Holder
  readonly role: string
  readonly organization: string
}): Promise<string | null> {
  const found = await rowsOf({ payload, slug: 'appointments' })
    .findOne(
      {
        'holder.relationTo': holder.relationTo,
        'holder.value': { $in: toObjectIds([holder.value]) },
        organization: { $in: toObjectIds([organization]) },
        role,
      },
      { _id: 1 },
    )
    .sort({ _id: -1 })
    .lean<{ _id: unknown } | null>()
  return found === null ? null : String(found._id)
}
