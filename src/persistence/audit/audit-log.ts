import type { ClientSession } from 'mongoose'
import type { Payload } from 'payload'

import { provideAudit } from '../../../collections/index.ts'
import { commonPath, type AuditEvent } from '../../domain/audit/audit-entry.ts'
import type { AuditRepository } from '../../services/audit/audit.repository.ts'
import { auditBlocksModel } from '../models/audit-blocks.model.ts'
import { auditEntriesModel } from '../models/audit-entries.model.ts'
import { connectionOf } from '../models/connection.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import type { Unattended } from './audit-row.ts'
import { createSeal } from './audit-seal.ts'
import { createAuditWriter } from './audit-writer.ts'
import { linkAudit } from './link-audit.ts'
import { listAudit } from './list-audit.ts'
import { verifyAudit } from './verify-audit.ts'

export type AuditLog = AuditRepository & {
  /** Makes the entries part of a transaction: there with their cause, and not without it. */
  readonly recordWithin: (asked: {
    readonly events: readonly AuditEvent[]
    readonly session: ClientSession
  }) => Promise<void>
}

type Kept = { auditLog?: AuditLog }
const KEY = Symbol.for('sotay.auditLog')

/**
 * The log of this installation, one for each Payload instance: repositories that write what is to be logged ask for it here.
 * `unattended` says how the product acts where nobody is signed in: by itself, or by a command.
 */
export function auditLogOf(payload: Payload): AuditLog {
  const holder = payload as unknown as Record<symbol, Kept['auditLog']>
  return (holder[KEY] ??= createAuditLog({ payload, unattended: 'SYSTEM' }))
}

/** From here on what is done without a viewer is done by whoever runs the command. */
export function actByCommandLine(payload: Payload): void {
  const log = createAuditLog({ payload, unattended: 'COMMAND_LINE' })
  ;(payload as unknown as Record<symbol, AuditLog>)[KEY] = log
}

function createAuditLog({
  payload,
  unattended,
  clock = () => new Date(),
}: {
  readonly payload: Payload
  readonly unattended: Unattended
  readonly clock?: () => Date
}): AuditLog {
  const connection = connectionOf(payload)
  const entries = auditEntriesModel(connection)
  const store = { entries, blocks: auditBlocksModel(connection), seal: createSeal(payload.secret) }
  const { record, recordWithin } = createAuditWriter({
    entries,
    seal: store.seal,
    unattended,
    clock,
  })
  return {
    record: async (events) => record(await placed({ payload, events })),
    recordWithin: async ({ events, session }) =>
      recordWithin({ events: await placed({ payload, events }), session }),
    link: () => linkAudit({ ...store, now: clock() }),
    list: (asked) => listAudit({ entries, ...asked }),
    verify: (asked) => verifyAudit({ ...store, ...asked }),
  }
}

/** Events with the path of the organizations that they name. */
async function placed({
  payload,
  events,
}: {
  readonly payload: Payload
  readonly events: readonly AuditEvent[]
}): Promise<readonly AuditEvent[]> {
  const ids = events.flatMap(({ organizationIds }) => organizationIds ?? [])
  if (ids.length === 0) return events
  const found = await rowsOf({ payload, slug: 'organizations' })
    .find({ _id: { $in: toObjectIds([...new Set(ids)]) } }, { path: 1 })
    .lean<{ _id: unknown; path?: string[] }[]>()
  const paths = new Map(found.map(({ _id, path }) => [String(_id), path ?? []]))
  return events.map(({ organizationIds, ...event }) =>
    organizationIds === undefined
      ? event
      : {
          ...event,
          organizationPath: commonPath(organizationIds.map((id) => paths.get(id) ?? [])),
        },
  )
}

/** Gives the collections their way to the log. A write that is part of a transaction takes its entry into it. */
export function provideAuditToCollections(payload: Payload): void {
  const { sessions } = payload.db as unknown as {
    readonly sessions: Readonly<Record<string, ClientSession | undefined>>
  }
  provideAudit(payload, async ({ events, transactionId }) => {
    const log = auditLogOf(payload)
    const session = transactionId === null ? undefined : sessions[transactionId]
    await (session ? log.recordWithin({ events, session }) : log.record(events))
  })
}
