import type { PayloadRequest } from 'payload'

import type { AuditEvent } from '../../src/domain/audit/audit-entry.ts'
import { viewerOf } from '../access.ts'
import { provided } from '../provided.ts'

type Recording = (asked: {
  readonly events: readonly AuditEvent[]
  /** Of Payload's transaction that the cause is written in; null for none. */
  readonly transactionId: string | null
}) => Promise<void>

/** Given by src/persistence when Payload starts. */
const recording = provided<Recording>('audit')
export const provideAudit = recording.provide

/** Set by our server from the socket, over whatever the client sent (src/auth/client-address.ts). */
export const addressOf = (req: PayloadRequest): string | null =>
  req.headers?.get('x-sotay-address') ?? null

/** Writes entries about what a request does: in its transaction where it has one, else durable before this answers. */
export async function recordAudit({
  req,
  events,
}: {
  readonly req: PayloadRequest
  readonly events: readonly Omit<AuditEvent, 'viewer' | 'address'>[]
}): Promise<void> {
  if (events.length === 0) return
  const viewer = await viewerOf(req)
  await write({ req, events: events.map((one) => ({ ...one, viewer, address: addressOf(req) })) })
}

/** The same of somebody who is not the request's viewer yet. */
export const recordAuditAs = ({
  req,
  event,
}: {
  readonly req: PayloadRequest
  readonly event: AuditEvent
}): Promise<void> => write({ req, events: [event] })

async function write({
  req,
  events,
}: {
  readonly req: PayloadRequest
  readonly events: readonly AuditEvent[]
}): Promise<void> {
  const transactionId = await req.transactionID
  await recording.of(req.payload)({
    events,
    transactionId: transactionId === undefined ? null : String(transactionId),
  })
}
