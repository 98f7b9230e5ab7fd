import { randomUUID } from 'node:crypto'
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import mongoose from 'mongoose'

import { waitForLock } from '../../src/database/exclusive-lock.ts'
import { runFolder, type SharedServer } from './test-database-run.ts'

export type TestDatabase = {
  /** Names the replica set and a database that nobody else uses. */
  readonly url: string
  readonly name: string
  /** Removes the database again. Call it in `afterAll`, after whoever uses it has disconnected. */
  readonly drop: () => Promise<void>
}

const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

/**
 * A database of its own on the one server that all test files of this run share. The server is started by the first that asks,
 * by the same resolver as the product, and ends with the run.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await sharedServer()
  const name = `test_${randomUUID().slice(0, 8)}`
  const url = server.url.replace(/\/[^/?]*(?=\?|$)/, `/${name}`)
  return { url, name, drop: () => dropDatabase(url) }
}

async function sharedServer(): Promise<SharedServer> {
  const folder = runFolder()
  mkdirSync(folder, { recursive: true })
  // Two workers that ask at once start one server.
  const release = await waitForLock({
    folder,
    name: 'start',
    purpose: 'starting the test database',
  })
  try {
    return readServer(folder) ?? (await startServer(folder))
  } finally {
    release()
  }
}

function readServer(folder: string): SharedServer | null {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'server.json'), 'utf8')) as SharedServer
  } catch {
    // Nobody has started it yet.
    return null
  }
}

/** In a process of its own, which no test file's end can take along. */
function startServer(folder: string): Promise<SharedServer> {
  const host = path.join(projectRoot, 'tests/support/test-database-host.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', host, folder], {
    cwd: projectRoot,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child.unref()
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`The test database did not start: ${said}`)))
    const look = setInterval(() => {
      const server = readServer(folder)
      if (server === null) return
      clearInterval(look)
      child.removeAllListeners()
      child.stderr.destroy()
      resolve(server)
    }, 50)
    child.once('exit', () => clearInterval(look))
  })
}

async function dropDatabase(url: string): Promise<void> {
  const client = new mongoose.mongo.MongoClient(url)
  try {
    await client.db().dropDatabase()
  } finally {
    await client.close()
  }
}
