import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { searchKey } from '../../src/domain/text/search-key.ts'
import { openDoors, restCall, type Doors } from '../support/open-doors.ts'
import { rest, type RestAnswer } from '../support/rest.ts'
import { createWorld, type World } from '../support/world.ts'
import { createDeal, HOSTILE_TEXTS, isPolluted } from './hostile.ts'
import { doorsOf, fieldsOf, FINDING, OPERATORS, wordsOfDoors, type Door } from './rest-inputs.ts'
import { added, storedIn, touched } from './stored.ts'

const PASSWORD = 'mot-mat-khau-dai-2026'
const AT_ONCE = 8

let world: World
let doors: Doors
let call: ReturnType<typeof rest>
let token: string
let slugs: readonly string[]

beforeAll(async () => {
  world = await createWorld()
  doors = await openDoors(world)
  call = rest(world.payload)
  slugs = world.payload.config.collections
    .map(({ slug }) => slug)
    .filter((slug) => !slug.startsWith('payload-'))
  const root = await world.organization({ type: 'PROVINCE', name: 'Đảng bộ tỉnh' })
  const commune = await world.organization({ type: 'COMMUNE', name: 'Xã A', parent: root })
  const cell = await world.organization({ type: 'CELL', name: 'Chi bộ Một', parent: commune })
  const member = await world.member({ cell, phone: '0912345678', citizenId: '001085000001' })
  const username = 'can-bo'
  const account = await world.payload.create({
    collection: 'accounts',
    data: {
      username,
      password: PASSWORD,
      displayName: 'Cán bộ',
      status: 'ACTIVE',
      locale: 'vi',
      systemAdministrator: true,
    },
  })
  for (const role of [
    'ORGANIZATION_OFFICER',
    'SECRETARY',
    'BOARD_HEAD',
    'PROPAGANDA_OFFICER',
  ] as const)
    await world.appoint({ account: { id: String(account.id) }, role, organization: cell })
  await world.appoint({ member, role: 'SECRETARY', organization: cell })
  await world.payload.create({
    collection: 'editorial-boards',
    data: { organization: cell.id, head: account.id },
  })
  await world.payload.create({
    collection: 'news',
    draft: true,
    data: { title: 'Một tin', owner: cell.id, author: account.id },
  })
  const { body } = await restCall({
    path: '/accounts/login',
    body: { username, password: PASSWORD },
  })
  token = body.token as string
}, 240_000)
afterAll(async () => {
  await doors?.close()
  await world?.close()
})

type Asked = Parameters<ReturnType<typeof rest>>[0]
type Judge = (answer: RestAnswer) => string | null

/** Asks all of it, and tells what was answered as it must not be; `judge` adds to what none may be. */
async function faultsOf(
  asked: readonly (Asked & { readonly judge?: Judge })[],
): Promise<readonly string[]> {
  const faults: string[] = []
  const waiting = [...asked]
  const work = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const { judge, ...request } = one
      const where = `${request.method ?? 'GET'} ${request.path.slice(0, 160)} ${JSON.stringify(request.json)?.slice(0, 160) ?? ''}`
      try {
        const answer = await call({ token, ...request })
        const fault = faultOf(answer) ?? judge?.(answer) ?? null
        if (fault !== null) faults.push(`${where} → ${fault}`)
      } catch (error) {
        faults.push(`${where} → ${String(error)}`)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return faults
}

function faultOf({ status, text, headers }: RestAnswer): string | null {
  if (status >= 500) return `${status} ${text.slice(0, 200)}`
  const isHtml = headers.get('content-type')?.includes('html')
  return isHtml && text.includes('<script>alert') ? 'echoed as markup' : null
}

const findsNothing: Judge = ({ status, body }) =>
  status === 200 && body.totalDocs !== undefined && body.totalDocs !== 0
    ? `finds ${JSON.stringify(body.totalDocs)}`
    : null

const part = (value: unknown) =>
  encodeURIComponent(wellFormed(typeof value === 'string' ? value : JSON.stringify(value)))
/** An address cannot hold half a letter. */
const wellFormed = (text: string) => text.replace(/[\ud800-\udfff]/g, '\ufffd').slice(0, 3_000)

const textsOf = (values: readonly unknown[]) =>
  values.filter((value): value is string => typeof value === 'string')

describe('what is looked for', () => {
  it('by any field and operator is taken by its letter', async () => {
    const before = await storedIn(world)
    let turn = 0
    const asked = slugs.flatMap((slug) =>
      fieldsOf({ payload: world.payload, slug }).flatMap((field) =>
        OPERATORS.flatMap((operator) => {
          turn += 1
          const text = HOSTILE_TEXTS[turn % HOSTILE_TEXTS.length] ?? ''
          const judge =
            FINDING.includes(operator) && isLiteral({ text, field }) ? findsNothing : undefined
          const path = `/api/${slug}?depth=0&where[${field}][${operator}]=${part(text)}`
          return turn % 3 === 0 ? [{ path, judge }] : []
        }),
      ),
    )

    const faults = await faultsOf(asked)

    expect(asked.length).toBeGreaterThan(300)
    expect(faults).toEqual([])
    expect(touched(before, await storedIn(world))).toEqual([])
  }, 240_000)

  it('in words that mean something to a database is no question', async () => {
    const before = await storedIn(world)
    const questions = [
      'where[$where]=sleep(5000)',
      'where[$or][0][id][$ne]=1',
      'where[id][$ne]=1',
      'where[id][$gt]=',
      'where[id][$regex]=.*',
      'where[__proto__][equals]=1',
      'where[constructor][prototype][polluted]=1',
      'where[toString][equals]=1',
      'where[id][__proto__]=1',
      'where[id][constructor]=1',
      'where[id][hasOwnProperty]=1',
      'where[a.b.$c][equals]=1',
      'where[or]=1',
      'where[or][0]=1',
      'where[or][or][or]=1',
      'where[and][0][id]=1',
      'where[and][__proto__][id][equals]=1',
      'where[id]=1',
      'where[]=1',
      'where=.*',
      'where[id][in][$gt]=',
      'where[id][in][0][$gt]=',
      'where[id][equals][$gt]=',
      'where[id][equals][0]=a&where[id][equals][1]=b',
      'where[id][like][$regex]=.*',
      'where[id][exists]=$where',
      ...[
        'sort',
        'limit',
        'page',
        'depth',
        'locale',
        'draft',
        'select',
        'populate',
        'joins',
        'trash',
        'pagination',
        'fallback-locale',
      ].flatMap((name) => [
        ...[
          '$where',
          '-1',
          '1e309',
          'NaN',
          '__proto__',
          '-password',
          'hash',
          '[',
          'null byte %00',
          `${'a.'.repeat(200)}b`,
        ].map((value) => `${name}=${value}`),
        `${name}[$gt]=`,
        `${name}[__proto__][x]=1`,
        `${name}[]=1`,
      ]),
    ]
    // Each goes to every third collection, so that all go to some.
    const asked = slugs.flatMap((slug, at) =>
      questions
        .filter((_question, index) => (index + at) % 3 === 0)
        .flatMap((question) => [
          { path: `/api/${slug}?${question}` },
          { path: `/api/${slug}/count?${question}` },
        ]),
    )

    expect(await faultsOf(asked)).toEqual([])
    expect(touched(before, await storedIn(world))).toEqual([])
    expect(isPolluted()).toBe(false)
  }, 240_000)

  it('for many to change or delete at once changes none', async () => {
    const before = await storedIn(world)
    const questions = [
      'where[$where]=1',
      'where[id][$ne]=1',
      'where[id][$gt]=',
      'where[__proto__][equals]=1',
      'where[id][__proto__]=1',
      'where[nothing][equals]=1',
      'where=1',
      'where[]=1',
      'where[or]=',
      'where[or][0]=1',
      'where[and]=',
      '',
    ]
    const asked = slugs.flatMap((slug) =>
      questions.flatMap((question) => [
        { method: 'DELETE', path: `/api/${slug}?${question}` },
        {
          method: 'PATCH',
          path: `/api/${slug}?${question}`,
          json: { status: 'CLOSED', title: 'Đã đổi' },
        },
      ]),
    )

    expect(await faultsOf(asked)).toEqual([])
    expect(touched(before, await storedIn(world))).toEqual([])
  }, 240_000)
})

describe('what is sent to an address of ours or of Payload', () => {
  it('in its path is no more than a text', async () => {
    const before = await storedIn(world)
    const deal = createDeal(8)
    const asked = doorsOf(world.payload).flatMap((door) =>
      parametersOf(door).flatMap((parameter) =>
        textsOf(deal()).map((value) => ({
          method: door.method,
          path: `/api${filled(door.path, { [parameter]: part(value) })}`,
          ...(door.method !== 'GET' && { json: {} }),
        })),
      ),
    )

    expect(asked.length).toBeGreaterThan(100)
    expect(await faultsOf(asked)).toEqual([])
    expect(touched(before, await storedIn(world))).toEqual([])
  }, 240_000)

  it('as its body is refused or taken by its letter', async () => {
    const before = await storedIn(world)
    const deal = createDeal(12)
    const words = wordsOfDoors()
    const asked = doorsOf(world.payload)
      .filter(({ method, path }) => method !== 'GET' && !/log(in|out)|refresh-token/.test(path))
      .flatMap((door) => {
        const values = deal()
        const bodies = [
          ...values.filter((value) => value !== undefined),
          ...values.map((value) => Object.fromEntries(words.map((word) => [word, value]))),
          ...fieldsOf({ payload: world.payload, slug: door.path.split('/')[1] ?? '' })
            .filter((field) => !field.includes('.'))
            .map((field) => ({ [field]: deal()[0] })),
        ]
        return bodies.map((json) => ({
          method: door.method,
          path: `/api${filled(door.path, {})}`,
          json,
        }))
      })

    expect(words).toEqual(expect.arrayContaining(['organizationCode', 'versionId']))
    expect(await faultsOf(asked)).toEqual([])
    expect(touched(before, await storedIn(world))).toEqual([])
    expect(isPolluted()).toBe(false)
  }, 240_000)

  it('as a question of our own doors is taken by its letter', async () => {
    const before = await storedIn(world)
    const words = wordsOfDoors()
    const deal = createDeal(8)
    const asked = doorsOf(world.payload)
      .filter(({ method, path }) => method === 'GET' && !path.endsWith('/rights'))
      .flatMap((door) =>
        textsOf(deal()).map((value) => ({
          path: `/api${filled(door.path, {})}?${words.map((word) => `${word}=${part(value).slice(0, 200)}`).join('&')}`,
        })),
      )

    expect(await faultsOf(asked)).toEqual([])
    expect([
      ...touched(before, await storedIn(world)),
      ...added(before, await storedIn(world)),
    ]).toEqual([])
  }, 240_000)

  it('to sign in is one failure, whatever it is', async () => {
    const deal = createDeal(12)
    const bodies = deal().flatMap((value) => [
      { username: value, password: PASSWORD },
      { username: 'can-bo', password: value },
      { email: value, password: value },
    ])
    const statuses = new Set<number>()
    for (const [index, body] of bodies.entries()) {
      const address = `198.51.100.${index % 250}`
      statuses.add((await restCall({ path: '/accounts/login', body, address })).status)
    }

    expect([...statuses].filter((status) => ![400, 401, 429].includes(status))).toEqual([])
  }, 240_000)
})

/** Fields that the search box asks for find by the words of a text; every other holds the text or does not. */
const BY_WORDS = ['searchWords', 'fullName', 'name', 'displayName', 'title']

/** Whether nothing in the registers holds this text: none of it has such signs. */
const isLiteral = ({ text, field }: { readonly text: string; readonly field: string }) =>
  /[$*[\\<'^({%_]/.test(text) && (!BY_WORDS.includes(field) || searchKey(text) === '')

const parametersOf = ({ path }: Door) => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

const filled = (path: string, values: Readonly<Record<string, string>>) =>
  path.replace(/:(\w+)/g, (_all, name: string) => values[name] ?? 'f'.repeat(24))
