import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { connectionOf } from '../../../src/persistence/models/connection.ts'
import { notificationsModel } from '../../../src/persistence/models/notifications.model.ts'
import {
  remindOfMeetings,
  type ReminderParts,
} from '../../../src/services/meetings/remind-of-meetings.ts'
import { changed, meetingCell, newCommand, type Cell } from '../../support/meeting-cell.ts'
import { createWorld, type World } from '../../support/world.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let world: World
let cell: Cell
let starts = Date.now() + 5 * DAY

beforeAll(async () => {
  world = await createWorld()
  cell = await meetingCell(world, 3)
}, 120_000)
afterAll(async () => world?.close())

/** A meeting on a day of its own that everybody is invited to. */
async function invitedMeeting(): Promise<{ meetingId: string; startsAt: Date }> {
  const startsAt = new Date((starts += 3 * DAY))
  const { meetings } = world.services
  const { secretary: viewer } = cell
  const plan = {
    organizationId: cell.cell.id,
    kind: 'EXTRAORDINARY' as const,
    title: 'Họp',
    agenda: [],
  }
  const input = { commandId: newCommand(), ...plan, startsAt }
  const meetingId = changed(await meetings.create({ input, viewer }))
  for (const step of [meetings.register, meetings.invite])
    changed(await step({ input: { commandId: newCommand(), meetingId }, viewer }))
  return { meetingId, startsAt }
}

/** The parts of a worker whose clock shows this. */
async function workerAt(now: Date): Promise<ReminderParts> {
  const [{ createMeetingStorage }, { createNotices }] = await Promise.all([
    import('../../../src/server/meeting-storage.ts'),
    import('../../../src/server/create-notices.ts'),
  ])
  const clock = () => now
  const { payload } = world
  const storage = createMeetingStorage({
    payload,
    secret: 'unused',
    clock,
    reportBug: () => undefined,
  })
  const { notifications, settings } = createNotices({
    payload,
    publicUrl: 'http://127.0.0.1',
    clock,
  })
  return { ...storage, notifications, settings, clock }
}
const remindAt = async (startsAt: Date, before: number) =>
  remindOfMeetings(await workerAt(new Date(startsAt.getTime() - before)))

/** Which members were reminded, by their place in the cell, each as often as it was told. */
async function reminded(meetingId: string): Promise<readonly number[]> {
  const rows = await notificationsModel(connectionOf(world.payload))
    .find({ kind: 'MEETING_REMINDER', url: `/meetings/${meetingId}` })
    .lean()
  return rows
    .map(({ person }) => cell.members.findIndex(({ id }) => person === `member:${id}`))
    .sort()
}
const choose = (at: number, reminder: 'DAY_1' | 'HOURS_3' | 'OFF') =>
  world.services.noticeSettings.change({ viewer: cell.viewers[at]!, input: { reminder } })

const dies = async () => {
  throw new Error('killed')
}

describe('a reminder', () => {
  it('comes once, three hours before, from whichever of two workers', async () => {
    const { meetingId, startsAt } = await invitedMeeting()

    await remindAt(startsAt, 3 * HOUR + 1)
    expect(await reminded(meetingId)).toEqual([])
    await Promise.all([remindAt(startsAt, 3 * HOUR), remindAt(startsAt, 3 * HOUR)])
    await remindAt(startsAt, HOUR)

    expect(await reminded(meetingId)).toEqual([0, 1, 2])
  })

  it('comes at the own time, and to nobody who wants none', async () => {
    const { meetingId, startsAt } = await invitedMeeting()
    await choose(0, 'DAY_1')
    await choose(1, 'OFF')

    await remindAt(startsAt, DAY)
    expect(await reminded(meetingId)).toEqual([0])
    await remindAt(startsAt, 2 * HOUR)
    expect(await reminded(meetingId)).toEqual([0, 2])
    await choose(0, 'HOURS_3')
    await choose(1, 'HOURS_3')
  })

  it('does not come from a worker that was down until the start', async () => {
    const { meetingId, startsAt } = await invitedMeeting()

    await remindAt(startsAt, 0)
    await remindAt(startsAt, -HOUR)

    expect(await reminded(meetingId)).toEqual([])
  })

  it('comes late rather than not at all from one that was down for a while', async () => {
    const { meetingId, startsAt } = await invitedMeeting()

    await remindAt(startsAt, MINUTE)

    expect(await reminded(meetingId)).toEqual([0, 1, 2])
  })

  it('comes again before the new start of a postponed meeting, and not before the old', async () => {
    const { meetingId, startsAt } = await invitedMeeting()
    await remindAt(startsAt, 3 * HOUR)
    const later = new Date(startsAt.getTime() + DAY)
    const input = { commandId: newCommand(), meetingId, startsAt: later, reason: 'Mưa bão' }
    changed(await world.services.meetings.postpone({ input, viewer: cell.secretary }))

    await remindAt(startsAt, HOUR)
    expect(await reminded(meetingId)).toEqual([0, 1, 2])
    await remindAt(later, 3 * HOUR)

    expect(await reminded(meetingId)).toEqual([0, 0, 1, 1, 2, 2])
  })

  it('does not come of a cancelled meeting, nor to somebody who is excused', async () => {
    const cancelled = await invitedMeeting()
    const { meetingId, startsAt } = await invitedMeeting()
    const { meetings } = world.services
    const { secretary, viewers, members } = cell
    const of = (id: string) => ({ commandId: newCommand(), meetingId: id })
    const absent = { ...of(meetingId), reason: 'Ốm' }
    const excused = { ...of(meetingId), memberId: members[1]!.id, accepted: true }
    changed(await meetings.cancel({ input: of(cancelled.meetingId), viewer: secretary }))
    changed(await meetings.announceAbsence({ input: absent, viewer: viewers[1]! }))
    changed(await meetings.decideAbsence({ input: excused, viewer: secretary }))

    await remindAt(cancelled.startsAt, 3 * HOUR)
    await remindAt(startsAt, 3 * HOUR)

    expect(await reminded(cancelled.meetingId)).toEqual([])
    expect(await reminded(meetingId)).toEqual([0, 2])
  })

  it.each(['before writing it', 'after writing it'])(
    'comes once through a worker that dies %s',
    async (when) => {
      const { meetingId, startsAt } = await invitedMeeting()
      const parts = await workerAt(new Date(startsAt.getTime() - 3 * HOUR))
      const mortal =
        when === 'before writing it'
          ? { ...parts, notifications: { notify: dies } }
          : { ...parts, places: { ...parts.places, advance: dies } }

      await expect(remindOfMeetings(mortal)).rejects.toThrow('killed')
      await remindOfMeetings(parts)
      await remindOfMeetings(parts)

      expect(await reminded(meetingId)).toEqual([0, 1, 2])
    },
  )
})
