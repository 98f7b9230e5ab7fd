import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { openDoors, restCall, type Answer, type Doors } from '../../support/open-doors.ts'
import { until } from '../../support/until.ts'
import { createWorld, type World } from '../../support/world.ts'

const PASSWORD = 'mot-mat-khau-dai-2026'
const LOGIN = `mutation ($input: LoginInput!) {
  login(input: $input) { accessToken accessTokenExpiresAt refreshToken viewer { account { id displayName locale } member { id cell { id } } roles { id role organization { name } } } }
}`
const REFRESH = `mutation ($t: String!) { refreshSession(refreshToken: $t) { accessToken refreshToken viewer { account { id } } } }`
const ME = '{ me { account { id } } }'

let world: World
let here: Doors
let there: Doors
let root: { id: string }
let cell: { id: string }
let made = 0

beforeAll(async () => {
  world = await createWorld()
  ;[here, there] = await Promise.all([openDoors(world), openDoors(world)])
  root = await world.organization({ type: 'PROVINCE', name: 'Đảng bộ tỉnh' })
  const commune = await world.organization({ type: 'COMMUNE', name: 'Đảng bộ xã', parent: root })
  cell = await world.organization({ type: 'CELL', name: 'Chi bộ thôn Một', parent: commune })
}, 240_000)
afterAll(async () => {
  await Promise.all([here?.close(), there?.close()])
  await world?.close()
})

const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code
const login = (identifier: string, password = PASSWORD) =>
  here.ask(LOGIN, { variables: { input: { identifier, password } } })
type Auth = { accessToken: string; refreshToken: string; viewer: { account: { id: string } } }
const authOf = (answer: Answer, name = 'login') => answer.data?.[name] as Auth

async function person(fields: Record<string, unknown> = {}) {
  const username = `nguoi-${++made}`
  const member = await world.member({ cell, ...fields })
  const account = await world.payload.create({
    collection: 'accounts',
    data: {
      username,
      password: PASSWORD,
      displayName: 'Nguyễn Văn An',
      status: 'ACTIVE',
      locale: 'vi',
      member: member.id,
    },
  })
  return { username, member, id: String(account.id) }
}
const signedIn = async (username: string) => authOf(await login(username))

describe('login', () => {
  it('answers who has signed in, with what they hold', async () => {
    const { username, member, id } = await person()
    await world.appoint({ member, role: 'SECRETARY', organization: cell })

    const answer = await login(username)

    expect(answer.errors).toBeUndefined()
    expect(answer.data?.login).toMatchObject({
      viewer: {
        account: { id, locale: 'vi' },
        member: { id: member.id, cell: { id: cell.id } },
        roles: [{ role: 'SECRETARY', organization: { name: 'Chi bộ thôn Một' } }],
      },
    })
    expect(answer.cookies.join()).toMatch(
      /^sotay-files=[^;]+; Path=\/media; Max-Age=900; HttpOnly; SameSite=Strict$/,
    )
  })

  it('takes phone and card number, however they are spaced', async () => {
    const { username, id } = await person({
      phone: '0912345691',
      cards: [{ number: '38170241', status: 'CURRENT' }],
    })

    for (const identifier of [
      username.toUpperCase(),
      '0912 345 691',
      '+84912345691',
      '0912.345.691',
      '38.170241',
    ])
      expect(authOf(await login(identifier))?.viewer.account.id).toBe(id)
  })

  it('says the same of a wrong password, an unknown name, a closed and an issued account', async () => {
    const { username } = await person()
    const closed = await person()
    await world.payload.update({
      collection: 'accounts',
      id: closed.id,
      data: { status: 'CLOSED' },
    })

    const answers = await Promise.all([
      login(username, 'mot-mat-khau-khac-2026'),
      login('khong-co-ai'),
      login(closed.username),
      login(''),
      login(username, ''),
    ])

    for (const answer of answers) {
      expect(codeOf(answer)).toBe('UNAUTHENTICATED')
      expect(answer.errors?.[0]?.message).toBe('Tên đăng nhập hoặc mật khẩu không đúng.')
    }
  })

  it('opens neither of two accounts that share a phone, and locks neither', async () => {
    const one = await person({
      phone: '0912345690',
      cards: [{ number: '38000001', status: 'CURRENT' }],
    })
    const other = await person({
      phone: '0912345690',
      cards: [{ number: '38000002', status: 'CURRENT' }],
    })

    const shared = [login('0912345690')]
    for (let i = 0; i < 7; i += 1) shared.push(login('0912345690', `sai-mat-khau-${i}`))
    const codes = (await Promise.all(shared)).map(codeOf)

    expect(new Set(codes)).toEqual(new Set(['UNAUTHENTICATED', 'RATE_LIMITED']))
    expect(authOf(await login('38000001')).viewer.account.id).toBe(one.id)
    expect(authOf(await login('38000002')).viewer.account.id).toBe(other.id)
  })

  it('slows guesses down, also when they come all at once, and says for how long', async () => {
    const { username } = await person()

    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => login(username, `doan-thu-so-${i}`)),
    )
    const held = answers.filter((answer) => codeOf(answer) === 'RATE_LIMITED')

    expect(held.length).toBeGreaterThanOrEqual(6)
    expect(held[0]?.errors?.[0]?.message).toMatch(/Hãy đợi \d+ giây/)
    expect(codeOf(await login(username))).toBe('RATE_LIMITED')
  })
})

describe('the door of the admin', () => {
  const rest = (username: string, password = PASSWORD, address?: string) =>
    restCall({ path: '/accounts/login', body: { username, password }, address })

  it('opens to the same identifiers and passwords, composed or not', async () => {
    const password = 'Hội nghị 2026!'
    const { id } = await person({ phone: '0912345692' })
    await world.payload.update({ collection: 'accounts', id, data: { password } })

    const byNfd = await rest('0912 345 692', password.normalize('NFD'))
    const byGraphql = await login('0912345692', password.normalize('NFD'))

    expect(byNfd.status).toBe(200)
    expect(byNfd.body.user).not.toHaveProperty('hash')
    expect(authOf(byGraphql).viewer.account.id).toBe(id)
  })

  it('refuses with our message, counts together with the API and holds guesses up', async () => {
    const { username } = await person()

    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, i) => rest(username, `doan-thu-so-${i}`)),
    )

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]))
    expect((await rest(username)).status).toBe(429)
    expect((await rest(username, PASSWORD, '192.0.2.77')).status).toBe(200)
  })

  it('is closed to accounts that are not in use', async () => {
    const { username, id } = await person()
    await world.payload.update({ collection: 'accounts', id, data: { status: 'CLOSED' } })

    expect((await rest(username)).status).toBe(401)
    await expect(
      world.payload.login({ collection: 'accounts', data: { username, password: PASSWORD } }),
    ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  it.each(['first-register', 'forgot-password', 'reset-password', 'unlock', 'verify/abc'])(
    'has no %s',
    async (path) => {
      const { status } = await restCall({
        path: `/accounts/${path}`,
        body: { username: 'ai-do', password: PASSWORD, token: 'x', displayName: 'Ai đó' },
      })

      expect(status).toBe(404)
    },
  )

  it('does not take tokens of the API, nor the API those of the admin', async () => {
    const { username } = await person()
    const { accessToken } = await signedIn(username)
    const payloadToken = (await rest(username)).body.token as string

    const asAdmin = await restCall({ method: 'GET', path: '/accounts/me', token: accessToken })

    expect(asAdmin.body.user).toBeNull()
    expect(codeOf(await here.ask(ME, { token: payloadToken }))).toBe('UNAUTHENTICATED')
  })
})

describe('refreshSession', () => {
  const refresh = (token: string, doors = here) => doors.ask(REFRESH, { variables: { t: token } })

  it('gives a new token each time, and ends the session when one is used twice', async () => {
    const { username } = await person()
    const first = await signedIn(username)
    const second = authOf(await refresh(first.refreshToken), 'refreshSession')
    const third = authOf(await refresh(second.refreshToken), 'refreshSession')

    const again = await refresh(first.refreshToken)

    expect(codeOf(again)).toBe('UNAUTHENTICATED')
    expect(codeOf(await refresh(third.refreshToken))).toBe('UNAUTHENTICATED')
    expect(codeOf(await here.ask(ME, { token: third.accessToken }))).toBe('UNAUTHENTICATED')
  })

  it('lets one of two at once win and keeps the session', async () => {
    const { username } = await person()
    const { refreshToken } = await signedIn(username)

    // Beneath the doors, where all three are under way at the same moment whatever the machine does.
    const { sessions } = here.services
    const answers = await Promise.allSettled(
      [1, 2, 3].map(() => sessions.refreshSession(refreshToken)),
    )

    const won = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
    expect(won).toHaveLength(1)
    expect((await refresh(won[0]!.refreshToken)).errors).toBeUndefined()
  })

  it.each(['', 'x', 'a'.repeat(80), '🙂', 'eyJhbGciOiJIUzI1NiJ9.e30.x'])(
    'refuses %p',
    async (token) => {
      expect(codeOf(await refresh(token))).toBe('UNAUTHENTICATED')
    },
  )

  it('works beside an access token that has run out or was never good', async () => {
    const { username } = await person()
    const { refreshToken } = await signedIn(username)

    const answer = await here.ask(REFRESH, { variables: { t: refreshToken }, token: 'a.b.c' })

    expect(answer.errors).toBeUndefined()
    const both = `mutation ($t: String!) { logout refreshSession(refreshToken: $t) { accessToken } }`
    const next = authOf(answer, 'refreshSession').refreshToken
    const mixed = await here.ask(both, { variables: { t: next }, token: 'a.b.c' })
    expect(codeOf(mixed)).toBe('UNAUTHENTICATED')
  })

  it('does not let a made-up token end the session it names', async () => {
    const { username } = await person()
    const { refreshToken } = await signedIn(username)
    const forged = Buffer.from(refreshToken, 'base64url').fill(7, 12).toString('base64url')

    expect(codeOf(await refresh(forged))).toBe('UNAUTHENTICATED')
    expect((await refresh(refreshToken)).errors).toBeUndefined()
  })
})

describe('the end of a session', () => {
  const endsWithin = async (socket: { closed: Promise<number> }, ms = 1_000) => {
    const started = Date.now()
    const code = await socket.closed
    return { code, inTime: Date.now() - started <= ms }
  }

  it('closes open sockets of this and of another process within a second', async () => {
    const { username } = await person()
    const { accessToken } = await signedIn(username)
    const bearer = `Bearer ${accessToken}`
    const sockets = await Promise.all([here.socket(bearer), there.socket(bearer)])
    expect(sockets.map(({ outcome }) => outcome)).toEqual(['ack', 'ack'])

    const out = await here.ask('mutation { logout }', { token: accessToken })
    const ends = await Promise.all(sockets.map((socket) => endsWithin(socket)))

    expect(out.data).toEqual({ logout: true })
    expect(out.cookies.join()).toContain('Max-Age=0')
    expect(ends).toEqual([
      { code: 4401, inTime: true },
      { code: 4401, inTime: true },
    ])
    expect(codeOf(await there.ask(ME, { token: accessToken }))).toBe('UNAUTHENTICATED')
  })

  it.each([
    ['the account is closed', { status: 'CLOSED' }],
    ['the password is changed', { password: 'mot-mat-khau-moi-2026' }],
  ])('comes when %s', async (_name, data) => {
    const { username, id } = await person()
    const { accessToken } = await signedIn(username)
    const socket = await there.socket(`Bearer ${accessToken}`)

    await world.payload.update({ collection: 'accounts', id, data: data as never })

    expect(await endsWithin(socket)).toEqual({ code: 4401, inTime: true })
    expect(codeOf(await here.ask(ME, { token: accessToken }))).toBe('UNAUTHENTICATED')
  })

  it('does not come when the rights change, which are the new ones within a second', async () => {
    const { username, member } = await person()
    const { accessToken } = await signedIn(username)
    const office = await world.appoint({ member, role: 'SECRETARY', organization: cell })
    const roles = async () => {
      const { data } = await there.ask('{ me { roles { role } } }', { token: accessToken })
      return (data?.me as { roles: unknown[] }).roles.length
    }
    await until(async () => (await roles()) === 1, { limitMs: 1_000 })

    await world.payload.delete({ collection: 'appointments', id: office.id })

    await until(async () => (await roles()) === 0, { limitMs: 1_000 })
  })
})
