import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { handleEndpoints } from 'payload'

import { addDays, dayOf } from '../../../src/domain/calendar/day.ts'
import { openDoors, restCall, type Doors } from '../../support/open-doors.ts'
import { until } from '../../support/until.ts'
import { createWorld, type World } from '../../support/world.ts'

const PASSWORD = 'mot-mat-khau-dai-2026'
const A_SECOND = 1_000

type Id = { readonly id: string }
type Told = { readonly rights?: string; readonly ended?: boolean }

let world: World
/** Another process than the one that writes. */
let there: Doors
let stopDesk: () => void
let root: Id, commune: Id, elsewhere: Id
let made = 0

beforeAll(async () => {
  world = await createWorld()
  there = await openDoors(world)
  const [{ provideRightsDoor }, { createDeskRights }] = await Promise.all([
    import('../../../collections/index.ts'),
    import('../../../src/live/desk-rights.ts'),
  ])
  const desk = createDeskRights(there.services.sessions)
  provideRightsDoor(world.payload, desk)
  stopDesk = desk.stop
  root = await world.organization({ type: 'PROVINCE', name: 'Đảng bộ tỉnh' })
  commune = await world.organization({ type: 'COMMUNE', name: 'Xã A', parent: root })
  elsewhere = await world.organization({ type: 'COMMUNE', name: 'Xã B', parent: root })
}, 240_000)
afterAll(async () => {
  stopDesk?.()
  await there?.close()
  await world?.close()
})

/** A secretary by appointment and an editor by a board, member of a cell of their own, with an open socket and an open page. */
async function officer() {
  const cell = await world.organization({ type: 'CELL', name: 'Chi bộ', parent: commune })
  const other = await world.organization({ type: 'CELL', name: 'Chi bộ khác', parent: commune })
  const member = await world.member({ cell })
  const username = `can-bo-${++made}`
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
  const office = await world.appoint({
    member,
    role: 'SECRETARY',
    organization: cell,
    from: '2020-01-01',
  })
  const board = await world.payload.create({
    collection: 'editorial-boards',
    data: { organization: cell.id, editors: [account.id] },
  })
  const { body } = await restCall({
    path: '/accounts/login',
    body: { username, password: PASSWORD },
  })
  const page = await openPage(body.token as string)
  const socket = await openWatchedSocket(String(account.id))
  return { cell, other, member, account, office, board, page, socket, token: body.token as string }
}
type Officer = Awaited<ReturnType<typeof officer>>

async function openPage(token: string) {
  const told: Told[] = []
  const { default: config } = await import('../../../payload.config.ts')
  const leaving = new AbortController()
  const answer = await handleEndpoints({
    config,
    request: new Request('http://127.0.0.1/api/accounts/rights', {
      headers: { authorization: `JWT ${token}` },
      signal: leaving.signal,
    }),
  })
  const read = async () => {
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>)
      for (const line of Buffer.from(chunk).toString('utf8').split('\n'))
        if (line.startsWith('data: ')) told.push(JSON.parse(line.slice(6)) as Told)
  }
  const reading = read()
  if (answer.ok) await until(() => told.length === 1)
  return { status: answer.status, told, reading, leave: () => leaving.abort() }
}

/** The session of an API socket, as subscriptions watch it. */
async function openWatchedSocket(accountId: string) {
  const { sessions } = there.services
  const { accessToken, viewer } = await sessions.begin({
    accountId,
    address: '127.0.0.1',
    userAgent: null,
  })
  const socket = await there.socket(`Bearer ${accessToken}`)
  const seen: (string | null)[] = []
  const stop = sessions.watchSession(viewer.sessionId ?? '', (now) =>
    seen.push(now && JSON.stringify([now.appointments, now.cellPath])),
  )
  await until(() => seen.length === 1)
  return { ...socket, seen, stop }
}

const update = (
  collection: 'appointments' | 'accounts' | 'members' | 'organizations',
  id: unknown,
  data: object,
) => world.payload.update({ collection, id: String(id), data: data })
const yesterday = () => addDays({ day: dayOf(new Date()), days: -1 })

describe('rights that change reach open sockets and open pages within a second', () => {
  it.each<[string, (of: Officer) => Promise<unknown>]>([
    ['an end in the past', ({ office }) => update('appointments', office.id, { to: yesterday() })],
    [
      'an office taken back',
      ({ office }) => world.payload.delete({ collection: 'appointments', id: office.id }),
    ],
    [
      'an office given',
      ({ account }) =>
        world.appoint({
          account: { id: String(account.id) },
          role: 'INSPECTOR',
          organization: commune,
        }),
    ],
    [
      'an office of a board taken away',
      ({ board }) =>
        world.payload.update({
          collection: 'editorial-boards',
          id: board.id,
          data: { editors: [] },
        }),
    ],
    [
      'a member moved to another cell',
      ({ member, other }) => update('members', member.id, { cell: other.id }),
    ],
    ['a member suspended', ({ member }) => update('members', member.id, { status: 'SUSPENDED' })],
    [
      'the organization moved',
      ({ cell }) => update('organizations', cell.id, { parent: elsewhere.id }),
    ],
  ])('%s', async (_way, change) => {
    const person = await officer()
    const before = person.page.told[0]?.rights

    await change(person)

    await until(() => person.socket.seen.at(-1) !== person.socket.seen[0], { limitMs: A_SECOND })
    await until(() => person.page.told.at(-1)?.rights !== before, { limitMs: A_SECOND })
    expect(person.page.told.at(-1)?.rights).toMatch(/^[0-9a-f]{32}$/)
    person.page.leave()
    person.socket.stop()
    person.socket.end()
  })

  it.each<[string, (of: Officer) => Promise<unknown>, boolean]>([
    [
      'the account is closed',
      ({ account }) => update('accounts', account.id, { status: 'CLOSED' }),
      true,
    ],
    [
      'the password is another',
      ({ account }) => update('accounts', account.id, { password: 'mot-mat-khau-moi-2026' }),
      true,
    ],
    [
      'the person signs out of the admin',
      ({ token }) => restCall({ path: '/accounts/logout', token }),
      false,
    ],
  ])('and a session ends when %s', async (_way, change, endsSocket) => {
    const person = await officer()

    await change(person)

    await until(() => person.page.told.at(-1)?.ended === true, { limitMs: A_SECOND })
    await person.page.reading
    if (endsSocket) expect(await person.socket.closed).toBe(4401)
    person.socket.stop()
    person.socket.end()
    expect((await openPage(person.token)).status).toBe(401)
  })

  it('an end reached by the clock, on the day after the last', async () => {
    const person = await officer()
    const today = dayOf(new Date())
    await update('appointments', person.office.id, { to: today })
    const { viewer } = await there.services.sessions.begin({
      accountId: String(person.account.id),
      address: '127.0.0.1',
      userAgent: null,
    })
    const { createMongoSessions } =
      await import('../../../src/persistence/sessions/mongo-sessions.ts')
    const { createViewerWatch } = await import('../../../src/live/viewer-watch.ts')
    let now = new Date()
    const watch = createViewerWatch({
      findViewers: createMongoSessions({ payload: world.payload }).findViewers,
      source: { start: () => {}, isListening: () => true, stop: async () => {} },
      now: () => now,
      reportBug: (error) => {
        throw error
      },
    })
    const roles: (readonly string[] | undefined)[] = []
    watch.start()
    watch.watchSession(viewer.sessionId ?? '', (found) =>
      roles.push(found?.appointments.map(({ role }) => role)),
    )
    await until(() => roles.length === 1)

    // One minute past midnight in Việt Nam.
    now = new Date(`${addDays({ day: today, days: 1 })}T00:01:00+07:00`)

    await until(() => roles.length === 2, { limitMs: A_SECOND })
    await watch.stop()
    expect(roles[0]).toContain('SECRETARY')
    expect(roles[1]).not.toContain('SECRETARY')
    person.page.leave()
    person.socket.stop()
    person.socket.end()
  })
})

describe('the door of open pages', () => {
  it('is closed to whoever is not signed in to the admin', async () => {
    expect((await openPage('khong-phai-the')).status).toBe(401)
  })

  it('says nothing new of a change that is no right', async () => {
    const person = await officer()

    await update('accounts', person.account.id, { displayName: 'Nguyễn Văn Bình', locale: 'en' })
    await update('appointments', person.office.id, { to: yesterday() })

    await until(() => person.page.told.length > 1)
    const rights = person.page.told.map((told) => told.rights)
    expect(rights).toHaveLength(2)
    expect(rights[1]).not.toBe(rights[0])
    person.page.leave()
    person.socket.stop()
    person.socket.end()
  })

  it('takes a bounded number of one account, and one more when one has gone', async () => {
    const person = await officer()
    const pages = []
    for (let opened = 1; opened < 30; opened += 1) pages.push(await openPage(person.token))

    const refused = await openPage(person.token)
    pages[0]?.leave()

    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]))
    expect(refused.status).toBe(429)
    await pages[0]?.reading.catch(() => undefined)
    expect((await openPage(person.token)).status).toBe(200)
    for (const page of pages) page.leave()
    person.page.leave()
    person.socket.stop()
    person.socket.end()
  })
})
