import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import WebSocket from 'ws'

import {
  launch,
  startServer,
  temporaryFolder,
  type StartedServer,
} from '../support/started-server.ts'
import { until } from '../support/until.ts'

const SLOW = 480_000

describe('npm start', () => {
  const folder = temporaryFolder()
  let server: StartedServer | undefined
  const status = async (name: string) =>
    fetch(`${server?.url}${name}`).then(
      (response) => response.status,
      () => 0,
    )

  afterEach(async () => {
    await server?.stop()
    server = undefined
  })
  afterAll(folder.remove)

  it(
    'serves the pages, the admin and the API in one process, and says what the database is fit for',
    async () => {
      server = await startServer({ dataDir: folder.path })

      expect(await status('/healthz')).toBe(200)
      expect(await status('/readyz')).toBe(200)
      expect(await status('/')).toBe(200)
      expect(await status('/admin')).toBe(200)
      const answer = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ me { account { id } } }' }),
      })
      expect(await answer.json()).toEqual({ data: { me: null } })
      expect(server.firstRunLink()).toContain('/first-run?token=')
    },
    SLOW,
  )

  it(
    'refuses a second start on the same data folder with a sentence, and starts after a crash left its lock',
    async () => {
      server = await startServer({ dataDir: folder.path })

      const second = launch({ dataDir: folder.path })
      expect(await second.exited).toBe(1)
      expect(second.output()).toContain(String(server.process.pid))
      expect(second.output()).not.toMatch(/^\s+at /m)

      await server.kill()
      server = await startServer({ dataDir: folder.path })
      expect(await status('/readyz')).toBe(200)
    },
    SLOW,
  )

  it(
    'says 503 within 2 s when the database is lost, and 200 within 2 s when it is back',
    async () => {
      server = await startServer({ dataDir: folder.path })
      const { server: database } = JSON.parse(
        readFileSync(path.join(folder.path, 'database', 'server.json'), 'utf8'),
      ) as { server: { pid: number } }

      process.kill(database.pid, 'SIGSTOP')
      await until(async () => (await status('/readyz')) === 503, { limitMs: 2_000 })
      expect(await status('/healthz')).toBe(503)

      process.kill(database.pid, 'SIGCONT')
      await until(async () => (await status('/readyz')) === 200, { limitMs: 2_000 })
    },
    SLOW,
  )

  it(
    'comes back by itself when the database is killed',
    async () => {
      server = await startServer({ dataDir: folder.path })
      const record = path.join(folder.path, 'database', 'server.json')
      const pid = () =>
        (JSON.parse(readFileSync(record, 'utf8')) as { server: { pid: number } }).server.pid

      const before = pid()
      process.kill(before, 'SIGKILL')

      await until(() => pid() !== before, { limitMs: 30_000 })
      await until(async () => (await status('/readyz')) === 200, { limitMs: 30_000 })
    },
    SLOW,
  )

  it(
    'drains on SIGTERM: readiness first, sockets told to come back, the database last',
    async () => {
      server = await startServer({ dataDir: folder.path })
      const socket = new WebSocket(
        `${server.url.replace('http', 'ws')}/graphql`,
        'graphql-transport-ws',
      )
      await new Promise((resolve) => socket.once('open', resolve))
      const closed = new Promise<number>((resolve) => socket.once('close', resolve))

      const exit = server.stop()
      await until(async () => (await status('/readyz')) === 503, { limitMs: 2_000 })
      expect(await status('/healthz')).toBe(200)

      expect(await closed).toBe(1012)
      expect(await exit).toBe(0)
      expect(processesOn(folder.path)).toEqual([])
    },
    SLOW,
  )
})

/** Command lines of processes that name the folder: a database that was left running. */
function processesOn(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return execFileSync('tr', ['\\0', ' '], {
          input: readFileSync(`/proc/${pid}/cmdline`),
        }).toString()
      } catch {
        // It ended while we looked.
        return ''
      }
    })
    .filter((line) => line.includes(folder))
}
