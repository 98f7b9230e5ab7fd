import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { replay } from '../../../src/domain/meetings/evolve.ts'
import { meetingLogModel } from '../../../src/persistence/models/meeting-log.model.ts'
import { notificationsModel } from '../../../src/persistence/models/notifications.model.ts'
import { projectorPlacesModel } from '../../../src/persistence/models/projector-places.model.ts'
import { connectionOf } from '../../../src/persistence/models/connection.ts'
import { createMongoMeetingLog } from '../../../src/persistence/meetings/mongo-meeting-log.ts'
import { rowsOf } from '../../../src/persistence/rows-of.ts'
import {
  changed,
  meetingCell,
  meetingOf,
  newCommand,
  type Cell,
} from '../../support/meeting-cell.ts'
import { createWorld, type World } from '../../support/world.ts'

type Process = Awaited<ReturnType<typeof anotherProcess>>

let world: World
let cell: Cell
let one: Process
let other: Process

/** Services of their own over the same database, as a second server process has them. */
async function anotherProcess() {
  const { createMeetings } = await import('../../../src/server/create-meetings.ts')
  return createMeetings({
    payload: world.payload,
    secret: process.env.SOTAY_SECRET ?? '',
    publicUrl: 'http://127.0.0.1',
  })
}

const log = () => createMongoMeetingLog({ appends: meetingLogModel(connectionOf(world.payload)) })
const eventsOf = async (meetingId: string) =>
  (await log().readAfter([{ meetingId, seq: 0 }])).get(meetingId) ?? []
const documentOf = (meetingId: string) =>
  rowsOf({ payload: world.payload, slug: 'meetings' }).findOne({ _id: meetingId }).lean()

beforeAll(async () => {
  world = await createWorld()
  one = await anotherProcess()
  other = await anotherProcess()
  cell = await meetingCell(world, 8)
}, 120_000)
afterAll(() => world.close())

describe('a meeting on a database', () => {
  it('goes from plan to closing, and its document shows each step', async () => {
    const { secretary, viewers, members } = cell
    const meetingId = await meetingOf(one, cell)
    const { shortCode, code } = await one.meetings.checkInCode({ meetingId, viewer: secretary })

    const checkIn = (viewer: typeof secretary, typed: string) =>
      other.meetings.checkIn({
        input: { commandId: newCommand(), meetingId, code: typed },
        viewer,
      })
    changed(await checkIn(secretary, code))
    changed(
      await checkIn(viewers[1]!, ` ${shortCode.slice(0, 3).toLowerCase()}-${shortCode.slice(3)}`),
    )
    expect(await checkIn(viewers[1]!, code)).toMatchObject({ refusal: { code: 'ALREADY_DONE' } })
    expect(await checkIn(viewers[2]!, 'AAAAAA')).toMatchObject({
      refusal: { code: 'CODE_INVALID' },
    })
    changed(
      await one.meetings.markAttendance({
        input: {
          commandId: newCommand(),
          meetingId,
          marks: [{ memberId: members[3]!.id, status: 'ABSENT_EXCUSED', reason: 'Ốm' }],
        },
        viewer: secretary,
      }),
    )
    changed(
      await other.meetings.close({
        input: { commandId: newCommand(), meetingId },
        viewer: secretary,
      }),
    )

    const [record] = await one.meetings.findByIds({ ids: [meetingId], viewer: viewers[1]! })
    const [view] = await one.meetings.viewsOf([record!])
    expect(record).toMatchObject({ status: 'CLOSED', title: 'Sinh hoạt tháng 12' })
    expect(view!.attendance.map(({ status }) => status).sort()).toEqual([
      'ABSENT_EXCUSED',
      ...Array<string>(5).fill('ABSENT_UNEXCUSED'),
      'PRESENT',
      'PRESENT',
    ])
    expect(await documentOf(meetingId)).toMatchObject({
      status: 'CLOSED',
      path: expect.arrayContaining([cell.commune.id, cell.cell.id]),
      heldOn: record!.heldOn,
    })
    const versions = await world.payload.findVersions({
      collection: 'meetings',
      where: { parent: { equals: meetingId } },
    })
    expect(versions.totalDocs).toBe(5)
  })

  it('is one meeting for one command id, whichever process it comes to', async () => {
    const input = {
      commandId: newCommand(),
      organizationId: cell.cell.id,
      kind: 'THEMATIC' as const,
      title: 'Chuyên đề',
      startsAt: new Date('2026-12-31T17:30:00Z'),
      agenda: [],
    }
    const viewer = cell.secretary

    const outcomes = await Promise.all(
      [one, other, one, other].map(({ meetings }) => meetings.create({ input, viewer })),
    )

    expect(new Set(outcomes.map(changed)).size).toBe(1)
    expect(await eventsOf(changed(outcomes[0]!))).toHaveLength(1)
    expect(await documentOf(changed(outcomes[0]!))).toMatchObject({ period: '2027-01' })
    await expect(
      other.meetings.create({ input: { ...input, title: 'Khác' }, viewer }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('takes every check-in of two processes at once, once each, without gaps', async () => {
    const meetingId = await meetingOf(one, cell)
    const { code } = await one.meetings.checkInCode({ meetingId, viewer: cell.secretary })
    const commands = cell.viewers.map((viewer) => ({ viewer, commandId: newCommand() }))

    const outcomes = await Promise.all(
      [one, other, one, other].flatMap(({ meetings }) =>
        commands.map(({ viewer, commandId }) =>
          meetings.checkIn({ input: { commandId, meetingId, code }, viewer }),
        ),
      ),
    )

    expect(outcomes.every(({ kind }) => kind === 'changed')).toBe(true)
    const events = await eventsOf(meetingId)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    expect(events.filter(({ type }) => type === 'checkedIn')).toHaveLength(cell.viewers.length)
    expect(events.every(({ at }, index) => index === 0 || at >= events[index - 1]!.at)).toBe(true)
    const states = await Promise.all(
      [one, other].map(async ({ meetings }) =>
        (await meetings.statesOf([meetingId])).get(meetingId),
      ),
    )
    expect(states[0]).toEqual(replay(events))
    expect(states[1]).toEqual(states[0])
  })

  it('finishes after a crash between the log and what is made from it', async () => {
    const { payload } = world
    const meetingId = await meetingOf(one, cell)
    const whole = await documentOf(meetingId)
    const told = notificationsModel(connectionOf(payload))
    const causes = { cause: { $regex: `^meeting:${meetingId}:` } }
    const before = await told.find(causes, { _id: 0, person: 1, cause: 1, kind: 1 }).lean()
    await rowsOf({ payload, slug: 'meetings' }).deleteOne({ _id: meetingId })
    await told.deleteMany({ ...causes, kind: 'MEETING_OPENED' })
    await projectorPlacesModel(connectionOf(payload)).deleteOne({
      _id: `notifications:${meetingId}`,
    })

    await Promise.all([one.meetingProjectors.run(), other.meetingProjectors.run()])

    const rebuilt = await documentOf(meetingId)
    expect(rebuilt).toEqual({
      ...whole,
      createdAt: rebuilt!.createdAt,
      updatedAt: rebuilt!.updatedAt,
      agenda: whole!.agenda && rebuilt!.agenda,
    })
    const after = await told.find(causes, { _id: 0, person: 1, cause: 1, kind: 1 }).lean()
    expect(after).toHaveLength(before.length)
    expect(new Set(after.map((row) => JSON.stringify(row)))).toEqual(
      new Set(before.map((row) => JSON.stringify(row))),
    )
  })

  it('is changed by commands alone', async () => {
    const meetingId = await meetingOf(one, cell, 'planned')
    const { payload } = world

    await expect(
      payload.update({ collection: 'meetings', id: meetingId, data: { status: 'CLOSED' } }),
    ).rejects.toMatchObject({ status: 403 })
    await expect(payload.delete({ collection: 'meetings', id: meetingId })).rejects.toMatchObject({
      status: 403,
    })
    expect(await documentOf(meetingId)).toMatchObject({ status: 'PLANNED' })
  })
})

describe('who may do what', () => {
  it('shows a meeting to its cell and those above, and not to a neighbour or an administrator', async () => {
    const meetingId = await meetingOf(one, cell, 'planned')
    const neighbours = await meetingCell(world, 1)
    const inspector = await world.holding('INSPECTOR', cell.commune)
    const sees = async (viewer: typeof inspector) =>
      (await one.meetings.findByIds({ ids: [meetingId], viewer })).length === 1

    expect(await sees(cell.viewers[2]!)).toBe(true)
    expect(await sees(inspector)).toBe(true)
    expect(await sees(neighbours.secretary)).toBe(false)
    expect(await sees(await world.systemAdministrator())).toBe(false)
    const asking = (viewer: typeof inspector) =>
      one.meetings.register({ input: { commandId: newCommand(), meetingId }, viewer })
    await expect(asking(neighbours.secretary)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(asking(inspector)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(asking(cell.viewers[2]!)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('expects the committee alone at a committee meeting', async () => {
    const created = changed(
      await one.meetings.create({
        input: {
          commandId: newCommand(),
          organizationId: cell.cell.id,
          kind: 'COMMITTEE',
          title: 'Họp chi ủy',
          startsAt: new Date(),
          agenda: [],
        },
        viewer: cell.secretary,
      }),
    )
    const [record] = await one.meetings.findByIds({ ids: [created], viewer: cell.secretary })

    const [view] = await one.meetings.viewsOf([record!])

    expect(view!.attendance.map(({ memberId }) => memberId)).toEqual([cell.members[0]!.id])
  })

  it('tells everybody who is invited once, and lets them mark it as read once', async () => {
    const meetingId = await meetingOf(one, cell, 'invited')
    const viewer = cell.viewers[4]!
    const page = { first: 50, after: null }
    const list = async () =>
      (await one.notifications.list({ viewer, unreadOnly: true, page })).rows
        .map(({ node }) => node)
        .filter(({ url }) => url === `/meetings/${meetingId}`)
    const [invitation, ...more] = await list()

    expect(invitation).toMatchObject({ kind: 'MEETING_INVITED' })
    expect(more).toEqual([])
    const ids = [invitation!.id]
    expect(await other.notifications.markRead({ ids, viewer: cell.viewers[5]! })).toBe(0)
    expect(await other.notifications.markRead({ ids, viewer })).toBe(1)
    expect(await one.notifications.markRead({ ids, viewer })).toBe(0)
    expect(await list()).toEqual([])
  })
})
