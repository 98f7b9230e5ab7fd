import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { childEnvironment } from '../../../src/config/env.ts'
import { summarize } from '../../../src/domain/meetings/attendance.ts'
import { connectionOf } from '../../../src/persistence/models/connection.ts'
import { notificationsModel } from '../../../src/persistence/models/notifications.model.ts'
import { projectorPlacesModel } from '../../../src/persistence/models/projector-places.model.ts'
import { rowsOf } from '../../../src/persistence/rows-of.ts'
import type { RebuildReport } from '../../../src/services/meetings/rebuild-meetings.ts'
import {
  changed,
  meetingCell,
  meetingOf,
  newCommand,
  type Cell,
} from '../../support/meeting-cell.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
let cell: Cell

beforeAll(async () => {
  world = await createWorld()
  cell = await meetingCell(world, 4)
}, 120_000)
afterAll(() => world.close())

const documents = () => rowsOf({ payload: world.payload, slug: 'meetings' })
const told = () => notificationsModel(connectionOf(world.payload))
const places = () => projectorPlacesModel(connectionOf(world.payload))

/** As an administrator types it. */
async function rebuild(...flags: readonly string[]): Promise<RebuildReport> {
  const command = ['--conditions=production', '--import', 'tsx', 'src/cli/sotay.ts']
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...command, 'meetings', 'rebuild', '--json', ...flags],
    { env: childEnvironment({ NODE_OPTIONS: '', NODE_ENV: '' }) },
  )
  return JSON.parse(stdout) as RebuildReport
}

/** A meeting with something of everything. */
async function heldMeeting(): Promise<string> {
  const { meetings } = world.services
  const { secretary: viewer, viewers, members } = cell
  const meetingId = await meetingOf(world.services, cell)
  const input = () => ({ commandId: newCommand(), meetingId })
  const marks = members.map(({ id }, at) =>
    at === 3
      ? { memberId: id, status: 'ABSENT_EXCUSED' as const, reason: 'Ốm' }
      : { memberId: id, status: 'PRESENT' as const },
  )
  const state = async () => (await meetings.statesOf([meetingId])).get(meetingId)!
  changed(await meetings.markAttendance({ input: { ...input(), marks }, viewer }))
  const itemKey = (await state()).plan.agenda[1]!.key
  changed(await meetings.startItem({ input: { ...input(), itemKey }, viewer }))
  const asking = { ...input(), kind: 'ORDINARY' as const }
  changed(await meetings.requestFloor({ input: asking, viewer: viewers[1]! }))
  const speaker = { ...input(), memberId: members[1]!.id }
  changed(await meetings.giveFloor({ input: speaker, viewer }))
  changed(await meetings.endSpeech({ input: input(), viewer }))
  const opinion = { ...input(), memberId: members[2]!.id, itemKey, text: 'Nhất trí.' }
  changed(await meetings.recordOpinion({ input: opinion, viewer }))
  const options = [{ key: 'co', label: 'Có' }]
  const poll = { question: 'Thông qua?', method: 'SECRET' as const, options, maxChoices: 1 }
  changed(await meetings.openPoll({ input: { ...input(), ...poll }, viewer }))
  const [pollId] = (await state()).polls.keys()
  const vote = { ...input(), pollId: pollId!, optionKeys: ['co'] }
  changed(await meetings.castVote({ input: vote, viewer: viewers[2]! }))
  changed(await meetings.closePoll({ input: { ...input(), pollId: pollId! }, viewer }))
  const conclusion = { ...input(), itemKey, conclusion: 'Thông qua.' }
  changed(await meetings.concludeItem({ input: conclusion, viewer }))
  const task = { ...input(), title: 'Thu đảng phí', ownerId: members[2]!.id, dueOn: '2027-01-10' }
  changed(await meetings.assignTask({ input: task, viewer }))
  changed(await meetings.close({ input: input(), viewer }))
  await world.services.meetingProjectors.run()
  return meetingId
}

const withoutTimes = ({
  updatedAt: _updated,
  createdAt: _created,
  ...row
}: object & {
  readonly updatedAt?: unknown
  readonly createdAt?: unknown
}) => row

/** Everything that is derived from a log, stored or not, as a process that knows nothing yet derives it. */
async function derived(meetingId: string) {
  const { createMeetings } = await import('../../../src/server/create-meetings.ts')
  const { meetings } = createMeetings({
    payload: world.payload,
    secret: process.env['SOTAY_SECRET'] ?? '',
    publicUrl: 'http://127.0.0.1',
  })
  const viewer = cell.secretary
  const [record] = await meetings.findByIds({ ids: [meetingId], viewer })
  const [view] = record ? await meetings.viewsOf([record]) : []
  const state = (await meetings.statesOf([meetingId])).get(meetingId)!
  const document = await documents().findOne({ _id: meetingId }).lean()
  const news = await told()
    .find({ cause: { $regex: `^meeting:${meetingId}:` } })
    .sort({ person: 1, cause: 1 })
    .lean()
  return {
    record,
    attendance: view?.attendance,
    statistics: view && summarize({ rows: view.attendance, rules: view.rules }),
    speeches: state.floor.speeches,
    tasks: record && (await meetings.tasksFor([record])),
    draft: record && (await meetings.minutesText({ record, state })),
    // Lines of lists have ids of their own, of which nothing depends.
    document: document && {
      ...withoutTimes(document),
      agenda: record?.agenda,
      tasks: record?.tasks,
    },
    places: await places().findById(`notifications:${meetingId}`).lean(),
    news: news.map(({ person, cause, kind, facts, url, createdAt }) => ({
      ...{ person, cause, kind, facts, url, createdAt },
    })),
  }
}

describe('rebuilding from the logs', () => {
  it('gives back everything that was derived, and leaves alone what is right', async () => {
    const lost = await heldMeeting()
    const kept = await heldMeeting()
    const before = [await derived(lost), await derived(kept)]
    const read = { readAt: new Date() }
    await told().updateMany({ cause: { $regex: `^meeting:${kept}:` } }, { $set: read })
    await documents().deleteOne({ _id: lost })
    await told().deleteMany({ cause: { $regex: `^meeting:${lost}:` } })
    await places().deleteMany({})

    const report = await rebuild()

    expect(report).toEqual({ meetings: 2, mended: [lost], failed: [], stoppedAfter: null })
    expect([await derived(lost), await derived(kept)]).toEqual(before)
    expect(
      await told().countDocuments({ cause: { $regex: `^meeting:${kept}:` }, readAt: null }),
    ).toBe(0)
  }, 60_000)

  it('mends one meeting alone, goes on after one, and stops between two', async () => {
    const wrong = await heldMeeting()
    const all = (await world.services.meetingProjectors.rebuild({})).meetings
    await documents().updateOne({ _id: wrong }, { $set: { title: 'Sai', status: 'CANCELLED' } })

    const alone = await rebuild('--meeting', wrong)
    const ids: string[] = []
    const stopped = await world.services.meetingProjectors.rebuild({
      isStopped: () => true,
      onProgress: ({ meetingId }) => ids.push(meetingId),
    })
    const rest = await world.services.meetingProjectors.rebuild({ after: stopped.stoppedAfter })

    expect(alone).toMatchObject({ meetings: 1, mended: [wrong] })
    expect(await documents().findOne({ _id: wrong }).lean()).toMatchObject({
      title: 'Sinh hoạt tháng 12',
      status: 'CLOSED',
    })
    expect([stopped.meetings, [stopped.stoppedAfter]]).toEqual([1, ids])
    expect(rest.meetings).toBe(all - 1)
    await expect(rebuild('--meeting', 'f'.repeat(24))).rejects.toMatchObject({ code: 1 })
  }, 60_000)
})
