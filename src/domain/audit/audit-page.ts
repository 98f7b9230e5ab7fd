import type { AuditKind } from './audit-kinds.ts'

export type AuditFilter = {
  readonly kinds?: readonly AuditKind[] | null
  /** Part of the name of whoever acted or was acted upon, as it was then. */
  readonly name?: string | null
  /** Of an organization and everything below it. */
  readonly organizationId?: string | null
  readonly from?: Date | null
  /** Before it. */
  readonly until?: Date | null
}

/** Entries in sentences, as the page gets them. */
export type SaidAuditPage = {
  readonly entries: readonly {
    readonly id: string
    readonly at: string
    readonly who: string
    readonly what: string
    readonly where: string
  }[]
  /** What to ask the next page with; null at the end. */
  readonly next: string | null
  /** Whether the reader may check the chain. */
  readonly mayVerify: boolean
}
