import { hasLabel } from '../in-transaction.ts'

const MAX_TRIES = 8
const PAUSE_MS = 20

/**
 * Does a write of Payload's Local API, which is a transaction of its own, again when somebody else was writing the same documents: a
 * write conflict of the database, or a CONFLICT of ours that says to read again. Gives up with the last error.
 */
export async function writeAgain<T>(write: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await write()
    } catch (error) {
      if (tried >= MAX_TRIES || !isConflict(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * PAUSE_MS * 2 ** tried))
    }
  }
}

function isConflict(error: unknown): boolean {
  const { message } = (error ?? {}) as { readonly message?: unknown }
  return hasLabel(error, 'TransientTransactionError') || message === 'error.conflict'
}
