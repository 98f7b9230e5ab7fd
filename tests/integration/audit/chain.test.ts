import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { linkAudit } from '../../../src/persistence/audit/link-audit.ts'
import { createSeal } from '../../../src/persistence/audit/audit-seal.ts'
import { auditBlocksModel } from '../../../src/persistence/models/audit-blocks.model.ts'
import { auditEntriesModel } from '../../../src/persistence/models/audit-entries.model.ts'
import { connectionOf } from '../../../src/persistence/models/connection.ts'
import { rest } from '../../support/rest.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
let store: Parameters<typeof linkAudit>[0]

beforeAll(async () => {
  world = await createWorld()
  const connection = connectionOf(world.payload)
  store = {
    entries: auditEntriesModel(connection),
    blocks: auditBlocksModel(connection),
    seal: createSeal(world.payload.secret),
    now: new Date(),
  }
}, 120_000)
afterAll(async () => world?.close())

const write = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, at) =>
      world.services.audit.recordAudit({ kind: 'SIGNED_IN', viewer: null, detail: { at } }),
    ),
  )
const verify = () => world.services.audit.verifyAsSystem({})
const kindsFound = async () => [...new Set((await verify()).faults.map(({ kind }) => kind))]

describe('the chain in the database', () => {
  beforeEach(async () => {
    await store.entries.deleteMany({})
    await store.blocks.deleteMany({})
    for (const count of [3, 2, 4]) {
      await write(count)
      await world.services.audit.link()
    }
  })

  it('holds every entry once, in blocks without gaps', async () => {
    expect(await verify()).toMatchObject({
      entries: 9,
      blocks: 3,
      faultCount: 0,
      mark: { number: 9 },
    })
  })

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'an altered entry',
      () => store.entries.collection.updateOne({ block: 4 }, { $set: { address: '203.0.113.1' } }),
      'ALTERED_ENTRY',
    ],
    ['a removed entry', () => store.entries.deleteOne({ block: 4 }), 'MISSING_ENTRY'],
    [
      'an entry that was inserted as if it had been linked',
      () => copyEntry({ block: 4 }),
      'INSERTED_ENTRY',
    ],
    ['an entry with a place that is none', () => copyEntry({ block: 'nowhere' }), 'INSERTED_ENTRY'],
    [
      'a forged entry that waits to be linked',
      () => copyEntry({ block: null, kind: 'SIGNED_OUT' }),
      'ALTERED_ENTRY',
    ],
    [
      'an altered block',
      () => store.blocks.updateOne({ first: 4 }, { $set: { at: 'then' } }),
      'ALTERED_BLOCK',
    ],
    ['a removed block', () => store.blocks.deleteOne({ first: 4 }), 'MISSING_BLOCK'],
    ['a cut tail', () => store.blocks.deleteOne({ first: 6 }), 'CUT_TAIL'],
  ])('tells %s', async (_name, tamper, kind) => {
    await tamper()

    expect(await kindsFound()).toEqual([kind])
  })

  it('tells by a mark what the database alone cannot', async () => {
    const { mark } = await verify()
    await store.blocks.deleteOne({ first: 6 })
    await store.entries.deleteMany({ block: 6 })

    expect(await kindsFound()).toEqual([])
    expect((await world.services.audit.verifyAsSystem({ mark })).faults).toMatchObject([
      { kind: 'MARK_NOT_FOUND' },
    ])
  })

  it('links no entry twice when several processes link at once', async () => {
    await write(40)

    await Promise.all(Array.from({ length: 8 }, () => linkAudit(store)))

    expect(await verify()).toMatchObject({ entries: 49, faultCount: 0 })
    const linked = (await store.blocks.find().lean()).flatMap(({ links }) => links)
    expect(new Set(linked.map(({ id }) => id)).size).toBe(49)
    expect(linked.length).toBe(49)
  })

  it('goes on after a process that died between a block and the marks of its entries', async () => {
    await store.entries.updateMany({ block: 6 }, { $set: { block: null } })
    await write(2)

    expect(await verify()).toMatchObject({ entries: 11, faultCount: 0, mark: { number: 11 } })
    expect(await store.entries.countDocuments({ block: 6 })).toBe(4)
  })

  it('takes in what was written before a process died and never linked', async () => {
    await write(1)

    expect(await verify()).toMatchObject({ entries: 10, faultCount: 0, mark: { number: 10 } })
  })
})

async function copyEntry(changes: object): Promise<void> {
  const [row] = await store.entries.collection.find({ block: 1 }).limit(1).toArray()
  const { _id, ...rest } = row ?? {}
  expect(_id).toBeDefined()
  await store.entries.collection.insertOne({ ...rest, ...changes })
}

describe('who reads it', () => {
  it('sees what concerns the own subtree; the rest is for the administrator of the whole system', async () => {
    const commune = await world.organization({ type: 'COMMUNE', name: 'Đảng bộ xã' })
    const other = await world.organization({ type: 'COMMUNE', name: 'Đảng bộ khác' })
    const { audit } = world.services
    await store.entries.deleteMany({})
    const say = (name: string, organizationPath: readonly string[]) =>
      audit.recordAudit({
        kind: 'SIGNED_IN',
        viewer: null,
        subject: { collection: 'accounts', id: name, name },
        organizationPath,
      })
    const officer = await world.holding('ORGANIZATION_OFFICER', commune)
    const inspector = await world.holding('INSPECTOR', commune)
    const secretary = await world.holding('SECRETARY', commune)
    const administrator = await world.systemAdministrator()
    await store.entries.deleteMany({})
    await say('here', [commune.id])
    await say('there', [other.id])
    await say('nowhere', [])
    const seen = async (viewer: Viewer | null) => {
      const page = { first: 50, after: null }
      const { rows } = await audit.list({ viewer, filter: {}, page })
      return rows.map(({ node }) => node.subject?.name).sort()
    }

    expect(await seen(officer)).toEqual(['here'])
    expect(await seen(inspector)).toEqual(['here'])
    expect(await seen(administrator)).toEqual(['here', 'nowhere', 'there'])
    await expect(seen(secretary)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(seen(null)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(audit.verify({ viewer: officer })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('asks its door with a session, and gets sentences a page at a time', async () => {
    await store.entries.deleteMany({})
    const call = rest(world.payload)
    const account = await world.account({ systemAdministrator: true, displayName: 'Quản Trị Viên' })
    const { username } = await world.payload.findByID({ collection: 'accounts', id: account.id })
    const login = await call({
      method: 'POST',
      path: '/api/accounts/login',
      json: { username, password: 'mot-mat-khau-dai-2026' },
    })
    const token = String(login.body['token'])
    await write(60)

    const first = await call({ path: '/api/audit?group=SIGN_IN', token })
    const next = encodeURIComponent(String(first.body['next']))
    const second = await call({ path: `/api/audit?group=SIGN_IN&after=${next}`, token })
    const named = await call({ path: '/api/audit?name=quan%20tri', token })
    const wrong = await call({ path: '/api/audit?group=[$ne]&from=x', token })
    const stranger = await call({ path: '/api/audit' })
    const checked = await call({ method: 'POST', path: '/api/audit/verify', token })

    expect(first.body['entries']).toHaveLength(50)
    expect((second.body['entries'] as unknown[]).length).toBeGreaterThanOrEqual(11)
    expect(named.text).toContain('Quản Trị Viên')
    expect([wrong.status, stranger.status]).toEqual([400, 401])
    expect(checked.body).toMatchObject({ sentence: expect.any(String) })
  })
})
