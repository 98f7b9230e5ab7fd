import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import mongoose from 'mongoose'

import { testDatabase, type TestDatabase } from '../../support/test-database.ts'

const { MongoClient } = mongoose.mongo

describe('testDatabase', () => {
  let database: TestDatabase
  let client: InstanceType<typeof MongoClient>

  beforeAll(async () => {
    database = await testDatabase()
    client = new MongoClient(database.url)
  })

  afterAll(async () => {
    await client.close()
    await database.drop()
  })

  it('has transactions over two collections that roll back whole', async () => {
    const db = client.db()
    await db.createCollection('left')
    await db.createCollection('right')
    const session = client.startSession()

    const failing = session.withTransaction(async () => {
      await db.collection('left').insertOne({ n: 1 }, { session })
      await db.collection('right').insertOne({ n: 1 }, { session })
      throw new Error('changed my mind')
    })

    await expect(failing).rejects.toThrow('changed my mind')
    expect(await db.collection('left').countDocuments()).toBe(0)
    expect(await db.collection('right').countDocuments()).toBe(0)
    await session.endSession()
  })

  it('gives every caller an empty database of its own on one server', async () => {
    const other = await testDatabase()
    const otherClient = new MongoClient(other.url)
    await client.db().collection('mine').insertOne({ n: 1 })

    const seen = await otherClient.db().collection('mine').countDocuments()

    expect(seen).toBe(0)
    expect(other.name).not.toBe(database.name)
    expect(new URL(other.url).host).toBe(new URL(database.url).host)
    await otherClient.close()
    await other.drop()
  })
})
