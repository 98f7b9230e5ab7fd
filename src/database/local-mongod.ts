import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { say } from '../domain/messages/messages.ts'
import { DatabaseError, type DatabaseSource } from './database-source.ts'
import { startMongod } from './mongod-server.ts'

const run = promisify(execFile)

/** A mongod that somebody installed: MONGOD_BINARY, or the one in PATH. */
export const localMongod: DatabaseSource = {
  kind: 'local-mongod',
  engine: 'mongod',
  start: async (request) => {
    const { mongodBinary, locale } = request
    const binary = mongodBinary ?? 'mongod'
    const runs = await run(binary, ['--version']).then(
      () => true,
      () => false,
    )
    if (runs) return startMongod({ binary, kind: 'local-mongod', request })
    if (mongodBinary === undefined) return { unavailable: 'no mongod in PATH' }
    // Whoever names a program wants that one and not silently another.
    throw new DatabaseError(say({ key: 'database.badBinary', locale, params: { binary } }))
  },
}
