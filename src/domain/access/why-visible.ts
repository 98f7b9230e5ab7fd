import { boardsOf } from '../editorial/board-offices.ts'
import { readingKeysOf, type AudienceKey } from '../editorial/audience-rule.ts'
import { isGranted, type Permission, type Viewer } from '../permissions.ts'
import { visibleOrganizations } from '../organizations/visible-organizations.ts'
import { waysTo, type Way } from './ways.ts'

/** What decides about who sees a row, whatever it is. */
export type SeenRow = {
  readonly collection: SeenCollection
  readonly id: string
  /** Ids from the root to the organization that it belongs to, self last; empty where it belongs to none. */
  readonly path: readonly string[]
  /** The account that wrote it or sent it up. */
  readonly authorId: string | null
  /** Whom it is published for; empty while it is not. */
  readonly readableBy: readonly string[]
  /** The organizations whose boards have it before them. */
  readonly boards: readonly string[]
}

export const SEEN_COLLECTIONS = [
  'organizations',
  'members',
  'accounts',
  'appointments',
  'meetings',
  'meeting-rule-sets',
  'editorial-boards',
  'editorial-tasks',
  'news',
  'media',
  'notifications',
] as const
export type SeenCollection = (typeof SEEN_COLLECTIONS)[number]

/** Why somebody sees something: an office, membership or administration with the permission that it opens, or what lies in the thing itself. */
export type AccessReason =
  | (Way & { readonly permission: Permission })
  /** The own record, account, office or message. */
  | { readonly by: 'OWN' }
  | { readonly by: 'AUTHOR' }
  | { readonly by: 'AUDIENCE'; readonly audience: AudienceKey }
  | { readonly by: 'BOARD'; readonly organizationId: string }
  /** Whoever sees an organization sees the names of those above it. */
  | { readonly by: 'ABOVE' }

export const ACCESS_KINDS = [
  'SYSTEM_ADMINISTRATOR',
  'APPOINTMENT',
  'MEMBERSHIP',
  'OWN',
  'AUTHOR',
  'AUDIENCE',
  'BOARD',
  'ABOVE',
] as const satisfies AccessReason['by'][]
export type AccessKind = (typeof ACCESS_KINDS)[number]

/** The permissions of the table that open a row of a collection to be seen. */
const READ_BY: Readonly<Record<SeenCollection, readonly Permission[]>> = {
  organizations: ['organization.read'],
  members: ['member.read'],
  accounts: ['account.read'],
  appointments: ['appointment.read'],
  meetings: ['meeting.read'],
  'meeting-rule-sets': ['meetingRules.manage'],
  'editorial-boards': ['board.manage', 'content.write'],
  'editorial-tasks': [],
  news: ['content.review'],
  media: ['content.write'],
  notifications: [],
}

/**
 * Every way in which the viewer sees the row, by the same rules as the doors: none for what is out of sight. An author sees the own text
 * for as long as writing is a duty of theirs.
 */
export function reasonsToSee({
  viewer,
  row,
}: {
  readonly viewer: Viewer
  readonly row: SeenRow
}): readonly AccessReason[] {
  const { collection, path } = row
  return [
    ...(isOwn({ viewer, row }) ? [{ by: 'OWN' } as const] : []),
    ...(isAuthor({ viewer, row }) ? [{ by: 'AUTHOR' } as const] : []),
    ...READ_BY[collection].flatMap((permission) =>
      waysTo({ viewer, permission, path }).map((way) => ({ ...way, permission })),
    ),
    ...boardsOf(viewer)
      .filter((organizationId) => row.boards.includes(organizationId))
      .map((organizationId) => ({ by: 'BOARD', organizationId }) as const),
    ...readingKeysOf(viewer)
      .filter((audience) => row.readableBy.includes(audience))
      .map((audience) => ({ by: 'AUDIENCE', audience }) as const),
    ...(isAbove({ viewer, row }) ? [{ by: 'ABOVE' } as const] : []),
  ]
}

type Judged = { readonly viewer: Viewer; readonly row: SeenRow }

function isOwn({ viewer, row: { collection, id, authorId } }: Judged): boolean {
  if (collection === 'members') return id === viewer.memberId
  if (collection === 'accounts') return id === viewer.accountId
  if (collection === 'appointments') return viewer.appointments.some((held) => held.id === id)
  return collection === 'notifications' && authorId === viewer.accountId
}

function isAuthor({ viewer, row: { collection, authorId } }: Judged): boolean {
  if (authorId !== viewer.accountId) return false
  if (collection === 'news') return isGranted({ viewer, permission: 'content.write' })
  return collection === 'media' || collection === 'editorial-tasks'
}

function isAbove({ viewer, row: { collection, id, path } }: Judged): boolean {
  if (collection !== 'organizations') return false
  const ways = waysTo({ viewer, permission: 'organization.read', path })
  return ways.length === 0 && visibleOrganizations(viewer).ids.includes(id)
}
