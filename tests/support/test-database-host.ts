/** The program that holds the shared database server of one test run. Ends on SIGTERM, and by itself when the run is gone. */
import { rmSync } from 'node:fs'
import path from 'node:path'

import { writeWhole } from '../../src/database/database-folder.ts'
import { identityOf, stillRuns } from '../../src/database/process-identity.ts'
import { resolveDatabase } from '../../src/database/resolve-database.ts'
import type { SharedServer } from './test-database-run.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('The folder of the test run is missing.')
const runner = identityOf(Number(/sotay-test-(\d+)-/.exec(folder)?.[1]))

const database = await resolveDatabase({
  dataDir: path.join(folder, 'data'),
  databaseUrl: process.env['DATABASE_URL'],
  mongodBinary: process.env['MONGOD_BINARY'],
  log: () => undefined,
  purpose: 'tests',
})

process.once('SIGTERM', () => void end())
const watch = setInterval(() => {
  if (runner === null || !stillRuns(runner)) void end()
}, 500)
writeWhole(path.join(folder, 'server.json'), {
  url: database.url,
  pid: process.pid,
} satisfies SharedServer)

async function end(): Promise<void> {
  clearInterval(watch)
  await database.stop()
  rmSync(folder!, { recursive: true, force: true })
  process.exit(0)
}
