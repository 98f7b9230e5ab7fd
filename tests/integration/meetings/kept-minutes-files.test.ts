import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import mongoose, { type Connection } from 'mongoose'

import { createMinutesFiles } from '../../../src/persistence/meetings/minutes-files.ts'
import { minutesFilesModel } from '../../../src/persistence/models/minutes-files.model.ts'
import { testDatabase, type TestDatabase } from '../../support/test-database.ts'

const at = new Date('2026-12-03T14:00:00Z')
const bytes = new TextEncoder().encode('%PDF-1.7 biên bản')

let database: TestDatabase
let connection: Connection
const files = () => createMinutesFiles({ files: minutesFilesModel(connection) })

beforeAll(async () => {
  database = await testDatabase()
  connection = await mongoose.createConnection(database.url).asPromise()
}, 120_000)
afterAll(async () => {
  await connection.close()
  await database.drop()
})

describe('files of minutes in the database', () => {
  it('gives a signed file as it was kept, also when it is kept twice, until it is dropped', async () => {
    const kept = { signatureId: 's1', meetingId: 'm1', bytes, at }
    await files().keepSigned(kept)
    await files().keepSigned({ ...kept, bytes: new Uint8Array([1]) })

    expect(await files().findSigned('s1')).toEqual(bytes)
    await files().dropSigned('s1')
    expect(await files().findSigned('s1')).toBeNull()
  })

  it('knows a file that was handed out again by its digest, for its own meeting alone', async () => {
    await Promise.all([1, 2].map(() => files().remember({ meetingId: 'm1', digest: 'd', at })))

    expect(await files().isKnown({ meetingId: 'm1', digest: 'd' })).toBe(true)
    expect(await files().isKnown({ meetingId: 'm2', digest: 'd' })).toBe(false)
  })
})
