import type { InputProblem } from '../../errors/domain-error.ts'
import { addDays, isDay } from '../calendar/day.ts'
import { isGrantedAt, type Role, ROLES, type Viewer } from '../permissions.ts'

export const APPOINTMENT_KINDS = ['ELECTED', 'APPOINTED'] as const
export type AppointmentKind = (typeof APPOINTMENT_KINDS)[number]

/** A member of the register, or the account of somebody outside of it. */
export type AppointmentHolder = {
  readonly relationTo: 'members' | 'accounts'
  readonly id: string
}

export type AppointmentFacts = {
  readonly holder: AppointmentHolder | null
  readonly role: Role | null
  readonly organizationId: string | null
  readonly from: string | null
  readonly to: string | null
}

/** What is wrong with an appointment in itself. The last day may be the one before the first: taken back before it had effect. */
export function appointmentProblems(appointment: AppointmentFacts): readonly InputProblem[] {
  const { holder, role, organizationId, from, to } = appointment
  const problems: InputProblem[] = []
  const required = 'appointments.fieldRequired'
  if (role === null) problems.push({ path: 'role', reason: required })
  else if (!ROLES.includes(role)) problems.push({ path: 'role', reason: 'appointments.noSuchRole' })
  if (organizationId === null) problems.push({ path: 'organization', reason: required })
  if (holder === null) problems.push({ path: 'holder', reason: required })
  for (const [path, day] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (day !== null && !isDay(day)) problems.push({ path, reason: 'appointments.badDay' })
  if (
    problems.length === 0 &&
    from !== null &&
    to !== null &&
    to < addDays({ day: from, days: -1 })
  )
    problems.push({ path: 'to', reason: 'appointments.endsBeforeItBegins' })
  return problems
}

/** Why a viewer may not give or take this right: a key of the message catalogue. */
export type GrantRefusal =
  'error.forbidden' | 'appointments.notOneself' | 'appointments.administratorsOnly'

/**
 * Whoever keeps the rights of an organization gives and takes them there and below, never for oneself, and administration only as a
 * system administrator: nobody can widen the own reach. Null: may.
 */
export function grantRefusal({
  viewer,
  appointment: { holder, role },
  path,
}: {
  readonly viewer: Viewer
  readonly appointment: Pick<AppointmentFacts, 'holder' | 'role'>
  readonly path: readonly string[]
}): GrantRefusal | null {
  const isOwn =
    holder !== null &&
    holder.id === (holder.relationTo === 'members' ? viewer.memberId : viewer.accountId)
  if (!isGrantedAt({ viewer, permission: 'appointment.manage', path })) return 'error.forbidden'
  if (isOwn) return 'appointments.notOneself'
  if (role === 'ADMINISTRATOR' && !viewer.systemAdministrator)
    return 'appointments.administratorsOnly'
  return null
}
