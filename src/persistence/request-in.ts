import { randomUUID } from 'node:crypto'

import type { ClientSession } from 'mongoose'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

/** A request of Payload's whose writes belong to our transaction: Payload finds the session by its name. `end` when it is over. */
export async function requestIn({
  payload,
  session,
}: {
  readonly payload: Payload
  readonly session: ClientSession
}): Promise<{ readonly req: PayloadRequest; readonly end: () => void }> {
  const { sessions } = payload.db as unknown as { sessions: Record<string, ClientSession> }
  const transactionID = randomUUID()
  sessions[transactionID] = session
  const req = await createLocalReq({ req: { transactionID } }, payload)
  return { req, end: () => void delete sessions[transactionID] }
}
