import type { AuditEntry, AuditEvent } from '../../domain/audit/audit-entry.ts'
import type { AuditFilter } from '../../domain/audit/audit-page.ts'
import type { ChainMark, Fault } from '../../domain/audit/chain.ts'
import type { Page, PageRequest } from '../../domain/paging/paging.ts'
import type { Viewer } from '../../domain/permissions.ts'

export type Verification = {
  readonly entries: number
  readonly blocks: number
  /** The first ones, in the order of the chain. */
  readonly faults: readonly Fault[]
  readonly faultCount: number
  /** The end of the chain, to be kept elsewhere; null for an empty one. */
  readonly mark: ChainMark | null
}

export type AuditRepository = {
  /** Durable when it answers; those that come together are written together. */
  readonly record: (events: readonly AuditEvent[]) => Promise<void>
  /** Links what is not linked yet. Any number of processes may do it at once. Answers how many it linked. */
  readonly link: () => Promise<number>
  /** Newest first, as the viewer may see them. */
  readonly list: (asked: {
    readonly viewer: Viewer | null
    readonly filter: AuditFilter
    readonly page: PageRequest
  }) => Promise<Page<AuditEntry>>
  readonly verify: (asked: {
    readonly mark: ChainMark | null
    readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
  }) => Promise<Verification>
}
