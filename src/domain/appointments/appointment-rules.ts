import type { InputProblem } from '../../errors/domain-error.ts'
import { addDays, isDay } from '../calendar/day.ts'
import { isGrantedAt, type Permission, type Role, ROLES, type Viewer } from '../permissions.ts'

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

/** Longer than anybody holds an office: a later end is a slip of the pen. An office without an end has none. */
const LONGEST_YEARS = 100

/** What is wrong with an appointment in itself, apart from how long it lasts. */
export function appointmentProblems({
  holder,
  role,
  organizationId,
  from,
  to,
}: AppointmentFacts): readonly InputProblem[] {
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
  return problems
}

/** What is wrong with its days. The last may be the one before the first: taken back before it had effect. */
export function termProblems({
  from: given,
  to,
  today,
}: Pick<AppointmentFacts, 'from' | 'to'> & {
  /** When it begins where no first day is given. */
  readonly today: string
}): readonly InputProblem[] {
  if (to === null) return []
  if (given === null && to < today)
    return [{ path: 'to', reason: 'appointments.endedWithoutBeginning' }]
  const from = given ?? today
  if (to < addDays({ day: from, days: -1 }))
    return [{ path: 'to', reason: 'appointments.endsBeforeItBegins' }]
  const lastYear = Number(from.slice(0, 4)) + LONGEST_YEARS
  return Number(to.slice(0, 4)) > lastYear
    ? [{ path: 'to', reason: 'appointments.endsTooFar', params: { years: LONGEST_YEARS } }]
    : []
}

/** Why a viewer may not give or take this right: a key of the message catalogue. */
export type GrantRefusal =
  | 'error.forbidden'
  | 'appointments.notOneself'
  | 'appointments.administratorsOnly'
  | 'appointments.boardKeepersOnly'

/**
 * What somebody needs there beside the right to keep appointments: whoever keeps the register keeps the offices of its committees and of
 * those who watch over them; the offices of a board, and the one that makes boards, are given by those who make boards themselves; and
 * administration, by a system administrator alone. So nobody gives, by way of somebody else, what is not theirs to give.
 */
export const OFFICE_IS_GIVEN_BY: Readonly<Record<Role, Permission | 'systemAdministrator'>> = {
  ADMINISTRATOR: 'systemAdministrator',
  ORGANIZATION_OFFICER: 'appointment.manage',
  PROPAGANDA_OFFICER: 'board.manage',
  INSPECTOR: 'appointment.manage',
  OVERSEER: 'appointment.manage',
  SECRETARY: 'appointment.manage',
  DEPUTY_SECRETARY: 'appointment.manage',
  COMMITTEE_MEMBER: 'appointment.manage',
  BOARD_HEAD: 'board.manage',
  BOARD_DEPUTY: 'board.manage',
  BOARD_SECRETARY: 'board.manage',
  EDITOR: 'board.manage',
  CONTRIBUTOR: 'board.manage',
}

type Judged = {
  readonly viewer: Viewer
  readonly appointment: Pick<AppointmentFacts, 'holder' | 'role'>
  readonly path: readonly string[]
}

/**
 * Whoever keeps the rights of an organization gives them there and below, never to oneself, and only the offices that are theirs to
 * give: nobody can widen the own reach. Null: may.
 */
export function grantRefusal(judged: Judged): GrantRefusal | null {
  const { viewer, appointment, path } = judged
  const refusal = takingRefusal(judged)
  if (refusal !== null || appointment.role === null) return refusal
  const needed = OFFICE_IS_GIVEN_BY[appointment.role]
  if (needed === 'systemAdministrator') return null // Decided above.
  return isGrantedAt({ viewer, permission: needed, path }) ? null : 'appointments.boardKeepersOnly'
}

/** Ending, shortening and taking back: every office there and below, but not the own one, nor administration. Null: may. */
export function takingRefusal({
  viewer,
  appointment: { holder, role },
  path,
}: Judged): GrantRefusal | null {
  const isOwn =
    holder !== null &&
    holder.id === (holder.relationTo === 'members' ? viewer.memberId : viewer.accountId)
  if (!isGrantedAt({ viewer, permission: 'appointment.manage', path })) return 'error.forbidden'
  if (isOwn) return 'appointments.notOneself'
  const isAdministration = role !== null && OFFICE_IS_GIVEN_BY[role] === 'systemAdministrator'
  return isAdministration && !viewer.systemAdministrator ? 'appointments.administratorsOnly' : null
}

/** Whether a change gives nothing: the same office of the same person at the same place, begun no earlier and ended no later. */
export function isShortened({
  before,
  after,
}: {
  readonly before: AppointmentFacts
  readonly after: AppointmentFacts
}): boolean {
  const same =
    before.holder?.id === after.holder?.id &&
    before.holder?.relationTo === after.holder?.relationTo &&
    before.role === after.role &&
    before.organizationId === after.organizationId
  const beginsLater = before.from === null || (after.from !== null && after.from >= before.from)
  const endsSooner = before.to === null || (after.to !== null && after.to <= before.to)
  return same && beginsLater && endsSooner
}
