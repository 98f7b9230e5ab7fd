import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { EnvironmentError } from '../config/env.ts'
import { DatabaseError } from '../database/database-source.ts'
import { resolveDatabase } from '../database/resolve-database.ts'
import { say } from '../domain/messages/messages.ts'
import { buildIfStale } from './build-if-stale.ts'
import { closeServer, countRequests, waitForRequests } from './drain.ts'
import { createHealth } from './health.ts'
import { createLog } from './log.ts'
import { readSettings, settleEnvironment, type Settings } from './settings.ts'
import type { Site } from './site.ts'
import { createStartingApp } from './starting.ts'

const tell = (key: string, params?: Record<string, string | number>) =>
  console.log(say({ key, locale: 'vi', params }))

/** Something the administrator can mend; the message is a whole sentence. */
class CannotStart extends Error {}

/** `npm start`: finds a database, builds what is stale, serves everything in one process, and stops in order. */
async function start(flags: readonly string[]): Promise<void> {
  const settings = settingsOf(flags)
  const { env } = settings
  const database = await resolveDatabase({
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    mongodBinary: env.MONGOD_BINARY,
    purpose: 'npm start',
    log: (line) => console.log(line),
  })
  const health = createHealth()
  let answer: RequestListener = createStartingApp(health)
  const server = createServer((req, res) => answer(req, res))
  const requests = countRequests(server)
  let site: Site | undefined

  let stopping = false
  const stop = async (exitCode: number) => {
    if (stopping) return
    stopping = true
    tell('server.stopping')
    health.enter('draining')
    await Promise.all([site?.letGo(), waitForRequests(requests)])
    await site?.close()
    await closeServer(server)
    health.stop()
    await database.stop()
    tell('server.stopped')
    process.exit(exitCode)
  }
  process.on('SIGTERM', () => void stop(0))
  process.on('SIGINT', () => void stop(0))

  try {
    const port = await listen({ server, port: env.PORT, host: env.HOST })
    const url = env.PUBLIC_URL ?? `http://${env.HOST}:${port}`
    settleEnvironment({ settings, databaseUrl: database.url })
    if (!settings.dev) await buildIfStale({ root: settings.root, log: (line) => console.log(line) })
    // Loaded only now: payload.config.ts reads what was settled above.
    const { createSite } = await import('./site.ts')
    site = await createSite({ settings, server, port, url, log: createLog(env.LOG_LEVEL), health })
    await site.demo?.make()
    answer = site.answer
    health.enter('serving')
    await welcome({ site, url })
  } catch (error) {
    if (!stopping) complain(error) // What a stop breaks off is no fault.
    await stop(1)
  }
}

function settingsOf(flags: readonly string[]): Settings {
  const settings = readSettings(flags)
  if (settings.demo && settings.production)
    throw new CannotStart(say({ key: 'demo.notInProduction', locale: 'vi' }))
  return settings
}

async function welcome({ site, url }: { readonly site: Site; readonly url: string }) {
  tell('server.ready', { url })
  for (const line of site.announcements) console.log(line)
  await site.demo?.play()
}

function listen({ server, port, host }: { server: Server; port: number; host: string }) {
  return new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new CannotStart(say({ key: 'server.portTaken', locale: 'vi', params: { port } }))
          : error,
      ),
    )
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

/** What the administrator can mend is a sentence; anything else keeps its stack trace. */
function complain(error: unknown): void {
  const known = [CannotStart, DatabaseError, EnvironmentError].some((kind) => error instanceof kind)
  console.error(known && error instanceof Error ? error.message : error)
}

await start(process.argv.slice(2)).catch((error: unknown) => {
  complain(error)
  process.exit(1)
})
