import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { writeFolderRecord } from '../../../src/database/database-folder.ts'
import type { DatabaseEngine, DatabaseSource } from '../../../src/database/database-source.ts'
import {
  DATABASE_SOURCES,
  joinDatabase,
  resolveDatabase,
} from '../../../src/database/resolve-database.ts'
import { findRunningDatabase } from '../../../src/database/running-database.ts'

/** Stand-ins for servers: what is asked here is the order and the words, not the servers. */
const source = (
  kind: DatabaseSource['kind'],
  engine: DatabaseEngine,
  answer: 'runs' | 'cannot',
  asked: string[] = [],
): DatabaseSource => ({
  kind,
  engine,
  start: async () => {
    asked.push(kind)
    if (answer === 'cannot') return { unavailable: `${kind} is out` }
    return { database: { url: `mongodb://${kind}/`, kind, stop: async () => undefined } }
  },
})

describe('resolveDatabase', () => {
  let dataDir: string
  let lines: string[]
  const resolve = (sources: readonly DatabaseSource[], more = {}) =>
    resolveDatabase({ dataDir, sources, log: (line) => lines.push(line), ...more })

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'sotay-resolve-'))
    lines = []
  })

  afterEach(() => {
    rmSync(dataDir, { recursive: true })
  })

  it('asks for a mongod of the machine, then a downloaded one, then SecantusDB', () => {
    expect(DATABASE_SOURCES.map(({ kind }) => kind)).toEqual([
      'local-mongod',
      'downloaded-mongod',
      'secantusdb',
    ])
  })

  it('takes the first that starts and asks no further', async () => {
    const asked: string[] = []

    const database = await resolve([
      source('local-mongod', 'mongod', 'cannot', asked),
      source('downloaded-mongod', 'mongod', 'runs', asked),
      source('secantusdb', 'secantusdb', 'runs', asked),
    ])

    expect(database.kind).toBe('downloaded-mongod')
    expect(asked).toEqual(['local-mongod', 'downloaded-mongod'])
  })

  it.each([
    ['vi', 'SecantusDB; chỉ để dùng thử và kiểm thử. Vận hành chính thức phải dùng MongoDB'],
    ['en', 'SecantusDB; for trying out and for tests only. Production runs MongoDB'],
  ] as const)(
    'says in one line which one it took and what it is fit for (%s)',
    async (locale, says) => {
      await resolve([source('secantusdb', 'secantusdb', 'runs')], { locale })

      expect(lines).toHaveLength(1)
      expect(lines[0]).toContain(says)
    },
  )

  it('says how to set DATABASE_URL when none can be had, and why each could not', async () => {
    const failing = resolve([
      source('local-mongod', 'mongod', 'cannot'),
      source('secantusdb', 'secantusdb', 'cannot'),
    ])

    await expect(failing).rejects.toThrow(
      /đặt DATABASE_URL, ví dụ[^]*local-mongod is out[^]*secantusdb is out/,
    )
  })

  it('stays with the engine whose data the folder holds', async () => {
    const server = { pid: 1, born: null }
    writeFolderRecord(dataDir, { engine: 'secantusdb', port: 1, server, used: true })

    const database = await resolve([
      source('local-mongod', 'mongod', 'runs'),
      source('secantusdb', 'secantusdb', 'runs'),
    ])

    expect(database.kind).toBe('secantusdb')
  })

  it('never gives an empty database in place of one whose engine does not start', async () => {
    const server = { pid: 1, born: null }
    writeFolderRecord(dataDir, { engine: 'mongod', port: 1, server, used: true })

    const failing = resolve([
      source('local-mongod', 'mongod', 'cannot'),
      source('secantusdb', 'secantusdb', 'runs'),
    ])

    await expect(failing).rejects.toThrow(/của mongod, nhưng không khởi động được/)
  })

  it('refuses a second start on the same folder with a whole sentence, until the first has stopped', async () => {
    const sources = [source('secantusdb', 'secantusdb', 'runs')]
    const first = await resolve(sources, { purpose: 'npm start' })

    await expect(resolve(sources)).rejects.toThrow(
      `Thư mục dữ liệu ${dataDir} đang được một chương trình khác dùng (npm start, tiến trình ${process.pid})`,
    )

    await first.stop()
    await expect(resolve(sources)).resolves.toMatchObject({ kind: 'secantusdb' })
  })

  it('leaves no lock behind when nothing could be started', async () => {
    await resolve([source('secantusdb', 'secantusdb', 'cannot')]).catch(() => undefined)

    await expect(resolve([source('secantusdb', 'secantusdb', 'runs')])).resolves.toBeDefined()
  })

  it('tells other programs which database is in use, while it is', async () => {
    expect(findRunningDatabase(dataDir)).toBeNull()

    const database = await resolve([source('secantusdb', 'secantusdb', 'runs')])

    expect(findRunningDatabase(dataDir)).toMatchObject({ url: 'mongodb://secantusdb/' })
    await database.stop()
    expect(findRunningDatabase(dataDir)).toBeNull()
  })

  it('lets a command join the database of a running program and leave it running', async () => {
    const sources = [source('secantusdb', 'secantusdb', 'runs')]
    const owner = await resolve(sources)

    const joined = await joinDatabase({ dataDir, sources, log: () => undefined })
    await joined.stop()

    expect(joined.url).toBe(owner.url)
    expect(findRunningDatabase(dataDir)).not.toBeNull()
  })

  it('refuses an address that does not answer instead of taking another server, and keeps its password to itself', async () => {
    const failing = resolve([source('secantusdb', 'secantusdb', 'runs')], {
      databaseUrl: 'mongodb://ann:geheim@127.0.0.1:1/x?serverSelectionTimeoutMS=200',
    })

    const message = await failing.then(String, ({ message }: Error) => message)
    expect(message).toMatch(/Không kết nối được cơ sở dữ liệu ở DATABASE_URL/)
    expect(message).not.toContain('geheim')
  })

  it('refuses a MONGOD_BINARY that cannot be run instead of taking another server', async () => {
    const failing = resolve(DATABASE_SOURCES, { mongodBinary: '/no/such/mongod' })

    await expect(failing).rejects.toThrow(/MONGOD_BINARY chỉ tới \/no\/such\/mongod/)
  })
})
