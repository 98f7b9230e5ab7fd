import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { filesTokenIn } from '../../../src/auth/files-cookie.ts'
import { forgedTokens } from '../../support/forged-tokens.ts'
import { openDoors, type Doors } from '../../support/open-doors.ts'
import { createWorld, type World } from '../../support/world.ts'

const LOGIN = `mutation { login(input: { identifier: "that", password: "mot-mat-khau-dai-2026" }) { accessToken viewer { account { id } } } }`

let world: World
let doors: Doors
let token: string
let forged: readonly (readonly [string, string])[]

beforeAll(async () => {
  world = await createWorld()
  doors = await openDoors(world)
  await world.payload.create({
    collection: 'accounts',
    data: {
      username: 'that',
      password: 'mot-mat-khau-dai-2026',
      displayName: 'Thật',
      status: 'ACTIVE',
      locale: 'vi',
    },
  })
  const { data, cookies } = await doors.ask(LOGIN)
  const login = data?.login as { accessToken: string; viewer: { account: { id: string } } }
  token = login.accessToken
  const [, body = ''] = token.split('.')
  const { sid } = JSON.parse(Buffer.from(body, 'base64url').toString()) as { sid: string }
  forged = forgedTokens({
    secret: process.env.SOTAY_SECRET ?? '',
    accountId: login.viewer.account.id,
    sessionId: sid,
    token,
    filesToken: filesTokenIn(cookies[0]?.split(';')[0]) ?? '',
  })
}, 240_000)
afterAll(async () => {
  await doors?.close()
  await world?.close()
})

describe('a forged token', () => {
  it('opens nothing over HTTP', async () => {
    for (const [name, text] of forged) {
      const { data, errors } = await doors.ask('{ me { account { id } } }', { token: text })
      expect([name, data ?? null, errors?.[0]?.extensions.code]).toEqual([
        name,
        null,
        'UNAUTHENTICATED',
      ])
    }
    expect(forged.length).toBeGreaterThanOrEqual(25)
  })

  it('closes the WebSocket at connection_init', async () => {
    for (const [name, text] of forged) {
      const { outcome } = await doors.socket(`Bearer ${text}`)
      expect([name, outcome]).toEqual([name, 4401])
    }
  })

  it.each(['Basic dGhhdDp0aGF0', 'Bearer', 'bearer ', 'JWT x', 'Bearer a b', 'Bearer null'])(
    'is not %p either',
    async (authorization) => {
      const { errors } = await doors.ask('{ me { account { id } } }', { authorization })
      const { outcome } = await doors.socket(authorization)

      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
      expect(outcome).toBe(4401)
    },
  )

  it('spoils nothing for the genuine one', async () => {
    const { data } = await doors.ask('{ me { account { displayName } } }', { token })
    const socket = await doors.socket(`Bearer ${token}`)
    socket.end()

    expect(data).toEqual({ me: { account: { displayName: 'Thật' } } })
    expect(socket.outcome).toBe('ack')
  })
})
