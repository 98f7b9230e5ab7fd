import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import WebSocket from 'ws'

import { liveClient } from '../../support/live-client.ts'
import {
  changed,
  meetingCell,
  meetingOf,
  newCommand,
  type Cell,
} from '../../support/meeting-cell.ts'
import { openDoors, type Doors } from '../../support/open-doors.ts'
import { until } from '../../support/until.ts'
import { createWorld, type World } from '../../support/world.ts'

const LIVE = `subscription Live($meetingId: ID!, $afterSeq: Int) {
  meetingLive(meetingId: $meetingId, afterSeq: $afterSeq) {
    __typename
    ... on MeetingSnapshot { seq meeting { status lastSeq attendanceSummary { present } } }
    ... on MeetingEvent { seq type at actorName summary meeting { status lastSeq organization { name } attendanceSummary { present } } }
  }
}`
const CHANGED = `subscription Changed($organizationId: ID!) { meetingsChanged(organizationId: $organizationId) { id status } }`
const RECEIVED = `subscription { notificationReceived { kind title body url } }`

let world: World
let cell: Cell
let one: Doors
let other: Doors

/** A client of a door with a session of this member's account, or of this account. */
async function clientOf(doors: Doors, accountId: string) {
  const begun = await doors.services.sessions.begin({
    accountId,
    address: '127.0.0.1',
    userAgent: null,
  })
  return { ...liveClient({ url: doors.url, token: begun.accessToken }), begun }
}

const seqs = (messages: readonly Record<string, unknown>[]) =>
  messages.map(({ meetingLive }) => (meetingLive as { seq: number }).seq)

/** Marks everybody in turn, so that there is one event for each. */
async function markEach(meetingId: string, doors: readonly Doors[]) {
  for (const [index, { id: memberId }] of cell.members.entries()) {
    const { meetings } = doors[index % doors.length]!.services
    changed(
      await meetings.markAttendance({
        input: { commandId: newCommand(), meetingId, marks: [{ memberId, status: 'PRESENT' }] },
        viewer: cell.secretary,
      }),
    )
  }
}

beforeAll(async () => {
  world = await createWorld()
  one = await openDoors(world)
  other = await openDoors(world)
  cell = await meetingCell(world, 6)
}, 120_000)
afterAll(async () => {
  await Promise.all([one, other].map((doors) => doors.services.meetingLive.stop()))
  await Promise.all([one.close(), other.close()])
  await world.close()
})

describe('meetingLive', () => {
  it('gives the state first and then every event of every process, in order', async () => {
    const meetingId = await meetingOf(one.services, cell)
    const client = await clientOf(one, cell.viewers[1]!.accountId)
    const live = client.follow(LIVE, { meetingId })
    const [snapshot] = await live.first(1)

    await markEach(meetingId, [one, other])

    const count = cell.members.length
    const messages = await live.first(1 + count)
    expect(snapshot).toMatchObject({
      meetingLive: { __typename: 'MeetingSnapshot', seq: 4, meeting: { status: 'IN_PROGRESS' } },
    })
    expect(seqs(messages)).toEqual(Array.from({ length: count + 1 }, (_, index) => 4 + index))
    expect(messages.at(-1)).toMatchObject({
      meetingLive: {
        type: 'attendanceMarked',
        actorName: 'Người dùng',
        summary: expect.stringContaining('điểm danh 1 người'),
        meeting: {
          organization: { name: 'Chi bộ thôn Một' },
          attendanceSummary: { present: count },
        },
      },
    })
    await client.close()
  })

  it('gives exactly what was missed, wherever it was cut', async () => {
    const meetingId = await meetingOf(one.services, cell)
    const client = await clientOf(other, cell.viewers[2]!.accountId)
    const got: number[] = []
    const marking = markEach(meetingId, [one, other])
    const cuts = [2, 1, 3, 1]

    for (const cut of cuts) {
      const live = client.follow(LIVE, { meetingId, afterSeq: got.at(-1) ?? 0 })
      got.push(...seqs(await live.first(cut)))
      live.stop()
    }
    await marking
    const rest = client.follow(LIVE, { meetingId, afterSeq: got.at(-1) })
    const total = 4 + cell.members.length
    got.push(...seqs(await rest.first(total - got.length)))

    expect(got).toEqual(Array.from({ length: total }, (_, index) => index + 1))
    await client.close()
  })

  it('refuses a negative number and a meeting out of sight', async () => {
    const meetingId = await meetingOf(one.services, cell, 'planned')
    const stranger = (await meetingCell(world, 1)).secretary
    const [mine, theirs] = await Promise.all([
      clientOf(one, cell.viewers[1]!.accountId),
      clientOf(one, stranger.accountId),
    ])

    const negative = mine.follow(LIVE, { meetingId, afterSeq: -1 })
    const unseen = theirs.follow(LIVE, { meetingId })

    await until(() => negative.ended() !== null && unseen.ended() !== null)
    expect(negative.ended()).toEqual({ code: 'INVALID_INPUT' })
    expect(unseen.ended()).toEqual({ code: 'NOT_FOUND' })
    await Promise.all([mine.close(), theirs.close()])
  })

  it('ends with FORBIDDEN within a second of leaving the cell', async () => {
    const meetingId = await meetingOf(one.services, cell)
    const leaving = await world.member({ cell: cell.cell, fullName: 'Trần Thị Mai' })
    const account = await world.account({ member: leaving })
    const client = await clientOf(one, account.id)
    const live = client.follow(LIVE, { meetingId })
    await live.first(1)

    await world.payload.update({
      collection: 'members',
      id: leaving.id,
      data: { status: 'TRANSFERRED_OUT' },
    })
    const began = Date.now()
    await until(() => live.ended() !== null, { limitMs: 3_000 })

    expect(Date.now() - began).toBeLessThan(1_000)
    expect(live.ended()).toEqual({ code: 'FORBIDDEN' })
    await markEach(meetingId, [other])
    expect(live.messages).toHaveLength(1)
    await client.close()
  })

  it('ends for an overseer whose appointment has ended', async () => {
    const meetingId = await meetingOf(one.services, cell)
    const account = await world.account()
    const appointment = await world.appoint({
      account,
      role: 'OVERSEER',
      organization: cell.commune,
    })
    const client = await clientOf(other, account.id)
    const live = client.follow(LIVE, { meetingId, afterSeq: 3 })
    await live.first(1)

    await world.payload.delete({ collection: 'appointments', id: appointment.id })

    await until(() => live.ended() !== null, { limitMs: 1_500 })
    expect(live.ended()).toEqual({ code: 'FORBIDDEN' })
    await client.close()
  })

  it('lets go of clients that vanish at any moment', async () => {
    const meetingId = await meetingOf(one.services, cell)
    const { begun } = await clientOf(one, cell.viewers[3]!.accountId)
    const init = {
      type: 'connection_init',
      payload: { authorization: `Bearer ${begun.accessToken}` },
    }
    const subscribe = {
      type: 'subscribe',
      id: '1',
      payload: { query: LIVE, variables: { meetingId } },
    }
    const vanish = (delayMs: number) =>
      new Promise<void>((resolve) => {
        const socket = new WebSocket(one.url.replace('http', 'ws'), 'graphql-transport-ws')
        socket.on('open', () => socket.send(JSON.stringify(init)))
        socket.once('message', () => {
          socket.send(JSON.stringify(subscribe))
          setTimeout(() => {
            socket.terminate()
            resolve()
          }, delayMs)
        })
      })

    await Promise.all(Array.from({ length: 40 }, (_, index) => vanish(index % 21)))

    const { tails } = one.services.meetingLive
    await until(() => tails.count().readers === 0, { what: () => JSON.stringify(tails.count()) })
    expect(tails.count()).toEqual({ tails: 0, readers: 0 })
  })
})

describe('what else is live', () => {
  it('tells those above of every change of a status below', async () => {
    const account = await world.account()
    await world.appoint({ account, role: 'INSPECTOR', organization: cell.commune })
    const client = await clientOf(other, account.id)
    const live = client.follow(CHANGED, { organizationId: cell.commune.id })
    await until(() => live.ended() !== null, { limitMs: 500 }).catch(() => undefined)

    const meetingId = await meetingOf(one.services, cell, 'invited')

    const messages = await live.first(3)
    expect(messages.map(({ meetingsChanged }) => meetingsChanged)).toEqual([
      { id: meetingId, status: expect.any(String) },
      { id: meetingId, status: expect.any(String) },
      { id: meetingId, status: 'INVITED' },
    ])
    await client.close()
  })

  it('tells the invited at once, in their zone of time', async () => {
    const client = await clientOf(other, cell.viewers[4]!.accountId)
    const live = client.follow(RECEIVED, {})
    await until(() => live.ended() !== null, { limitMs: 500 }).catch(() => undefined)
    const { meetings } = one.services
    const viewer = cell.secretary
    const meetingId = changed(
      await meetings.create({
        input: {
          commandId: newCommand(),
          organizationId: cell.cell.id,
          kind: 'REGULAR',
          title: 'Cuối năm',
          startsAt: new Date('2026-12-31T23:30:00+07:00'),
          agenda: [],
        },
        viewer,
      }),
    )
    changed(await meetings.register({ input: { commandId: newCommand(), meetingId }, viewer }))
    changed(await meetings.invite({ input: { commandId: newCommand(), meetingId }, viewer }))

    const [message] = await live.first(1)

    expect(message).toEqual({
      notificationReceived: {
        kind: 'MEETING_INVITED',
        title: 'Mời họp: Cuối năm',
        body: '23:30, ngày 31/12/2026.',
        url: `/meetings/${meetingId}`,
      },
    })
    await client.close()
  })
})
