import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { rest } from '../../support/rest.ts'
import { createWorld, type World } from '../../support/world.ts'

const PASSWORD = 'mot-mat-khau-dai-2026'

let world: World
let ask: ReturnType<typeof rest>

beforeAll(async () => {
  world = await createWorld()
  ask = rest(world.payload)
}, 240_000)
afterAll(async () => world?.close())

describe('the language of the admin', () => {
  it('is that of the account from the sign-in on, and stays what its person has chosen', async () => {
    const account = await world.account()
    const { username } = await world.payload.findByID({ collection: 'accounts', id: account.id })
    const signIn = () =>
      ask({
        method: 'POST',
        path: '/api/accounts/login',
        json: { username, password: PASSWORD },
      })

    const first = await signIn()
    const token = String(first.body.token)
    await ask({
      method: 'PATCH',
      path: `/api/accounts/${account.id}`,
      token,
      json: { locale: 'en' },
    })
    const second = await signIn()

    const languageIn = ({ headers }: { headers: Headers }) =>
      headers.getSetCookie().filter((cookie) => cookie.startsWith('payload-lng='))
    expect(languageIn(first)).toEqual([expect.stringContaining('payload-lng=vi')])
    expect(languageIn(second)).toEqual([expect.stringContaining('payload-lng=en')])
    expect(
      second.headers.getSetCookie().some((cookie) => cookie.startsWith('payload-token=')),
    ).toBe(true)
  })
})
