import type { ClientSession, Connection } from 'mongoose'

import { isDuplicateKey } from './duplicate-key.ts'

const MAX_TRIES = 12
const FIRST_PAUSE_MS = 15
const LONGEST_PAUSE_MS = 400

/**
 * Runs `work` in one transaction and commits it. When somebody else was writing the same documents (a write conflict, or a
 * unique key that they took first) everything is done again from the start, so `work` reads what it decides on inside and has
 * no effect outside of the session. Gives up with the last error.
 */
export async function inTransaction<T>({
  connection,
  work,
}: {
  readonly connection: Connection
  readonly work: (session: ClientSession) => Promise<T>
}): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await tryOnce({ connection, work })
    } catch (error) {
      if (tried >= MAX_TRIES || !isWorthAnotherTry(error)) throw error
      await pause(tried)
    }
  }
}

async function tryOnce<T>({
  connection,
  work,
}: {
  readonly connection: Connection
  readonly work: (session: ClientSession) => Promise<T>
}): Promise<T> {
  const session = await connection.startSession()
  try {
    session.startTransaction({
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority' },
    })
    const result = await work(session)
    await commit(session)
    return result
  } catch (error) {
    if (session.inTransaction()) await session.abortTransaction()
    throw error
  } finally {
    await session.endSession()
  }
}

/** An answer to the commit that got lost says nothing; asking again is safe and tells. */
async function commit(session: ClientSession): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await session.commitTransaction()
    } catch (error) {
      if (tried >= MAX_TRIES || !hasLabel(error, 'UnknownTransactionCommitResult')) throw error
    }
  }
}

function isWorthAnotherTry(error: unknown): boolean {
  return hasLabel(error, 'TransientTransactionError') || isDuplicateKey(error)
}

/** Judged by what it can do: the driver may be loaded twice in one process. */
export function hasLabel(error: unknown, label: string): boolean {
  const labelled = error as { hasErrorLabel?: (label: string) => boolean } | null | undefined
  return labelled?.hasErrorLabel?.(label) === true
}

/** Longer each time and never the same, so that those who met once do not meet again. */
function pause(tried: number): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tried)
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest))
}
