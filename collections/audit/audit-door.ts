import type { Endpoint, PayloadRequest } from 'payload'

import type { AuditFilter, SaidAuditPage } from '../../src/domain/audit/audit-page.ts'
import { AUDIT_GROUPS, isAuditGroup } from '../../src/domain/audit/audit-kinds.ts'
import type { SaidVerification } from '../../src/domain/audit/say-verification.ts'
import { dayStart } from '../../src/domain/calendar/day-start.ts'
import { addDays, readDay } from '../../src/domain/calendar/day.ts'
import type { Locale } from '../../src/domain/messages/messages.ts'
import type { Viewer } from '../../src/domain/permissions.ts'
import { invalidInput, unauthenticated } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { localeOf } from '../locale-of.ts'
import { provided } from '../provided.ts'

type Asking = { readonly viewer: Viewer; readonly locale: Locale }

/** The audit log, as far as its page needs it. */
export type AuditDoor = {
  readonly list: (
    asked: Asking & { readonly filter: AuditFilter; readonly after: string | null },
  ) => Promise<SaidAuditPage>
  readonly verify: (asked: Asking) => Promise<SaidVerification>
}

/** Given by src/server. */
const auditDoor = provided<AuditDoor>('auditDoor')
export const provideAuditDoor = auditDoor.provide

const LONGEST_NAME = 200

/**
 * `GET /api/audit?group&name&organization&from&to&after` is a page of the log, newest first, in sentences; `organization` is an id, days are
 * written as people do, `after` is `next` of the page before. `POST /api/audit/verify` checks the whole chain. The right is `audit.read`.
 */
export const auditEndpoints: Endpoint[] = [
  {
    path: '/audit',
    method: 'get',
    handler: async (req) => {
      const asking = await askingOf(req)
      const after = req.searchParams.get('after')
      const page = await auditDoor
        .of(req.payload)
        .list({ ...asking, filter: filterOf(req.searchParams), after })
      return Response.json(page)
    },
  },
  {
    path: '/audit/verify',
    method: 'post',
    handler: async (req) =>
      Response.json(await auditDoor.of(req.payload).verify(await askingOf(req))),
  },
]

async function askingOf(req: PayloadRequest): Promise<Asking> {
  const viewer = await viewerOf(req)
  if (viewer === null) throw unauthenticated()
  return { viewer, locale: localeOf(req) }
}

function filterOf(asked: URLSearchParams): AuditFilter {
  const group = asked.get('group') ?? ''
  const organization = asked.get('organization') ?? ''
  const name = (asked.get('name') ?? '').slice(0, LONGEST_NAME)
  const [from, to] = [dayIn(asked, 'from'), dayIn(asked, 'to')]
  if (group !== '' && !isAuditGroup(group)) throw bad('group')
  if (organization !== '' && !/^[0-9a-f]{24}$/.test(organization)) throw bad('organization')
  return {
    kinds: group === '' ? null : AUDIT_GROUPS[group],
    organizationId: organization || null,
    name: name || null,
    from: from === null ? null : dayStart(from),
    until: to === null ? null : dayStart(addDays({ day: to, days: 1 })),
  }
}

function dayIn(asked: URLSearchParams, field: string): string | null {
  const text = asked.get(field) ?? ''
  if (text === '') return null
  const day = readDay(text)
  if (day === null) throw bad(field)
  return day
}

const bad = (path: string) => invalidInput([{ path, reason: 'audit.badFilter' }])
