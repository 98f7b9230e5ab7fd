import type { Locale } from './messages/messages.ts'

/** The roles of appointments, as the contract names them. */
export const ROLES = [
  'ADMINISTRATOR',
  'ORGANIZATION_OFFICER',
  'PROPAGANDA_OFFICER',
  'INSPECTOR',
  'OVERSEER',
  'SECRETARY',
  'DEPUTY_SECRETARY',
  'COMMITTEE_MEMBER',
  'BOARD_HEAD',
  'BOARD_DEPUTY',
  'BOARD_SECRETARY',
  'EDITOR',
  'CONTRIBUTOR',
] as const
export type Role = (typeof ROLES)[number]

/**
 * How far a grant reaches, seen from the organization of the appointment (for MEMBER: the own cell):
 * SELF the own record, ORGANIZATION exactly that organization, SUBTREE it and everything below.
 */
export type Scope = 'SELF' | 'ORGANIZATION' | 'SUBTREE'

/** Membership itself is a right in one's own cell, without an appointment. */
type Holder = Role | 'MEMBER'
type Grants = Partial<Record<Holder, Scope>>

const REGISTRARS: Grants = { ADMINISTRATOR: 'SUBTREE', ORGANIZATION_OFFICER: 'SUBTREE' }
const COMMITTEE: Grants = {
  SECRETARY: 'ORGANIZATION',
  DEPUTY_SECRETARY: 'ORGANIZATION',
  COMMITTEE_MEMBER: 'ORGANIZATION',
}
const COMMITTEE_BELOW: Grants = {
  SECRETARY: 'SUBTREE',
  DEPUTY_SECRETARY: 'SUBTREE',
  COMMITTEE_MEMBER: 'SUBTREE',
}
const SUPERVISORS: Grants = {
  ORGANIZATION_OFFICER: 'SUBTREE',
  INSPECTOR: 'SUBTREE',
  OVERSEER: 'SUBTREE',
}
const BOARD_DECIDERS: Grants = {
  BOARD_HEAD: 'SUBTREE',
  BOARD_DEPUTY: 'SUBTREE',
  BOARD_SECRETARY: 'SUBTREE',
}
const BOARD: Grants = { ...BOARD_DECIDERS, EDITOR: 'SUBTREE', CONTRIBUTOR: 'SUBTREE' }

/**
 * Who may do what, and how far (domain.md section 11; design.md sections 1 and 4). Nothing else compares role names,
 * except entitlement inside one meeting or one board, which their own tables decide.
 *
 * The administrator of the system keeps accounts, rights and registers, and reads no meeting and no unpublished content.
 */
const GRANTS = {
  /** An organization and, with it, the names of those above it. */
  'organization.read': {
    ...REGISTRARS,
    ...SUPERVISORS,
    ...COMMITTEE_BELOW,
    ...BOARD,
    PROPAGANDA_OFFICER: 'SUBTREE',
    MEMBER: 'ORGANIZATION',
  },
  'organization.write': REGISTRARS,
  /** Name, status and cell of a member; the sensitive fields are a right of their own. */
  'member.read': {
    ...REGISTRARS,
    ...SUPERVISORS,
    ...COMMITTEE_BELOW,
    MEMBER: 'ORGANIZATION',
  },
  /** Birth date, phone, card number and citizen id, in full. */
  'member.readSensitive': {
    ORGANIZATION_OFFICER: 'SUBTREE',
    SECRETARY: 'ORGANIZATION',
    DEPUTY_SECRETARY: 'ORGANIZATION',
    MEMBER: 'SELF',
  },
  'member.write': REGISTRARS,
  'member.import': REGISTRARS,
  'account.read': { ...REGISTRARS, MEMBER: 'SELF' },
  'account.manage': REGISTRARS,
  'appointment.read': { ...REGISTRARS, ...SUPERVISORS, ...COMMITTEE_BELOW },
  'appointment.manage': REGISTRARS,
  'meeting.read': {
    ...SUPERVISORS,
    ...COMMITTEE_BELOW,
    MEMBER: 'ORGANIZATION',
  },
  /** Create, change, register, invite, postpone, cancel. */
  'meeting.plan': COMMITTEE,
  /** Send a registration or a report back to the organization it came from: read at the level above that. */
  'meeting.return': { ORGANIZATION_OFFICER: 'SUBTREE', ...COMMITTEE_BELOW },
  /** Open, roll call, show the check-in code, close. The appointed minute-taker may too: the meeting's own table says what. */
  'meeting.run': COMMITTEE,
  /** The rules by which the meetings of an organization and everything below it are held. */
  'meetingRules.manage': { ORGANIZATION_OFFICER: 'SUBTREE' },
  /** Write drafts owned by an organization, and submit them. */
  'content.write': {
    ...BOARD,
    PROPAGANDA_OFFICER: 'SUBTREE',
    SECRETARY: 'ORGANIZATION',
    DEPUTY_SECRETARY: 'ORGANIZATION',
  },
  /** See and decide what others have submitted. */
  'content.review': { ...BOARD_DECIDERS, EDITOR: 'SUBTREE' },
  'content.publish': BOARD_DECIDERS,
  /**
   * Who counts as a committee for content with the audience COMMITTEES. It is read upwards: of an owner at or above the
   * organization of the appointment (src/domain/editorial/audience-rule.ts).
   */
  'content.readCommittees': {
    ...COMMITTEE_BELOW,
    ORGANIZATION_OFFICER: 'SUBTREE',
    PROPAGANDA_OFFICER: 'SUBTREE',
  },
  /** The audit log, where it concerns an organization in reach; what concerns none is for the administrator of the whole system. */
  'audit.read': {
    ADMINISTRATOR: 'SUBTREE',
    ORGANIZATION_OFFICER: 'SUBTREE',
    INSPECTOR: 'SUBTREE',
  },
  'board.manage': { ADMINISTRATOR: 'SUBTREE', PROPAGANDA_OFFICER: 'SUBTREE' },
} as const satisfies Record<string, Grants>

export type Permission = keyof typeof GRANTS
export const PERMISSIONS = Object.keys(GRANTS) as Permission[]

/**
 * Markers for operations that need no grant of the table: `public` is open to anybody (what it returns is decided row by row),
 * `signedIn` to whoever has a session and touches only the own things.
 */
export type OperationPermission = Permission | 'public' | 'signedIn'

export type ViewerAppointment = {
  readonly id: string
  readonly role: Role
  readonly organizationId: string
  /** Ids from the root to that organization, self last. Without it a right that is read upwards reaches only the organization itself. */
  readonly organizationPath?: readonly string[]
}

/** Who is asking. Built once per request from the verified session and the registers; never from client input. */
export type Viewer = {
  readonly accountId: string
  /** Null for a command line or an admin session. */
  readonly sessionId: string | null
  readonly displayName: string
  readonly locale: Locale
  readonly memberId: string | null
  /** Ids from the root to the own cell; empty without active membership (left, transferred out, deceased, suspended). */
  readonly cellPath: readonly string[]
  /** An administrator of the whole system holds ADMINISTRATOR everywhere, also before there is any organization. */
  readonly systemAdministrator: boolean
  /** Those in force now, board offices included. */
  readonly appointments: readonly ViewerAppointment[]
}

/** The rows a permission opens: any one of the ways is enough; all empty means none. */
export type Reach = {
  readonly everywhere: boolean
  readonly subtrees: readonly string[]
  readonly organizations: readonly string[]
  /** The own member record. */
  readonly memberId: string | null
  /** The own account. */
  readonly accountId: string | null
}

const NOWHERE: Reach = {
  everywhere: false,
  subtrees: [],
  organizations: [],
  memberId: null,
  accountId: null,
}

/** Worked out once for each viewer, who is never changed: lists ask the same about every row. */
const reaches = new WeakMap<Viewer, Map<Permission, Reach>>()

/** How far `permission` reaches for this viewer. Pure; both translations (Payload `Where`, MongoDB filter) start from it. */
export function reachOf({
  viewer,
  permission,
}: {
  readonly viewer: Viewer | null
  readonly permission: Permission
}): Reach {
  if (viewer === null) return NOWHERE
  const known = reaches.get(viewer) ?? new Map<Permission, Reach>()
  const reach = known.get(permission) ?? workOutReach({ viewer, permission })
  reaches.set(viewer, known.set(permission, reach))
  return reach
}

function workOutReach({
  viewer,
  permission,
}: {
  readonly viewer: Viewer
  readonly permission: Permission
}): Reach {
  const grants: Grants = GRANTS[permission]
  if (viewer.systemAdministrator && grants.ADMINISTRATOR) return { ...NOWHERE, everywhere: true }

  const held = viewer.appointments.map(({ role, organizationId }) => ({
    scope: grants[role],
    organizationId,
  }))
  const cellId = viewer.cellPath.at(-1)
  if (cellId !== undefined) held.push({ scope: grants.MEMBER, organizationId: cellId })

  const withScope = (scope: Scope) => [
    ...new Set(held.filter((h) => h.scope === scope).map((h) => h.organizationId)),
  ]
  return {
    everywhere: false,
    subtrees: withScope('SUBTREE'),
    organizations: withScope('ORGANIZATION'),
    memberId: grants.MEMBER === 'SELF' ? viewer.memberId : null,
    accountId: grants.MEMBER === 'SELF' ? viewer.accountId : null,
  }
}

/** Whether the viewer may do it anywhere at all: the operation level. */
export function isGranted(asked: {
  readonly viewer: Viewer | null
  readonly permission: Permission
}): boolean {
  return !reachesNothing(reachOf(asked))
}

export function reachesNothing(reach: Reach): boolean {
  return (
    !reach.everywhere &&
    reach.subtrees.length === 0 &&
    reach.organizations.length === 0 &&
    reach.memberId === null &&
    reach.accountId === null
  )
}

/** Whether the viewer may do it at the organization whose ids from the root are `path`: the item level. */
export function isGrantedAt({
  viewer,
  permission,
  path,
}: {
  readonly viewer: Viewer | null
  readonly permission: Permission
  readonly path: readonly string[]
}): boolean {
  const reach = reachOf({ viewer, permission })
  const self = path.at(-1)
  return (
    reach.everywhere ||
    reach.subtrees.some((id) => path.includes(id)) ||
    (self !== undefined && reach.organizations.includes(self))
  )
}

/** How far the table lets an office, or membership, go with a permission; null: not at all. */
export function scopeOf({
  permission,
  holder,
}: {
  readonly permission: Permission
  readonly holder: Holder
}): Scope | null {
  const grants: Grants = GRANTS[permission]
  return grants[holder] ?? null
}

/** The roles that a permission is granted to, however far it reaches. */
export function rolesWith(permission: Permission): readonly Role[] {
  const grants: Grants = GRANTS[permission]
  return ROLES.filter((role) => grants[role] !== undefined)
}
