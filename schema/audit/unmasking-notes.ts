import type { UnmaskedMember, Unmasking } from '../../src/domain/audit/unmasking.ts'
import type { Viewer } from '../../src/domain/permissions.ts'

type Shown = Pick<Unmasking, 'fields' | 'members'> & { readonly viewer: Viewer | null }

/** What one operation has shown in full. A subscription shows the same again and again: each value is noted once. */
export type UnmaskingNotes = {
  readonly note: (shown: {
    readonly viewer: Viewer | null
    readonly member: UnmaskedMember
    readonly field: string
  }) => void
  /** What was noted since it was last taken, for each viewer that the operation has had. */
  readonly take: () => readonly Shown[]
}

type Noted = { readonly viewer: Viewer | null; fields: Set<string>; members: UnmaskedMember[] }

export function createUnmaskingNotes(): UnmaskingNotes {
  const seen = new Set<string>()
  let noted = new Map<string, Noted>()
  return {
    note({ viewer, member, field }) {
      if (viewer?.memberId === member.id) return
      const who = viewer?.accountId ?? ''
      const key = `${who} ${member.id} ${field}`
      if (seen.has(key)) return
      seen.add(key)
      const notes = noted.get(who) ?? { viewer, fields: new Set<string>(), members: [] }
      notes.fields.add(field)
      notes.members.push({ id: member.id, cellId: member.cellId, name: member.name })
      noted.set(who, notes)
    },
    take() {
      const taken = [...noted.values()]
      noted = new Map()
      return taken.map(({ viewer, fields, members }) => ({ viewer, fields: [...fields], members }))
    },
  }
}
