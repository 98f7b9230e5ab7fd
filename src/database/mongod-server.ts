import { mkdirSync } from 'node:fs'
import path from 'node:path'

import { say } from '../domain/messages/messages.ts'
import { databaseFolder } from './database-folder.ts'
import type { DatabaseKind, SourceAnswer, SourceRequest } from './database-source.ts'
import { askToShutDown, beOnlyMember } from './primary.ts'
import { serverLog, startSupervised } from './supervised-server.ts'

/** Runs a mongod as a replica set of one, on loopback, with its files in the data folder. */
export async function startMongod({
  binary,
  kind,
  request: { dataDir, log, locale },
}: {
  readonly binary: string
  readonly kind: DatabaseKind
  readonly request: SourceRequest
}): Promise<SourceAnswer> {
  const storage = path.join(databaseFolder(dataDir), 'mongod')
  mkdirSync(storage, { recursive: true, mode: 0o700 })
  const server = await startSupervised({
    engine: 'mongod',
    dataDir,
    command: (port) => ({
      command: binary,
      args: mongodArguments({ port, storage }),
      logFile: serverLog(dataDir, 'mongod'),
      cwd: storage,
    }),
    becomePrimary: (port) => (client) => beOnlyMember(client, `127.0.0.1:${port}`),
    beforeStop: askToShutDown,
    onRestart: log,
    restartMessage: say({ key: 'database.restarted', locale, params: { name: 'mongod' } }),
  })
  if ('failed' in server) return { unavailable: `${binary}: ${server.failed}` }
  // Majority is not yet the default of a mongod 4.4, and only such writes are acknowledged after they are in the journal.
  const url = `mongodb://127.0.0.1:${server.port}/sotay?replicaSet=rs0&w=majority`
  return { database: { url, kind, stop: server.stop } }
}

const mongodArguments = ({
  port,
  storage,
}: {
  readonly port: number
  readonly storage: string
}) => [
  ...['--dbpath', storage, '--port', String(port), '--bind_ip', '127.0.0.1'],
  ...['--replSet', 'rs0', '--quiet'],
]
