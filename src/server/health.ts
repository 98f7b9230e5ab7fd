import type { RequestHandler } from 'express'
import type { Connection } from 'mongoose'

const PING_EVERY_MS = 500
const PING_LIMIT_MS = 1_000

type Phase = 'starting' | 'serving' | 'draining'

/**
 * What `/healthz` and `/readyz` say. Both are 503 while the database does not answer (known within two pings, 2 s);
 * readiness is 503 also while starting and draining, when the process itself is well.
 */
export function createHealth() {
  let phase: Phase = 'starting'
  let databaseAnswers = true
  let timer: NodeJS.Timeout | undefined
  const report = () => ({ phase, database: databaseAnswers ? 'answers' : 'lost' })

  const answer =
    (isWell: () => boolean): RequestHandler =>
    (_req, res) => {
      res
        .status(isWell() ? 200 : 503)
        .set('Cache-Control', 'no-store')
        .json(report())
    }

  return {
    enter: (next: Phase) => {
      phase = next
    },
    isDraining: () => phase === 'draining',
    healthz: answer(() => databaseAnswers),
    readyz: answer(() => phase === 'serving' && databaseAnswers),
    /** Asks the database twice a second until `stop`. */
    watch(connection: Connection) {
      const look = async () => {
        databaseAnswers = await pings(connection)
        timer = setTimeout(() => void look(), PING_EVERY_MS).unref()
      }
      void look()
    },
    stop: () => clearTimeout(timer),
  }
}

export type Health = ReturnType<typeof createHealth>

/** A lost server makes the driver wait for another one; the limit makes that an answer. */
async function pings(connection: Connection): Promise<boolean> {
  const limit = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), PING_LIMIT_MS).unref()
  })
  const ping = async () => {
    await connection.db?.command({ ping: 1 })
    return connection.db !== undefined
  }
  return Promise.race([ping().catch(() => false), limit])
}
