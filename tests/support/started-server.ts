import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { childEnvironment } from '../../src/config/env.ts'
import { until } from './until.ts'

/** A server started as an administrator starts it, in a process of its own, on a free port. */
export type StartedServer = {
  readonly url: string
  readonly process: ChildProcess
  /** Everything it has printed so far. */
  readonly output: () => string
  /** The one-time link of the first run. */
  readonly firstRunLink: () => string
  /** SIGTERM, and its exit code once it is gone. */
  readonly stop: () => Promise<number | null>
  /** As a power cut would. */
  readonly kill: () => Promise<void>
}

/** The first start builds the pages; under load that takes minutes. */
const START_LIMIT_MS = 420_000

export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'sotay-test-'))
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Starts `npm start`'s program without waiting for anything. */
export function launch({
  dataDir,
  env = {},
}: {
  readonly dataDir: string
  readonly env?: Readonly<Record<string, string>>
}): {
  readonly process: ChildProcess
  readonly output: () => string
  readonly exited: Promise<number | null>
} {
  const child = spawn(
    process.execPath,
    ['--conditions=production', '--import', 'tsx', 'src/server/start.ts'],
    {
      env: childEnvironment({
        NODE_ENV: '',
        NODE_OPTIONS: '',
        PORT: '0',
        DATA_DIR: dataDir,
        ...env,
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  const hear = (chunk: Buffer) => {
    output += chunk.toString('utf8')
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { process: child, output: () => output, exited }
}

/** Starts it and waits until `/readyz` says so. */
export async function startServer(asked: {
  readonly dataDir: string
  readonly env?: Readonly<Record<string, string>>
}): Promise<StartedServer> {
  const { process: child, output, exited } = launch(asked)
  const ready = /: (http:\/\/[^\s]+) {2}\(/
  await until(
    () => {
      if (child.exitCode !== null) throw new Error(`The server ended:\n${output()}`)
      return ready.test(output())
    },
    { limitMs: START_LIMIT_MS, what: () => `the server to be ready; it said:\n${output()}` },
  )
  const [, url = ''] = ready.exec(output()) ?? []
  return {
    url,
    process: child,
    output,
    firstRunLink: () => /http:\/\/\S*first-run\S*/.exec(output())?.[0] ?? '',
    stop: () => {
      child.kill('SIGTERM')
      return exited
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}
