import type { ClientSession, Model } from 'mongoose'

import type { AuditEvent } from '../../domain/audit/audit-entry.ts'
import type { Seal } from '../../domain/audit/chain.ts'
import type { AuditEntryRow } from '../models/audit-entries.model.ts'
import { toRow, type Unattended } from './audit-row.ts'

const MAJORITY = { writeConcern: { w: 'majority' } } as const
const MOST_AT_ONCE = 500

type Waiting = {
  readonly rows: readonly AuditEntryRow[]
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

type Parts = {
  readonly entries: Model<AuditEntryRow>
  readonly seal: Seal
  readonly unattended: Unattended
  readonly clock: () => Date
}

/**
 * Writes entries. `record` answers when they are durable: what comes while a write is under way goes together with the next, so that a
 * thousand people who sign in at once cost a few writes. `recordWithin` makes them part of a transaction.
 */
export function createAuditWriter({ entries, seal, unattended, clock }: Parts) {
  let waiting: Waiting[] = []
  let writing = false

  async function write(): Promise<void> {
    if (writing) return
    writing = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_AT_ONCE)
      waiting = waiting.slice(MOST_AT_ONCE)
      const rows = batch.flatMap((one) => one.rows)
      await entries.collection.insertMany(rows, MAJORITY).then(
        () => batch.forEach(({ done }) => done()),
        (error: unknown) => batch.forEach(({ failed }) => failed(error)),
      )
    }
    writing = false
  }

  const rowsOf = (events: readonly AuditEvent[]) =>
    events.map((event) => toRow({ event, now: clock(), unattended, seal }))

  return {
    record: (events: readonly AuditEvent[]): Promise<void> => {
      if (events.length === 0) return Promise.resolve()
      return new Promise((done, failed) => {
        waiting.push({ rows: rowsOf(events), done, failed })
        void write()
      })
    },
    recordWithin: async ({
      events,
      session,
    }: {
      readonly events: readonly AuditEvent[]
      readonly session: ClientSession
    }): Promise<void> => {
      if (events.length > 0) await entries.collection.insertMany(rowsOf(events), { session })
    },
  }
}
