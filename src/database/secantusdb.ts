import { mkdirSync } from 'node:fs'
import path from 'node:path'

import { say } from '../domain/messages/messages.ts'
import { databaseFolder } from './database-folder.ts'
import type { DatabaseSource } from './database-source.ts'
import { pythonEnvironment } from './python-environment.ts'
import { serverLog, startSupervised } from './supervised-server.ts'

/**
 * A small server that speaks MongoDB's protocol, from the Python package index: for networks that have package mirrors and no
 * way to MongoDB's downloads. For trying out and for tests; a site in production runs MongoDB.
 */
export const secantusdb: DatabaseSource = {
  kind: 'secantusdb',
  engine: 'secantusdb',
  start: async ({ dataDir, log, locale }) => {
    const environment = await pythonEnvironment({
      dataDir,
      announce: (name) => log(say({ key: 'database.installing', locale, params: { name } })),
    })
    if ('unavailable' in environment) return environment
    const storage = path.join(databaseFolder(dataDir), 'secantusdb')
    mkdirSync(storage, { recursive: true, mode: 0o700 })
    const server = await startSupervised({
      engine: 'secantusdb',
      dataDir,
      command: (port) => ({
        command: environment.python,
        args: secantusArguments({ port, storage }),
        logFile: serverLog(dataDir, 'secantusdb'),
        cwd: storage,
      }),
      onRestart: log,
      restartMessage: say({ key: 'database.restarted', locale, params: { name: 'SecantusDB' } }),
    })
    if ('failed' in server) return { unavailable: server.failed }
    const url = `mongodb://127.0.0.1:${server.port}/sotay?replicaSet=secantus`
    return { database: { url, kind: 'secantusdb', stop: server.stop } }
  },
}

/** `--sync-on-commit`: an acknowledged write is on the disk, so that a power cut loses none. */
const secantusArguments = ({
  port,
  storage,
}: {
  readonly port: number
  readonly storage: string
}) => [
  ...['-m', 'secantus', '--host', '127.0.0.1', '--port', String(port)],
  ...['--storage-path', storage, '--sync-on-commit', '--log-level', 'WARNING'],
]
