import {
  databaseFolder,
  readFolderRecord,
  stopOrphan,
  writeFolderRecord,
} from './database-folder.ts'
import type { DatabaseEngine, Log } from './database-source.ts'
import { freePort } from './free-port.ts'
import { waitForPrimary } from './primary.ts'
import {
  lastWords,
  startServerProcess,
  turnLogOver,
  type ServerCommand,
  type ServerProcess,
} from './server-process.ts'

type BecomePrimary = NonNullable<Parameters<typeof waitForPrimary>[0]['becomePrimary']>

export type ServerPlan = {
  readonly engine: DatabaseEngine
  readonly dataDir: string
  readonly command: (port: number) => ServerCommand
  readonly becomePrimary?: ((port: number) => BecomePrimary) | undefined
  /** Asked before the signal. */
  readonly beforeStop?: ((port: number) => Promise<void>) | undefined
  /** Told when the server died and runs again. */
  readonly onRestart: Log
  readonly restartMessage: string
}

export type SupervisedServer = { readonly port: number; readonly stop: () => Promise<void> }

/** Recovery after a crash may have to read a long journal. */
const START_PATIENCE_MS = 120_000
const LONGEST_PAUSE_MS = 5000
const ATTEMPTS = 4
/** Before the second attempt; twice that before the third. */
const PAUSE_MS = 1000

/**
 * Starts a server on the files of its engine and keeps it running: when its process dies, it is started again on the same port
 * and folder. A port that somebody takes between our look and the server's is tried again with another; so are files that a server still
 * holds which a killed program was just starting, and which ends a moment after it.
 */
export async function startSupervised(
  plan: ServerPlan,
): Promise<SupervisedServer | { readonly failed: string }> {
  await stopOrphan(plan.dataDir)
  let failed = ''
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, attempt * PAUSE_MS))
    const wished = attempt === 0 ? readFolderRecord(plan.dataDir)?.port : undefined
    const port = await freePort(wished)
    turnLogOver(plan.command(port).logFile)
    const first = await startOnce(plan, port)
    if (!('failed' in first)) return supervise({ plan, port, first })
    failed = first.failed
    if (!first.again) break
  }
  return { failed }
}

async function startOnce(
  plan: ServerPlan,
  port: number,
): Promise<ServerProcess | { readonly failed: string; readonly again: boolean }> {
  const command = plan.command(port)
  const server = await startServerProcess(command)
  if ('failed' in server) return { ...server, again: false }
  const before = readFolderRecord(plan.dataDir)
  const used = before?.engine === plan.engine && before.used
  const record = { engine: plan.engine, port, server: server.identity }
  writeFolderRecord(plan.dataDir, { ...record, used })
  const end = Date.now() + START_PATIENCE_MS
  const ready = await waitForPrimary({
    port,
    stillWanted: () => server.isRunning() && Date.now() < end,
    becomePrimary: plan.becomePrimary?.(port),
  })
  // Another program on that port may have answered in our server's place: ours must be alive as well.
  if (ready && server.isRunning()) {
    writeFolderRecord(plan.dataDir, { ...record, used: true })
    return server
  }
  const alive = server.isRunning()
  if (alive) await server.stop()
  const how = alive ? 'not ready in time' : await server.ended
  return { failed: `${how}: ${lastWords(command.logFile)}`, again: !alive }
}

function supervise({
  plan,
  port,
  first,
}: {
  readonly plan: ServerPlan
  readonly port: number
  readonly first: ServerProcess
}): SupervisedServer {
  let current: ServerProcess | null = first
  let stopping = false
  const keepRunning = async () => {
    for (let deaths = 0; !stopping; deaths += 1) {
      await current?.ended
      if (stopping) return
      await new Promise((resolve) => setTimeout(resolve, pauseAfter(deaths)))
      if (stopping) return
      const next = await startServerProcess(plan.command(port))
      current = 'failed' in next ? null : next
      if (current === null) continue
      const { identity } = current
      writeFolderRecord(plan.dataDir, { engine: plan.engine, port, server: identity, used: true })
      plan.onRestart(plan.restartMessage)
    }
  }
  const watching = keepRunning()
  const end = async () => {
    stopping = true
    await plan.beforeStop?.(port)
    await current?.stop()
    await watching
    // One that was being started while we asked to stop.
    await current?.stop()
  }
  let ending: Promise<void> | undefined
  return { port, stop: () => (ending ??= end()) }
}

/** At once for the first death, slower for a server that keeps dying. */
const pauseAfter = (deaths: number) => Math.min(LONGEST_PAUSE_MS, deaths * 250)

export const serverLog = (dataDir: string, engine: DatabaseEngine) =>
  `${databaseFolder(dataDir)}/${engine}.log`
