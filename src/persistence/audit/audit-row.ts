import { Types } from 'mongoose'

import {
  actorOf,
  type AuditEntry,
  type AuditEvent,
  type AuditVia,
} from '../../domain/audit/audit-entry.ts'
import { sealEntry, type Seal, type StoredEntry } from '../../domain/audit/chain.ts'
import { searchWords } from '../../domain/text/search-key.ts'
import type { AuditEntryRow } from '../models/audit-entries.model.ts'

/** How the product acts in this process where nobody is signed in. */
export type Unattended = Extract<AuditVia, 'COMMAND_LINE' | 'SYSTEM'>

/** An event as it is stored: with an id, the moment and its seal. */
export function toRow({
  event: { kind, viewer, actor, subject, organizationPath, detail, address },
  now,
  unattended,
  seal,
}: {
  readonly event: AuditEvent
  readonly now: Date
  readonly unattended: Unattended
  readonly seal: Seal
}): AuditEntryRow {
  const _id = new Types.ObjectId()
  const entry: AuditEntry = {
    id: String(_id),
    at: now.toISOString(),
    kind,
    by: actor ?? actorOf({ viewer, unattended }),
    subject: subject ?? null,
    organizationPath: [...(organizationPath ?? [])],
    detail: detail ?? {},
    address: address ?? null,
  }
  const words = [entry.by.name, entry.subject?.name ?? ''].flatMap((name) => searchWords(name))
  return {
    kind: entry.kind,
    by: entry.by,
    subject: entry.subject,
    organizationPath: entry.organizationPath,
    detail: entry.detail,
    address: entry.address,
    _id,
    at: now,
    seal: sealEntry(entry, seal),
    block: null,
    searchWords: [...new Set(words)],
  }
}

export function toEntry(row: AuditEntryRow): AuditEntry {
  const { _id, at, kind, by, subject, organizationPath, detail, address } = row
  return {
    id: String(_id),
    at: momentOf(at),
    kind,
    by,
    subject: subject ?? null,
    organizationPath,
    detail,
    address: address ?? null,
  }
}

/** What somebody has put in place of a moment is no reason to stop: the seal tells. */
const momentOf = (at: unknown): string =>
  at instanceof Date && !Number.isNaN(at.getTime()) ? at.toISOString() : String(at)

export const toStored = (row: AuditEntryRow): StoredEntry => ({
  entry: toEntry(row),
  seal: row.seal,
  block: row.block ?? null,
})
