import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { getIntrospectionQuery } from 'graphql'

import { member, officerOf, organization } from '../../support/register-rows.ts'
import { createSchemaWorld } from '../../support/schema-world.ts'

const commune = organization(1)
const cell = organization(2, commune)
const world = createSchemaWorld({
  organizations: [commune, cell],
  members: [member(1, cell)],
  tokens: { good: officerOf(commune), english: officerOf(commune, { locale: 'en' }) },
})
const signedIn = { authorization: 'Bearer good' }
const ASKED = '{ members { nodes { fullName } } }'
let doors: Awaited<ReturnType<typeof world.open>>
let production: Awaited<ReturnType<typeof world.open>>

beforeAll(async () => {
  doors = await world.open()
  production = await world.open({ production: true })
})
afterAll(async () => {
  await doors.close()
  await production.close()
})

describe('POST /graphql', () => {
  it('answers who is signed in', async () => {
    const answer = await doors.post({ query: ASKED }, signedIn)

    expect(answer).toMatchObject({
      status: 200,
      data: { members: { nodes: [{ fullName: 'Nguyễn Văn B' }] } },
    })
    expect(answer.errors).toBeUndefined()
  })

  it('tells a stranger to sign in', async () => {
    const answer = await doors.post({ query: ASKED })

    expect(answer.errors).toMatchObject([
      { message: 'Bạn cần đăng nhập.', path: ['members'], extensions: { code: 'UNAUTHENTICATED' } },
    ])
  })

  it.each(['Bearer bad', 'Bearer', 'good', 'Basic Z29vZA==', 'Bearer good extra', 'Bearer a b'])(
    'takes `%s` for no stranger but for a broken token',
    async (authorization) => {
      const answer = await doors.post({ query: '{ __typename }' }, { authorization })

      expect(answer.status).toBe(401)
      expect(answer.data).toBeUndefined()
      expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    },
  )

  it.each<[string, Record<string, string>]>([
    ['Bạn cần đăng nhập.', {}],
    ['Sign in first.', { 'accept-language': 'en-US,en;q=0.9' }],
    ['Bạn cần đăng nhập.', { 'accept-language': 'fr' }],
  ])('says `%s` to %p', async (message, headers) => {
    const answer = await doors.post({ query: ASKED }, headers)

    expect(answer.errors?.[0]?.message).toBe(message)
  })

  it("speaks the account's language where none is asked for", async () => {
    const answer = await doors.post(
      { query: '{ members(first: 0) { totalCount } }' },
      { authorization: 'Bearer english' },
    )

    expect(answer.errors?.[0]?.message).toBe('The input is not valid.')
  })

  it.each<[string, unknown]>([
    ['a syntax error', { query: '{ members' }],
    ['an unknown field', { query: '{ secrets { text } }' }],
    ['no query', { variables: {} }],
    ['an empty body', {}],
    ['a batch', [{ query: '{ __typename }' }]],
    [
      'a variable of another type',
      { query: 'query ($f: Int) { members(first: $f) { totalCount } }', variables: { f: 'x' } },
    ],
    ['a missing variable', { query: 'query ($id: ID!) { node(id: $id) { id } }' }],
    [
      'an operation that is not there',
      { query: 'query a { __typename } query b { __typename }', operationName: 'c' },
    ],
    ['no JSON', '{"query":'],
    ['a query that is no text', { query: { kind: 'Document' } }],
    ['variables that are text', { query: '{ __typename }', variables: '{}' }],
    [
      'a persisted query',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    ],
  ])('answers INVALID_INPUT with a sentence to %s', async (_name, body) => {
    const answer = await doors.post(body, signedIn)

    expect(answer.status).toBeLessThan(500)
    expect(answer.errors?.length).toBeGreaterThan(0)
    for (const error of answer.errors ?? []) {
      expect(error.extensions?.code).toBe('INVALID_INPUT')
      expect(Object.keys(error.extensions ?? {}).sort()).toEqual(expect.arrayContaining(['code']))
      expect(error.message).toMatch(/^(Dữ liệu|Nội dung)/)
    }
    expect(answer.text).not.toMatch(/stacktrace|node_modules|\.ts:/)
  })

  it('refuses a body of more than 256 kB as 413', async () => {
    const answer = await doors.post({
      query: '{ __typename }',
      variables: { a: 'x'.repeat(300_000) },
    })

    expect(answer.status).toBe(413)
    expect(answer.errors).toMatchObject([
      { message: 'Yêu cầu quá lớn (tối đa 256 kB).', extensions: { code: 'INVALID_INPUT' } },
    ])
  })

  it('refuses what a form on another site could send', async () => {
    const response = await fetch(doors.url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: '{ __typename }' }),
    })

    expect(response.status).toBe(400)
  })

  it('sends no caching headers for what one person may read', async () => {
    const response = await fetch(doors.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signedIn },
      body: JSON.stringify({ query: ASKED }),
    })

    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('reports a bug whole, and tells the client nothing of it', async () => {
    const failing = createSchemaWorld({
      services: {
        organizations: {
          findByIds: async () => {
            throw new Error('connect ECONNREFUSED 10.0.0.1 password=1')
          },
        } as never,
      },
      tokens: { good: officerOf(commune) },
    })
    const opened = await failing.open()

    const answer = await opened.post(
      { query: `{ organization(id: "${commune.id}") { name } }` },
      signedIn,
    )

    await opened.close()
    expect(answer.text).not.toContain('10.0.0.1')
    expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
    expect(failing.bugs).toHaveLength(1)
  })
})

describe('in production', () => {
  it('gives no introspection and no page', async () => {
    const schema = await production.post({ query: getIntrospectionQuery() }, signedIn)
    const page = await fetch(production.url, { headers: { accept: 'text/html' } })

    expect(schema.errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }])
    expect(schema.data).toBeUndefined()
    expect(page.ok).toBe(false)
  })

  it('does not guess at names', async () => {
    const answer = await production.post({ query: '{ member { id } membrs { id } }' }, signedIn)

    expect(answer.text).not.toContain('Did you mean')
  })
})

describe('outside of production', () => {
  it('gives introspection, and a page without foreign scripts', async () => {
    const schema = await doors.post({ query: getIntrospectionQuery() })
    const page = await fetch(doors.url, { headers: { accept: 'text/html' } })

    expect(schema.errors).toBeUndefined()
    expect(page.ok).toBe(true)
    expect(await page.text()).not.toMatch(/https?:\/\//)
  })
})
