import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

import { goneWithin, identityOf } from '../../src/database/process-identity.ts'
import { runFolder, type SharedServer } from './test-database-run.ts'

/** Ends the shared database server, if this run has started one. */
export default async function globalTeardown(): Promise<void> {
  const host = hostPid()
  const identity = host === null ? null : identityOf(host)
  if (identity !== null) {
    process.kill(identity.pid, 'SIGTERM')
    await goneWithin(identity, 20_000)
  }
  rmSync(runFolder(), { recursive: true, force: true })
}

function hostPid(): number | null {
  try {
    const text = readFileSync(path.join(runFolder(), 'server.json'), 'utf8')
    return (JSON.parse(text) as SharedServer).pid
  } catch {
    // No test asked for a database.
    return null
  }
}
