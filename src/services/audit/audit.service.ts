import type { AuditEvent } from '../../domain/audit/audit-entry.ts'
import type { ChainMark } from '../../domain/audit/chain.ts'
import { unmaskingEvent, type Unmasking } from '../../domain/audit/unmasking.ts'
import { isGranted, reachOf, type Viewer } from '../../domain/permissions.ts'
import { forbidden } from '../../errors/domain-error.ts'
import type { AuditRepository } from './audit.repository.ts'

export type AuditService = ReturnType<typeof createAuditService>

/** The log of who signed in, changed rights, took lists in and out and saw what is masked. */
export function createAuditService({ audit }: { readonly audit: AuditRepository }) {
  return {
    /** Durable when it answers. For anything without a transaction of its own to be written in. */
    recordAudit: (event: AuditEvent) => audit.record([event]),

    /** Before the values leave. One entry for all that one operation shows; none where it shows nothing of anybody else. */
    async recordUnmasking(unmasking: UnmaskingInput): Promise<void> {
      const event = unmaskingEvent(unmasking)
      if (event !== null) await audit.record([event])
    },

    async list(asked: Parameters<AuditRepository['list']>[0]) {
      if (!isGranted({ viewer: asked.viewer, permission: 'audit.read' })) throw forbidden()
      return audit.list(asked)
    },

    link: audit.link,

    /** For the command line: whoever runs it has the machine. */
    verifyAsSystem: (asked: VerifyInput) => verify({ ...asked, audit }),

    /** The whole chain holds everybody's entries: it is checked by those who may read all of them. */
    async verify({ viewer, ...asked }: VerifyInput & { readonly viewer: Viewer | null }) {
      if (!reachOf({ viewer, permission: 'audit.read' }).everywhere) throw forbidden()
      return verify({ ...asked, audit })
    },
  }
}

type UnmaskingInput = Unmasking & {
  readonly viewer: Viewer | null
  readonly address: string | null
}

type VerifyInput = {
  readonly mark?: ChainMark | null
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/** What was written until now is linked first, so that it is checked too. */
async function verify({
  audit,
  mark = null,
  onProgress,
}: VerifyInput & { readonly audit: AuditRepository }) {
  await audit.link()
  return audit.verify({ mark, onProgress })
}
