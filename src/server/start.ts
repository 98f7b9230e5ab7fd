import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

import { resolveDatabase } from '../database/resolve-database.ts'
import { say } from '../domain/messages/messages.ts'
import { buildIfStale } from './build-if-stale.ts'
import { closeServer, countRequests, waitForRequests } from './drain.ts'
import { createHealth } from './health.ts'
import { createLog } from './log.ts'
import { readSettings, settleEnvironment } from './settings.ts'

// `npm start`: finds a database, builds what is stale, serves everything in one process, and stops in order.
const settings = readSettings(process.argv.slice(2))
const { env } = settings
const log = createLog(env.LOG_LEVEL)
const tell = (key: string, params?: Record<string, string | number>) =>
  console.log(say({ key, locale: 'vi', params }))

const health = createHealth()
let answer: RequestListener = (await import('./starting.ts')).createStartingApp(health)
const server = createServer((req, res) => answer(req, res))
const requests = countRequests(server)
await new Promise<void>((resolve, reject) => {
  server.once('error', reject)
  server.listen(env.PORT, env.HOST, resolve)
})
const { port } = server.address() as AddressInfo
const url = env.PUBLIC_URL ?? `http://${env.HOST}:${port}`

const database = await resolveDatabase({
  dataDir: env.DATA_DIR,
  databaseUrl: env.DATABASE_URL,
  mongodBinary: env.MONGOD_BINARY,
  log: (line) => console.log(line),
})
settleEnvironment({ settings, databaseUrl: database.url })
if (!settings.dev) await buildIfStale({ root: settings.root, log: (line) => console.log(line) })

// Loaded only now: payload.config.ts reads what was settled above.
const { createSite } = await import('./site.ts')
const site = await createSite({ settings, server, port, url, log, health })
answer = site.answer
health.enter('serving')
tell('server.ready', { url })
for (const line of site.announcements) console.log(line)

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  tell('server.stopping')
  health.enter('draining')
  await waitForRequests(requests)
  await site.close()
  await closeServer(server)
  health.stop()
  await database.stop()
  tell('server.stopped')
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
