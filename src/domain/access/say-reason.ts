import { ROLE_LABELS } from '../appointments/appointments.labels.ts'
import { writtenDay } from '../calendar/written-day.ts'
import { say, type Locale } from '../messages/messages.ts'
import type { Permission, Scope } from '../permissions.ts'
import { PERMISSION_LABELS, SCOPE_LABELS } from './access-reasons.labels.ts'
import type { AccessReason } from './why-visible.ts'

/** What the sentences name; an office of a board has no days of its own. */
export type Named = {
  readonly organizations: ReadonlyMap<string, string>
  readonly terms: ReadonlyMap<string, { readonly from: string | null; readonly to: string | null }>
}

/** A reason as it is told: by a sentence, and by what a program can follow. */
export type SaidReason = {
  readonly kind: AccessReason['by']
  readonly sentence: string
  /** A row of the table of permissions. */
  readonly permission: Permission | null
  readonly scope: Scope | null
  readonly appointmentId: string | null
  readonly organizationId: string | null
}

type Asked = { readonly reason: AccessReason; readonly named: Named; readonly locale: Locale }

export function sayReason(asked: Asked): SaidReason {
  const { reason, named, locale } = asked
  const organizationId = organizationOf(reason)
  const permission = 'permission' in reason ? reason.permission : null
  const scope = 'scope' in reason ? reason.scope : null
  const params = {
    organization: organizationId === null ? '' : (named.organizations.get(organizationId) ?? '…'),
    permission: permission === null ? '' : PERMISSION_LABELS[permission][locale],
    scope: scope === null ? '' : SCOPE_LABELS[scope][locale],
    role: reason.by === 'APPOINTMENT' ? ROLE_LABELS[reason.appointment.role][locale] : '',
    term: reason.by === 'APPOINTMENT' ? termOf({ ...asked, id: reason.appointment.id }) : '',
  }
  return {
    kind: reason.by,
    sentence: say({ key: keyOf(reason), locale, params }),
    permission,
    scope,
    appointmentId: reason.by === 'APPOINTMENT' ? reason.appointment.id : null,
    organizationId,
  }
}

/** The organization that a reason names; null where it names none. */
export function organizationOf(reason: AccessReason): string | null {
  switch (reason.by) {
    case 'APPOINTMENT':
      return reason.appointment.organizationId
    case 'MEMBERSHIP':
      return reason.cellId
    case 'BOARD':
      return reason.organizationId
    case 'AUDIENCE':
      return reason.audience.split(':')[1] ?? null
    default:
      return null
  }
}

function keyOf(reason: AccessReason): string {
  if (reason.by === 'AUDIENCE') return `access.${reason.audience.split(':')[0]?.toLowerCase()}`
  return {
    APPOINTMENT: 'access.appointment',
    MEMBERSHIP: 'access.membership',
    SYSTEM_ADMINISTRATOR: 'access.systemAdministrator',
    OWN: 'access.own',
    AUTHOR: 'access.author',
    BOARD: 'access.board',
    ABOVE: 'access.above',
  }[reason.by]
}

function termOf({ named, locale, id }: Asked & { readonly id: string }): string {
  const { from = null, to = null } = named.terms.get(id) ?? {}
  if (from === null) return ''
  const key = to === null ? 'access.termFrom' : 'access.termFromTo'
  return say({ key, locale, params: { from: writtenDay(from), to: writtenDay(to ?? '') } })
}
