import type { AuditDetail } from './audit-entry.ts'

export type UnmaskedMember = { readonly id: string; readonly cellId: string }

/** What one operation has shown in full, and of whom. */
export type Unmasking = {
  /** The door that it went through. */
  readonly door: 'API' | 'REST' | 'ADMIN'
  readonly fields: readonly string[]
  readonly members: readonly UnmaskedMember[]
}

/** So many members are named one by one; of more, only their number is kept. */
export const NAMED_MEMBERS = 50

export function unmaskingDetail({ door, fields, members }: Unmasking): AuditDetail {
  const ids = [...new Set(members.map(({ id }) => id))].sort()
  return {
    door,
    fields: [...new Set(fields)].sort(),
    count: ids.length,
    ...(ids.length <= NAMED_MEMBERS && { members: ids }),
  }
}
