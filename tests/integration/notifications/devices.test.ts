import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { liveClient } from '../../support/live-client.ts'
import { changed, meetingCell, newCommand, type Cell } from '../../support/meeting-cell.ts'
import { openDoors, type Doors } from '../../support/open-doors.ts'
import { until } from '../../support/until.ts'
import { createWorld, type World } from '../../support/world.ts'

const DAY = 24 * 60 * 60_000
const READ = 'subscription { notificationRead { id } }'
const RECEIVED = 'subscription { notificationReceived { id kind body } }'
const LIST = '{ notifications(first: 20) { unreadCount nodes { id kind body } } }'
const MARK = 'mutation ($ids: [ID!]!) { markNotificationsRead(ids: $ids) }'

type Listed = {
  readonly unreadCount: number
  readonly nodes: readonly { readonly id: string; readonly kind: string; readonly body: string }[]
}

let world: World
let cell: Cell
let one: Doors
let other: Doors

beforeAll(async () => {
  world = await createWorld()
  one = await openDoors(world)
  other = await openDoors(world)
  cell = await meetingCell(world, 2)
}, 120_000)
afterAll(async () => {
  await Promise.all([one, other].map((doors) => doors.services.meetingLive.stop()))
  await Promise.all([one.close(), other.close()])
  await world.close()
})

/** A device of somebody, at one of the processes. */
async function deviceOf(doors: Doors, at: number) {
  const { accountId } = cell.viewers[at]!
  const given = { accountId, address: '127.0.0.1', userAgent: null }
  const { accessToken: token } = await doors.services.sessions.begin(given)
  const list = async () => (await doors.ask(LIST, { token })).data?.notifications as Listed
  return { ...liveClient({ url: doors.url, token }), token, list }
}
/** Follows, and is certain that it has begun. */
async function following(device: Awaited<ReturnType<typeof deviceOf>>, query: string) {
  const live = device.follow(query, {})
  await until(() => live.ended() !== null, { limitMs: 500 }).catch(() => undefined)
  return live
}

const of = (meetingId: string) => ({ commandId: newCommand(), meetingId })

async function invitedMeeting(): Promise<string> {
  const { meetings } = world.services
  const { secretary: viewer } = cell
  const startsAt = new Date(Date.now() + 5 * DAY)
  const plan = { organizationId: cell.cell.id, kind: 'EXTRAORDINARY' as const, title: 'Họp' }
  const input = { commandId: newCommand(), ...plan, startsAt, place: 'Chợ', agenda: [] }
  const meetingId = changed(await meetings.create({ input, viewer }))
  for (const step of [meetings.register, meetings.invite])
    changed(await step({ input: of(meetingId), viewer }))
  return meetingId
}

describe('a person with two devices', () => {
  it('reads on one what is read on the other, at once, and nobody else hears of it', async () => {
    await invitedMeeting()
    const phone = await deviceOf(one, 1)
    const laptop = await deviceOf(other, 1)
    const stranger = await deviceOf(other, 0)
    const live = await following(laptop, READ)
    const unconcerned = await following(stranger, READ)
    const { nodes, unreadCount } = await phone.list()
    const ids = nodes.map(({ id }) => id)

    await one.ask(MARK, { token: phone.token, variables: { ids } })

    expect(unreadCount).toBe(1)
    expect(await live.first(1)).toEqual([{ notificationRead: { id: ids[0] } }])
    expect(await laptop.list()).toMatchObject({ unreadCount: 0 })
    expect(await stranger.list()).toMatchObject({ unreadCount: 1 })
    expect(unconcerned.messages).toEqual([])
    for (const device of [phone, laptop, stranger]) await device.close()
  })

  it('sees changes of a meeting made within minutes as one notification that grows', async () => {
    const meetingId = await invitedMeeting()
    const { meetings } = world.services
    const { secretary: viewer } = cell
    const phone = await deviceOf(one, 1)
    const live = await following(phone, RECEIVED)

    changed(
      await meetings.updatePlan({ input: { ...of(meetingId), place: 'Nhà văn hóa' }, viewer }),
    )
    const [first] = await live.first(1)
    const { id } = first?.notificationReceived as { id: string }
    await one.ask(MARK, { token: phone.token, variables: { ids: [id] } })
    changed(await meetings.updatePlan({ input: { ...of(meetingId), title: 'Họp gấp' }, viewer }))

    const [, grown] = await live.first(2)
    const body = expect.stringMatching(/Nhà văn hóa \(trước đó: Chợ\).*Họp/)
    expect(grown).toEqual({ notificationReceived: { id, kind: 'MEETING_CHANGED', body } })
    const { nodes } = await phone.list()
    expect(nodes.filter(({ kind }) => kind === 'MEETING_CHANGED')).toHaveLength(1)
    await phone.close()
  })
})
