import type { AuditEntry } from '../../src/domain/audit/audit-entry.ts'
import type { AuditKind } from '../../src/domain/audit/audit-kinds.ts'
import { auditEntriesModel } from '../../src/persistence/models/audit-entries.model.ts'
import { connectionOf } from '../../src/persistence/models/connection.ts'
import type { World } from './world.ts'

/** What the audit log holds of these kinds, oldest first, read past every right. */
export async function auditEntries(
  { payload }: Pick<World, 'payload'>,
  kinds?: readonly AuditKind[],
): Promise<readonly AuditEntry[]> {
  const rows = await auditEntriesModel(connectionOf(payload))
    .find(kinds ? { kind: { $in: kinds } } : {})
    .sort({ _id: 1 })
    .lean<(Omit<AuditEntry, 'id'> & { _id: unknown })[]>()
  return rows.map(({ _id, ...row }) => ({ ...row, id: String(_id) }))
}

/** The entries of these kinds that `work` leaves. */
export async function entriesOf<T>({
  world,
  kinds,
  work,
}: {
  readonly world: Pick<World, 'payload'>
  readonly kinds?: readonly AuditKind[]
  readonly work: () => Promise<T>
}): Promise<{ readonly entries: readonly AuditEntry[]; readonly result: T }> {
  const before = new Set((await auditEntries(world, kinds)).map(({ id }) => id))
  const result = await work()
  const after = await auditEntries(world, kinds)
  return { result, entries: after.filter(({ id }) => !before.has(id)) }
}
