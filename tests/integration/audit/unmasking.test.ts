import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { asViewer } from '../../../src/persistence/as-viewer.ts'
import { entriesOf } from '../../support/audit-entries.ts'
import { openDoors, type Doors } from '../../support/open-doors.ts'
import { rest, type RestAnswer } from '../../support/rest.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
const PASSWORD = 'mot-mat-khau-dai-2026'
const FULL = {
  birthDate: '1980-05-01',
  phone: '0912345678',
  cardNumber: '38170241',
  citizenId: '042080001234',
}
const MASKS = {
  birthDate: '••/••/1980',
  phone: '••••5678',
  cardNumber: '••••0241',
  citizenId: '••••1234',
}

let world: World
let doors: Doors
let commune: Id, cell: Id, otherCell: Id, member: Id, colleague: Id
let call: ReturnType<typeof rest>
const tokens = new Map<string, { rest: string; api: string }>()
const accounts = new Map<string, string>()

beforeAll(async () => {
  world = await createWorld()
  doors = await openDoors(world)
  call = rest(world.payload)
  commune = await world.organization({ type: 'COMMUNE', name: 'Đảng bộ xã' })
  const branch = await world.organization({
    type: 'GRASSROOTS_BRANCH',
    name: 'Cơ sở',
    parent: commune,
  })
  cell = await world.organization({ type: 'CELL', name: 'Chi bộ 1', parent: branch })
  otherCell = await world.organization({ type: 'CELL', name: 'Chi bộ 2', parent: branch })
  member = await world.member({ cell, fullName: 'Nguyễn Văn Hùng', ...FULL })
  colleague = await world.member({ cell: otherCell, fullName: 'Trần Thị Hòa', phone: '0912345679' })
  await signIn('officer', { role: 'ORGANIZATION_OFFICER' })
  await signIn('inspector', { role: 'INSPECTOR' })
  await signIn('own', { member })
}, 120_000)
afterAll(async () => {
  await doors?.close()
  await world?.close()
})

async function signIn(
  name: string,
  who: { role?: 'ORGANIZATION_OFFICER' | 'INSPECTOR'; member?: Id },
) {
  const account = await world.account({
    displayName: name,
    ...(who.member && { member: who.member }),
  })
  if (who.role) await world.appoint({ account, role: who.role, organization: commune })
  const { username } = (await world.payload.findByID({
    collection: 'accounts',
    id: account.id,
  })) as { username: string }
  const login = await call({
    method: 'POST',
    path: '/api/accounts/login',
    json: { username, password: PASSWORD },
  })
  const identifier = username
  const api = await doors.ask(
    `mutation ($input: LoginInput!) { login(input: $input) { accessToken } }`,
    { variables: { input: { identifier, password: PASSWORD } } },
  )
  accounts.set(name, account.id)
  tokens.set(name, {
    rest: String(login.body['token']),
    api: (api.data as { login: { accessToken: string } }).login.accessToken,
  })
}

const tokenOf = (name: string) => tokens.get(name)?.rest ?? ''
const watched = <T>(work: () => Promise<T>) => entriesOf({ world, kinds: ['UNMASKED'], work })
const ask = (name: string, query: string) => doors.ask(query, { token: tokens.get(name)?.api })

/** As a page of the admin asks: by the cookie. */
async function desk(
  name: string,
  path: string,
  { method = 'GET', json }: { method?: string; json?: object } = {},
): Promise<RestAnswer> {
  const { handleEndpoints } = await import('payload')
  const answer = await handleEndpoints({
    config: world.payload.config,
    payloadInstanceCacheKey: 'default',
    request: new Request(`http://localhost:3000${path}`, {
      method,
      headers: {
        cookie: `payload-token=${tokenOf(name)}`,
        'x-sotay-address': '192.0.2.7',
        ...(json && { 'content-type': 'application/json' }),
      },
      ...(json && { body: JSON.stringify(json) }),
    }),
  })
  const text = await answer.text()
  return {
    status: answer.status,
    text,
    headers: answer.headers,
    body: JSON.parse(text) as RestAnswer['body'],
  }
}

describe('the API', () => {
  it('shows values in full to whose right reaches them, in one entry for the operation', async () => {
    const { result, entries } = await watched(() =>
      ask('officer', '{ members { nodes { id fullName phone birthDate } } }'),
    )

    expect(JSON.stringify(result.data)).toContain(FULL.phone)
    expect(entries).toMatchObject([
      {
        by: { accountId: accounts.get('officer'), name: 'officer', via: 'SESSION' },
        organizationPath: [commune.id, expect.any(String)],
        detail: {
          door: 'API',
          fields: ['birthDate', 'phone'],
          count: 2,
          members: [member.id, colleague.id].sort(),
        },
        address: '127.0.0.1',
      },
    ])
  })

  it.each([
    '{ members { nodes { id fullName } } }',
    '{ members { totalCount } }',
    '{ me { member { phone } } }',
  ])('writes nothing of %s', async (query) => {
    const { entries } = await watched(() => ask('officer', query))

    expect(entries).toEqual([])
  })

  it('writes nothing of the own record, nor of what stayed masked', async () => {
    const own = await watched(() => ask('own', '{ me { member { phone } } }'))
    const masked = await watched(() => ask('inspector', '{ members { nodes { phone } } }'))

    expect(JSON.stringify(own.result.data)).toContain(FULL.phone)
    expect(JSON.stringify(masked.result.data)).not.toContain(FULL.phone)
    expect([...own.entries, ...masked.entries]).toEqual([])
  })

  it.each<[string, (id: string) => string]>([
    ['a member', (id) => `{ member(id: "${id}") { phone } }`],
    ['an alias', (id) => `{ member(id: "${id}") { harmless: phone } }`],
    ['a node', (id) => `{ node(id: "${id}") { ... on Member { cardNumber } } }`],
    ['an edge', () => `{ organization(id: "CELL") { members { edges { node { birthDate } } } } }`],
  ])('is watched through %s', async (_name, query) => {
    const { result, entries } = await watched(() =>
      ask('officer', query(member.id).replace('CELL', cell.id)),
    )

    expect(result.errors).toBeUndefined()
    expect(entries.length).toBe(1)
  })
})

describe('REST', () => {
  it('shows values to a client with a token, in one entry for the operation', async () => {
    const { result, entries } = await watched(() =>
      call({ path: '/api/members?depth=0', token: tokenOf('officer') }),
    )

    expect(result.text).toContain(FULL.phone)
    expect(entries).toMatchObject([{ detail: { door: 'REST', count: 2 } }])
  })

  it('knows where the member stands although the client has not asked', async () => {
    const { entries } = await watched(() =>
      call({
        path: `/api/members/${member.id}?depth=0&select[phone]=true`,
        token: tokenOf('officer'),
      }),
    )

    expect(entries).toMatchObject([{ organizationPath: [commune.id, expect.any(String), cell.id] }])
  })

  it('is watched through a relationship', async () => {
    const { result, entries } = await watched(() =>
      call({ path: '/api/accounts?depth=1', token: tokenOf('officer') }),
    )

    expect(result.text).toContain(FULL.phone)
    expect(entries).toMatchObject([{ detail: { members: [member.id] } }])
  })

  it('writes nothing where nothing is shown', async () => {
    const { result, entries } = await watched(() =>
      call({ path: '/api/members?depth=0', token: tokenOf('inspector') }),
    )

    expect(result.text).not.toContain(FULL.phone)
    expect(entries).toEqual([])
  })
})

const phoneOf = (id: () => string) => ({
  who: 'officer',
  id,
  json: { fields: ['phone'] },
  status: 404,
})

describe('the admin', () => {
  it('shows masks on lists, forms and behind relationships, and writes nothing', async () => {
    const { result, entries } = await watched(async () => [
      await desk('officer', '/api/members?depth=0'),
      await desk('officer', `/api/members/${member.id}?depth=0`),
      await desk('officer', '/api/accounts?depth=1'),
    ])

    for (const { text, status } of result) {
      expect(status).toBe(200)
      expect(text).toContain(MASKS.phone)
      for (const value of Object.values(FULL)) expect(text).not.toContain(value)
    }
    expect(result[1]?.body).toMatchObject({ ...MASKS, cards: [{ number: MASKS.cardNumber }] })
    expect(entries).toEqual([])
  })

  it('shows what somebody asks for, and writes it before', async () => {
    const { result, entries } = await watched(() =>
      desk('officer', `/api/members/${member.id}/unmask`, {
        method: 'POST',
        json: { fields: ['phone', 'cards'] },
      }),
    )

    expect(result.body).toMatchObject({
      values: { phone: FULL.phone, cards: [{ number: FULL.cardNumber }] },
    })
    expect(entries).toMatchObject([
      {
        by: { accountId: accounts.get('officer'), via: 'ADMIN' },
        organizationPath: [commune.id, expect.any(String), cell.id],
        detail: { door: 'ADMIN', fields: ['cards', 'phone'], members: [member.id] },
        address: '192.0.2.7',
      },
    ])
  })

  it.each<[string, { who: string; id: () => string; json: object; status: number }]>([
    ['whose right ends before', { ...phoneOf(() => member.id), who: 'inspector', status: 403 }],
    ['who does not see the member', { ...phoneOf(() => colleague.id), who: 'own' }],
    ['who asks for nobody', phoneOf(() => 'f'.repeat(24))],
    ['who asks for no id', phoneOf(() => '[$ne]')],
    [
      'who asks for another field',
      { ...phoneOf(() => member.id), json: { fields: ['path'] }, status: 400 },
    ],
    ['who asks for nothing', { ...phoneOf(() => member.id), json: {}, status: 400 }],
  ])('refuses somebody %s', async (_name, { who, id, json, status }) => {
    const { result, entries } = await watched(() =>
      desk(who, `/api/members/${id()}/unmask`, { method: 'POST', json }),
    )

    expect(result.status).toBe(status)
    expect(result.text).not.toContain(FULL.phone)
    expect(entries).toEqual([])
  })

  it('saves a mask as no change, and a typed value as one', async () => {
    const { body: form } = await desk('officer', `/api/members/${member.id}?depth=0`)

    const saved = await desk('officer', `/api/members/${member.id}`, {
      method: 'PATCH',
      json: { ...form, exemptionReason: 'Tuổi cao', phone: '0912345670' },
    })

    expect(saved.status).toBe(200)
    expect(saved.text).not.toContain('0912345670')
    expect(await world.payload.findByID({ collection: 'members', id: member.id })).toMatchObject({
      ...FULL,
      phone: '0912345670',
      cards: [{ number: FULL.cardNumber }],
    })
    await world.payload.update({
      collection: 'members',
      id: member.id,
      data: { phone: FULL.phone },
    })
  })

  it.each(['phone', 'dossierNumber', 'citizenId', 'birthDate', 'cardNumber'])(
    'takes no foreign mask for %s',
    async (field) => {
      const saved = await desk('officer', `/api/members/${member.id}`, {
        method: 'PATCH',
        json: { [field]: '••••9999' },
      })

      expect(saved.status).toBe(400)
      expect(await world.payload.findByID({ collection: 'members', id: member.id })).toMatchObject(
        FULL,
      )
    },
  )

  it('shows people their own record', async () => {
    const { body } = await desk('own', `/api/members/${member.id}?depth=0`)

    expect(body).toMatchObject(FULL)
  })
})

describe('a call as a viewer within the product', () => {
  it('is watched as well', async () => {
    const officer = await world.holding('ORGANIZATION_OFFICER', commune)

    const { entries } = await watched(() =>
      world.payload.find({ collection: 'members', ...asViewer(officer) }),
    )

    expect(entries).toMatchObject([{ detail: { count: 2 } }])
  })
})
