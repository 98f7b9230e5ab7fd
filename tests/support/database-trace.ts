import mongoose from 'mongoose'

import { until } from './until.ts'

type Db = mongoose.mongo.Db
type Seen = { readonly what: string; readonly where: string; readonly written: unknown }

/** Names that differ from run to run, with what is said in their place. */
export type Names = ReadonlyMap<string, string>

/** Follows every write of a database from now on, as its change stream tells it, and its replication log where the server shows one. */
export async function traceDatabase(db: Db) {
  const log = db.client.db('local').collection('oplog.rs')
  const ofOurs = { ns: { $regex: `^${db.databaseName}\\.(?!trace-)` } }
  const logged = () => log.countDocuments(ofOurs).catch(() => 0)
  const seen: Seen[] = []
  const stream = db.watch()
  const before = await logged()
  let isHearing = false
  const marker = `trace-${new mongoose.Types.ObjectId().toHexString()}`
  let found = () => undefined as void
  const ended = new Promise<void>((resolve) => (found = resolve))
  stream.on('change', (change) => {
    const { operationType: what } = change
    if (!('ns' in change) || !('documentKey' in change)) return
    const { coll: where } = change.ns as { coll: string }
    isHearing = true
    if (where.startsWith('trace-')) {
      if (where === marker) found()
      return
    }
    const { documentKey } = change
    const fullDocument = 'fullDocument' in change ? change.fullDocument : null
    const update = 'updateDescription' in change ? change.updateDescription : null
    seen.push({ what, where, written: { documentKey, fullDocument, update } })
  })
  // Some servers say nothing when a stream stands: it does once it tells of something.
  await until(async () => {
    await db.collection(`${marker}-start`).insertOne({})
    return isHearing
  })
  return {
    /** Everything that was written meanwhile, in order. */
    async end(): Promise<readonly Seen[]> {
      await db.collection(marker).insertOne({})
      await ended
      await stream.close()
      const entries = await log
        .find(ofOurs, { skip: before })
        .toArray()
        .catch(() => [])
      const replicated = entries.map(({ op, ns, o }) => ({
        what: `log ${op}`,
        where: String(ns),
        written: o as unknown,
      }))
      return [...seen, ...replicated]
    },
  }
}

/** What was written, with ids, moments and random bytes set aside; their lengths stay. */
export function withoutChance(value: unknown, names: Names): unknown {
  if (typeof value === 'string') return text(value, names)
  if (Array.isArray(value)) return value.map((one) => withoutChance(one, names))
  if (value instanceof Date) return 'moment'
  if (value instanceof mongoose.mongo.Binary) return `${value.length()} bytes`
  if (value instanceof mongoose.Types.ObjectId) return names.get(value.toHexString()) ?? 'id'
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).map(([key, one]) => [text(key, names), withoutChance(one, names)])
}

function text(value: string, names: Names): string {
  let plain = value
  for (const [name, said] of names) plain = plain.replaceAll(name, said)
  return plain
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'moment')
    .replace(/[\w-]{22,}/g, (random) => `${random.length} signs`)
}

/** A whole database, as a backup holds it. */
export async function dumpOf(db: Db): Promise<readonly object[]> {
  const collections = await db.listCollections({}, { nameOnly: true }).toArray()
  const all = await Promise.all(collections.map(({ name }) => db.collection(name).find().toArray()))
  return all.flat()
}

/** Every object in a dump, however deep. */
export function* partsOf(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return
  if (value instanceof mongoose.mongo.Binary || value instanceof Date) return
  if (value instanceof mongoose.Types.ObjectId) return
  yield value
  for (const one of Object.values(value)) yield* partsOf(one)
}
