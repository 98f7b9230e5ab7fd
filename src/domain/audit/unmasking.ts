import type { Viewer } from '../permissions.ts'
import type { AuditEvent } from './audit-entry.ts'

export type UnmaskedMember = {
  readonly id: string
  readonly cellId: string
  /** As it is now; '' where it was not asked for. */
  readonly name: string
}

/** What one operation has shown in full, and of whom. */
export type Unmasking = {
  /** The door that it went through. */
  readonly door: 'API' | 'REST' | 'ADMIN'
  readonly fields: readonly string[]
  readonly members: readonly UnmaskedMember[]
}

/** So many members are named one by one; of more, only their number is kept. */
export const NAMED_MEMBERS = 50

/** One entry for all that one operation shows; null where it shows nothing of anybody else. */
export function unmaskingEvent({
  viewer,
  address,
  door,
  fields,
  members,
}: Unmasking & {
  readonly viewer: Viewer | null
  readonly address: string | null
}): AuditEvent | null {
  const others = members.filter(({ id }) => id !== viewer?.memberId)
  if (others.length === 0) return null
  const ids = [...new Set(others.map(({ id }) => id))].sort()
  const only = ids.length === 1 ? others[0] : undefined
  return {
    kind: 'UNMASKED',
    viewer,
    subject: only ? { collection: 'members', id: only.id, name: only.name } : null,
    organizationIds: [...new Set(others.map(({ cellId }) => cellId))],
    detail: {
      door,
      fields: [...new Set(fields)].sort(),
      count: ids.length,
      ...(ids.length <= NAMED_MEMBERS && { members: ids }),
    },
    address,
  }
}
