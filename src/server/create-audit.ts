import type { Payload } from 'payload'

import { provideAuditDoor, type AuditDoor } from '../../collections/index.ts'
import { AUDIT_VIA_LABELS } from '../domain/audit/audit.labels.ts'
import type { AuditEntry } from '../domain/audit/audit-entry.ts'
import { sayActor, sayEntry } from '../domain/audit/say-entry.ts'
import { sayVerification } from '../domain/audit/say-verification.ts'
import type { Locale } from '../domain/messages/messages.ts'
import { decodeCursor, encodeCursor } from '../domain/paging/paging.ts'
import { reachOf } from '../domain/permissions.ts'
import { invalidInput } from '../errors/domain-error.ts'
import { auditLogOf } from '../persistence/audit/audit-log.ts'
import { createAuditService, type AuditService } from '../services/audit/audit.service.ts'

const PAGE = 50
const ORDER = 'AUDIT'

/** The audit log in this process, for the worker, the command line and the page of the admin. */
export function createAudit({ payload }: { readonly payload: Payload }): AuditService {
  const audit = createAuditService({ audit: auditLogOf(payload) })
  provideAuditDoor(payload, doorOf(audit))
  return audit
}

const doorOf = (audit: AuditService): AuditDoor => ({
  async list({ viewer, locale, filter, after }) {
    const keys = after === null ? null : decodeCursor({ order: ORDER, cursor: after })
    if (after !== null && (keys === null || !isPlace(keys)))
      throw invalidInput([{ path: 'after', reason: 'api.cursor' }])
    const { rows, hasNextPage } = await audit.list({
      viewer,
      filter,
      page: { first: PAGE, after: keys },
    })
    const last = rows.at(-1)
    return {
      entries: rows.map(({ node }) => saidEntry({ entry: node, locale })),
      next: hasNextPage && last ? encodeCursor({ order: ORDER, keys: last.keys }) : null,
      mayVerify: reachOf({ viewer, permission: 'audit.read' }).everywhere,
    }
  },
  verify: async ({ viewer, locale }) =>
    sayVerification({ verification: await audit.verify({ viewer }), locale }),
})

/** A moment and an id: whatever else is in a text that somebody made up is no place. */
const isPlace = ([at, id]: readonly unknown[]) =>
  !Number.isNaN(new Date(String(at)).getTime()) && /^[0-9a-f]{24}$/.test(String(id))

function saidEntry({ entry, locale }: { readonly entry: AuditEntry; readonly locale: Locale }) {
  const via = AUDIT_VIA_LABELS[entry.by.via][locale]
  return {
    id: entry.id,
    at: entry.at,
    who: sayActor({ entry, locale }),
    what: sayEntry({ entry, locale }),
    where: entry.address === null ? via : `${via}, ${entry.address}`,
  }
}
