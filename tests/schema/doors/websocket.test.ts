import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import WebSocket from 'ws'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { member, officerOf, organization } from '../../support/register-rows.ts'
import { createSchemaWorld } from '../../support/schema-world.ts'

const commune = organization(1)
const cell = organization(2, commune)
const tokens: Record<string, Viewer> = {}
const createWorld = () =>
  createSchemaWorld({ organizations: [commune, cell], members: [member(1, cell)], tokens })
let world: ReturnType<typeof createWorld>
let doors: Awaited<ReturnType<typeof world.open>>

beforeEach(async () => {
  tokens.good = officerOf(commune)
  world = createWorld()
  doors = await world.open()
})
afterEach(() => doors.close())

type Message = { type: string; id?: string; payload?: unknown }

/** A client that speaks the protocol by hand: what is sent and what comes back is the test's business. */
function connect(protocol = 'graphql-transport-ws') {
  const socket = new WebSocket(doors.socketUrl, protocol)
  const messages: Message[] = []
  let wake = () => {}
  socket.on('message', (data: Buffer) => {
    messages.push(JSON.parse(data.toString()) as Message)
    wake()
  })
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)))
  const opened = new Promise<void>((resolve, reject) => {
    socket.on('open', () => resolve())
    socket.on('error', reject)
  })
  return {
    socket,
    closed,
    async send(message: unknown) {
      await opened
      socket.send(typeof message === 'string' ? message : JSON.stringify(message))
    },
    async next(): Promise<Message> {
      while (messages.length === 0) await new Promise<void>((resolve) => (wake = resolve))
      return messages.shift()!
    },
  }
}

async function signedIn() {
  const client = connect()
  await client.send({ type: 'connection_init', payload: { authorization: 'Bearer good' } })
  expect(await client.next()).toEqual({ type: 'connection_ack' })
  return client
}

const ask = (query: string, variables?: unknown) => ({
  id: '1',
  type: 'subscribe',
  payload: { query, variables },
})

describe('the WebSocket', () => {
  it.each([
    ['vi', /[ăâđêôơư]/i],
    ['en', /^[\x20-\x7e]+$/],
  ])('answers in the language that the page names: %s', async (acceptLanguage, spoken) => {
    const client = connect()
    await client.send({ type: 'connection_init', payload: { acceptLanguage } })
    await client.next()
    await client.send(ask('{ notifications { totalCount } }'))

    const { payload } = await client.next()
    const text = JSON.stringify(payload)
    expect(/"message":"([^"]*)"/.exec(text)?.[1]).toMatch(spoken)
  })

  it('answers queries of who is signed in', async () => {
    const client = await signedIn()

    await client.send(ask('{ members { nodes { cell { name } } } }'))

    expect(await client.next()).toEqual({
      id: '1',
      type: 'next',
      payload: { data: { members: { nodes: [{ cell: { name: 'Chi bộ 2' } }] } } },
    })
    expect(await client.next()).toEqual({ id: '1', type: 'complete' })
    client.socket.close()
  })

  it('lets a stranger in to what is public only', async () => {
    const client = connect()
    await client.send({ type: 'connection_init' })
    await client.next()

    await client.send(ask('{ members { totalCount } }'))

    expect(await client.next()).toMatchObject({
      type: 'next',
      payload: {
        errors: [{ message: 'Bạn cần đăng nhập.', extensions: { code: 'UNAUTHENTICATED' } }],
      },
    })
    client.socket.close()
  })

  it.each<[unknown]>([
    ['Bearer bad'],
    ['good'],
    [7],
    [{ token: 'good' }],
    [['Bearer good']],
    ['Bearer '],
  ])('closes a connection_init with %p with 4401', async (authorization) => {
    const client = connect()

    await client.send({ type: 'connection_init', payload: { authorization } })

    expect(await client.closed).toBe(4401)
    expect(doors.openSockets.count()).toBe(0)
  })

  it.each<[string, string, unknown, string]>([
    ['a syntax error', '{ members', undefined, 'INVALID_INPUT'],
    ['an unknown field', '{ secrets }', undefined, 'INVALID_INPUT'],
    [
      'too deep a question',
      `{ organizations ${'{ nodes { parent '.repeat(20)}{ id }${' } }'.repeat(20)} }`,
      undefined,
      'INVALID_INPUT',
    ],
    [
      'a wrong variable',
      'query ($f: Int) { members(first: $f) { totalCount } }',
      { f: 'x' },
      'INVALID_INPUT',
    ],
    ['a wrong page', '{ members(first: 0) { totalCount } }', undefined, 'INVALID_INPUT'],
    [
      'two operations and no name',
      'query a { __typename } query b { __typename }',
      undefined,
      'INVALID_INPUT',
    ],
  ])('presents %s as HTTP does', async (_name, query, variables, code) => {
    const client = await signedIn()
    const overHttp = await doors.post({ query, variables }, { authorization: 'Bearer good' })

    await client.send(ask(query, variables))

    const { payload } = await client.next()
    const errors = Array.isArray(payload) ? payload : (payload as { errors: unknown[] }).errors
    expect(errors).toMatchObject([{ extensions: { code } }])
    expect(errors).toEqual(overHttp.errors)
    client.socket.close()
  })

  it('looks again who it is for each operation, and closes with 4401 when the session is gone', async () => {
    const client = await signedIn()
    delete tokens.good

    await client.send(ask('{ members { totalCount } }'))

    expect(await client.closed).toBe(4401)
  })

  it('closes on a message of more than 256 kB', async () => {
    jest.spyOn(console, 'error').mockReturnValueOnce(undefined) // graphql-ws tells it there.
    const client = await signedIn()

    await client.send(ask('{ __typename }', { a: 'x'.repeat(300_000) }))

    expect(await client.closed).toBe(1009)
  })

  it.each([
    ['no JSON', 'hello'],
    ['an array', '[]'],
    ['an unknown type', '{"type":"drop"}'],
  ])('closes on %s', async (_name, text) => {
    const client = await signedIn()

    await client.send(text)

    expect([4400, 4500]).toContain(await client.closed)
  })

  it('closes who asks before saying who it is', async () => {
    const client = connect()

    await client.send(ask('{ __typename }'))

    expect(await client.closed).toBe(4401)
  })

  it('keeps a list of the open sockets, without those that left', async () => {
    const client = await signedIn()
    expect(doors.openSockets.sessionIds()).toEqual(['session-1'])

    client.socket.terminate()
    await client.closed

    while (doors.openSockets.count() > 0) await new Promise((resolve) => setImmediate(resolve))
    expect(doors.openSockets.all()).toEqual([])
  })

  it('closes the sockets of one session with the code it is given', async () => {
    const client = await signedIn()

    doors.openSockets.closeSession({ sessionId: 'session-1', code: 4401, reason: 'Session ended' })

    expect(await client.closed).toBe(4401)
  })

  it('tells clients to come back when the server stops', async () => {
    const [first, second] = [await signedIn(), connect()]
    await second.send({ type: 'connection_init' })
    await second.next()

    await doors.drain()

    expect(await first.closed).toBe(1012)
    expect(await second.closed).toBe(1012)
  })
})
