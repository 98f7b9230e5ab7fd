import { reachOf, type Viewer } from '../permissions.ts'
import type { Audience } from './editorial-values.ts'

/**
 * Who may read what has been published:
 * - PUBLIC: everybody, also without signing in.
 * - MEMBERS: whoever is an active member of some cell.
 * - ORGANIZATION: the active members of the audience's organization and of everything below it; of the owner where no
 *   organization is named.
 * - COMMITTEES: whoever holds, in the owner or below it, one of the roles that `content.readCommittees` lists.
 *
 * A document stores its audience as one key, a reader holds a set of keys, and may read where they meet. Lists, items,
 * search, files, live delivery and notifications all compare these keys, so that no two doors can disagree.
 */
export type AudienceKey = 'PUBLIC' | 'MEMBERS' | `ORGANIZATION:${string}` | `COMMITTEES:${string}`

/** The key that a published document carries in `readableBy`. */
export function audienceKeyOf({
  audience,
  audienceOrganizationId,
  ownerId,
}: {
  readonly audience: Audience
  readonly audienceOrganizationId: string | null
  readonly ownerId: string
}): AudienceKey {
  switch (audience) {
    case 'PUBLIC':
    case 'MEMBERS':
      return audience
    case 'ORGANIZATION':
      return `ORGANIZATION:${audienceOrganizationId ?? ownerId}`
    case 'COMMITTEES':
      return `COMMITTEES:${ownerId}`
  }
}

/** The keys that a reader holds. A document is readable when its key is among them; for files, any of theirs. */
export function readingKeysOf(viewer: Viewer | null): readonly AudienceKey[] {
  if (viewer === null) return ['PUBLIC']
  const cells = viewer.cellPath.map((id): AudienceKey => `ORGANIZATION:${id}`)
  const committees = committeePathOf(viewer).map((id): AudienceKey => `COMMITTEES:${id}`)
  return ['PUBLIC', ...(cells.length > 0 ? (['MEMBERS', ...cells] as const) : []), ...committees]
}

/** Whether a reader with these keys may read a document with this one. */
export function mayRead({
  viewer,
  readableBy,
}: {
  readonly viewer: Viewer | null
  readonly readableBy: string
}): boolean {
  return readingKeysOf(viewer).some((key) => key === readableBy)
}

/** Who an audience is, for those who must be told: what a repository of recipients walks through. */
export type Recipients =
  | { readonly kind: 'membersEverywhere' }
  | { readonly kind: 'membersUnder'; readonly organizationId: string }
  | { readonly kind: 'committeesUnder'; readonly organizationId: string }

/** The other direction of the same rule. PUBLIC content is told to the members: others have no notifications. */
export function recipientsOf(readableBy: string): Recipients {
  const [kind, organizationId = ''] = readableBy.split(':')
  if (kind === 'ORGANIZATION') return { kind: 'membersUnder', organizationId }
  if (kind === 'COMMITTEES') return { kind: 'committeesUnder', organizationId }
  return { kind: 'membersEverywhere' }
}

/** Every organization at or above one in which the viewer holds a committee's or an officer's role. */
function committeePathOf(viewer: Viewer): readonly string[] {
  const { subtrees } = reachOf({ viewer, permission: 'content.readCommittees' })
  const paths = viewer.appointments
    .filter(({ organizationId }) => subtrees.includes(organizationId))
    .flatMap(({ organizationId, organizationPath = [] }) => [...organizationPath, organizationId])
  return [...new Set(paths)]
}

/**
 * Whether everybody who reads one document also reads the other: only then may the first name the second, as in a link of its
 * text. Closed where it would take the tree to tell.
 */
export function isReadByAllReadersOf({
  readableBy,
  linkedReadableBy,
}: {
  readonly readableBy: string
  readonly linkedReadableBy: string
}): boolean {
  if (linkedReadableBy === 'PUBLIC' || linkedReadableBy === readableBy) return true
  return linkedReadableBy === 'MEMBERS' && readableBy.startsWith('ORGANIZATION:')
}
