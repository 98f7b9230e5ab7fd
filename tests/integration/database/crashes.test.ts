import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import mongoose from 'mongoose'

import { readFolderRecord } from '../../../src/database/database-folder.ts'
import { goneWithin, stillRuns } from '../../../src/database/process-identity.ts'
import { findRunningDatabase } from '../../../src/database/running-database.ts'

const { MongoClient } = mongoose.mongo
const projectRoot = fileURLToPath(new URL('../../../', import.meta.url))
const program = path.join(projectRoot, 'tests/support/database-owner.ts')

type Owner = { readonly child: ChildProcess; readonly url?: string; readonly refused?: string }

jest.setTimeout(120_000) // Each test starts real servers, twice.

describe('the embedded database', () => {
  let dataDir: string
  let children: ChildProcess[]
  const start = async (): Promise<Owner> => {
    const child = fork(program, [dataDir], { cwd: projectRoot, execArgv: ['--import', 'tsx'] })
    children.push(child)
    const [message] = (await once(child, 'message')) as [{ url?: string; refused?: string }]
    return { child, ...message }
  }
  const server = () => readFolderRecord(dataDir)!.server
  const kill = async (child: ChildProcess) => {
    const end = once(child, 'exit')
    child.kill('SIGKILL')
    await end
  }

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'sotay-crash-'))
    children = []
  })

  afterEach(async () => {
    const running = children.filter((child) => child.exitCode === null && child.signalCode === null)
    const ends = running.map((child) => once(child, 'exit'))
    running.forEach((child) => child.kill('SIGTERM'))
    await Promise.all(ends)
    expect(stillRuns(server())).toBe(false)
    rmSync(dataDir, { recursive: true })
  })

  it('keeps every acknowledged write when the database is killed under load, and is back on the same port', async () => {
    const { url } = await start()
    const load = startWriting(url!)
    await load.acknowledges(100)
    const before = server()

    process.kill(before.pid, 'SIGKILL')
    await goneWithin(before, 5000)

    const acknowledged = await load.end()
    expect(await readAll(url!)).toEqual(expect.arrayContaining(acknowledged))
    expect(server()).not.toEqual(before)
  })

  it('keeps every acknowledged write when the program that owns it is killed under load, and takes the orphan over', async () => {
    const first = await start()
    const load = startWriting(first.url!)
    await load.acknowledges(100)
    const orphan = server()

    await kill(first.child)
    const orphanAtStart = stillRuns(orphan)
    const second = await start()

    const acknowledged = await load.end()
    expect(orphanAtStart).toBe(true)
    expect(stillRuns(orphan)).toBe(false)
    expect(await readAll(second.url!)).toEqual(expect.arrayContaining(acknowledged))
  })

  it('keeps every acknowledged write when both are killed under load', async () => {
    const first = await start()
    const load = startWriting(first.url!)
    await load.acknowledges(100)

    process.kill(server().pid, 'SIGKILL')
    await kill(first.child)
    const second = await start()

    const acknowledged = await load.end()
    expect(second.refused).toBeUndefined()
    expect(await readAll(second.url!)).toEqual(expect.arrayContaining(acknowledged))
  })

  it('leaves no server behind when the program that owns it is killed', async () => {
    const { child } = await start()
    const orphan = server()

    await kill(child)

    expect(await goneWithin(orphan, 20_000)).toBe(true)
  })

  it('refuses a second program on the same folder and does not disturb the first', async () => {
    const first = await start()

    const second = await start()

    expect(second.refused).toContain(`npm start, tiến trình ${first.child.pid}`)
    expect(await readAll(first.url!)).toEqual([])
    expect(findRunningDatabase(dataDir)).toMatchObject({ url: first.url })
  })

  it('lets one of two programs win that start at once after a crash', async () => {
    const crashed = await start()
    await kill(crashed.child)

    const both = await Promise.all([start(), start()])

    expect(both.filter(({ url }) => url !== undefined)).toHaveLength(1)
    expect(both.filter(({ refused }) => refused !== undefined)).toHaveLength(1)
  })

  it('stops in order and finds its data at the next start', async () => {
    const first = await start()
    const client = new MongoClient(first.url!)
    await client.db().collection('kept').insertOne({ n: 1 })
    await client.close()
    const end = once(first.child, 'exit')
    first.child.kill('SIGTERM')
    await end

    const second = await start()

    expect(await readAll(second.url!)).toEqual([1])
  })
})

async function readAll(url: string): Promise<number[]> {
  const client = new MongoClient(url)
  try {
    const rows = await client.db().collection<{ n: number }>('kept').find().toArray()
    return rows.map(({ n }) => n)
  } finally {
    await client.close()
  }
}

/** Four writers, each one insert after another until one fails or the end is asked for. */
function startWriting(url: string) {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 10_000, retryWrites: false })
  const acknowledged: number[] = []
  let ending = false
  const collection = client.db().collection('kept')
  const write = async (writer: number) => {
    for (let n = writer; !ending; n += 4) {
      await collection.insertOne({ n })
      acknowledged.push(n)
    }
  }
  let failure: unknown
  const noteFailure = (error: unknown) => {
    failure = error
  }
  const writers = [0, 1, 2, 3].map((writer) => write(writer).catch(noteFailure))
  return {
    acknowledges: async (count: number) => {
      while (acknowledged.length < count) {
        if (failure !== undefined) throw new Error('A write failed too early.', { cause: failure })
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    },
    end: async () => {
      ending = true
      await Promise.all(writers)
      await client.close()
      return acknowledged
    },
  }
}
