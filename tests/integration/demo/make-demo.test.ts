import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import {
  DEMO_PASSWORD,
  identifierOf,
  isPlayed,
  playerOf,
  SIMULATED_SEATS,
} from '../../../src/demo/cast.ts'
import { personAt, type DemoCommittee } from '../../../src/demo/committee/committee.ts'
import type { DemoDesk } from '../../../src/demo/demo-desk.ts'
import { inviteToGathering } from '../../../src/demo/gathering.ts'
import { joinMeeting, type Joining } from '../../../src/demo/join-meeting.ts'
import { makeDemo } from '../../../src/demo/make-demo.ts'
import { createPublicApi } from '../../../src/demo/public-api.ts'
import { openTodaysMeeting } from '../../../src/demo/todays-meeting.ts'
import { bringUnderWay } from '../../../src/demo/under-way.ts'
import { isPresent } from '../../../src/domain/meetings/attendance.ts'
import { MEMBER_STATUSES } from '../../../src/domain/members/member-status.ts'
import { toMeeting, type MeetingRow } from '../../../src/persistence/meetings/meeting-row.ts'
import { rowsOf } from '../../../src/persistence/rows-of.ts'
import { versionsOf } from '../../../src/persistence/versions-of.ts'
import { recordOf } from '../../../src/services/meetings/meeting-record.ts'
import { demoCounts, emptyDatabase, type DemoCounts } from '../../support/demo-counts.ts'
import { openDoors, type Doors } from '../../support/open-doors.ts'
import { until } from '../../support/until.ts'
import { createWorld, type World } from '../../support/world.ts'

const LIMIT_MS = 600_000
const DAY_MS = 24 * 60 * 60 * 1000

/** A demo on a database of its own. */
async function openDesk(world: World): Promise<DemoDesk> {
  const { createDemoDesk } = await import('../../../src/server/demo-desk.ts')
  return createDemoDesk({
    payload: world.payload,
    services: world.services,
    secret: process.env.SOTAY_SECRET ?? '',
    publicUrl: 'http://127.0.0.1',
  })
}

const killed = new Error('Killed')

/**
 * Kills the making wherever it can be: at every piece of work, in the middle of what is written in batches, and at the end of every step
 * twice, before it is noted as done and right after. Each place once.
 */
function killedEverywhere(desk: DemoDesk) {
  const reached = new Set<string>()
  const killOnce = (place: string) => {
    if (reached.has(place)) return
    reached.add(place)
    throw killed
  }
  const halved =
    <Row>(place: string, write: (rows: readonly Row[]) => Promise<void>) =>
    async (rows: readonly Row[]) => {
      if (!reached.has(place)) await write(rows.slice(0, rows.length / 2))
      killOnce(place)
      await write(rows)
    }
  const deadly: DemoDesk = {
    ...desk,
    saveAppointments: halved('appointments', desk.saveAppointments),
    saveMeetings: halved('meetings', desk.saveMeetings),
    activeAccounts: async (password) => halved('accounts', await desk.activeAccounts(password)),
    writeNote: async (note) => {
      killOnce(`before ${note.done.length}`)
      await desk.writeNote(note)
      killOnce(`after ${note.done.length}`)
    },
  }
  const onProgress = ({ step, done }: { readonly step: string; readonly done: number }) =>
    killOnce(`${step} ${done}`)
  return { deadly, onProgress }
}

/** Starts it again and again until it is whole. Returns how often it was killed. */
async function makeInPieces(desk: DemoDesk): Promise<number> {
  const { deadly, onProgress } = killedEverywhere(desk)
  for (let kills = 0; ; kills += 1) {
    try {
      await makeDemo({ desk: deadly, size: 'small', onProgress })
      return kills
    } catch (error) {
      if (error !== killed) throw error
    }
  }
}

const meetingRows = (world: World) => rowsOf({ payload: world.payload, slug: 'meetings' })

type Stored = Record<string, unknown>

/** The document of a meeting and its versions as they are stored, without the times of writing and the ids that are made up. */
async function storedAs(world: World, status: string, id?: string) {
  // The ids of meetings are texts, which the driver's own types do not know.
  const asked = { status, ...(id && { _id: id }) } as Record<string, unknown>
  const [document] = await meetingRows(world)
    .collection.find(asked)
    .sort({ _id: 1 })
    .limit(1)
    .toArray()
  const versions = await versionsOf({ payload: world.payload, slug: 'meetings' })
    .collection.find({ parent: document?._id })
    .toArray()
  const withoutIds = (rows: unknown) => (rows as Stored[]).map(({ id: _id, ...item }) => item)
  const written = ({ createdAt: _c, updatedAt: _u, agenda, tasks, ...rest }: Stored) => ({
    ...rest,
    agenda: withoutIds(agenda),
    tasks: withoutIds(tasks),
  })
  return {
    id: String(document?._id),
    document: written(document ?? {}),
    versions: versions.map(({ _id, createdAt: _c, updatedAt: _u, version, ...rest }) => ({
      ...rest,
      version: written(version as Stored),
    })),
  }
}

type Coming = Pick<Joining, 'meetingId' | 'signal'> & {
  readonly doors: Doors
  readonly committee: DemoCommittee
}

function joiningAt({ doors, committee, meetingId, signal }: Coming): Joining {
  return {
    api: createPublicApi({ origin: doors.url, signal }),
    meetingId,
    secretary: playerOf(committee, 'secretary'),
    people: SIMULATED_SEATS.map((seat) => personAt({ committee, seat })),
    isPlayed: isPlayed(committee),
    signal,
    shortestPauseMs: 0,
    onTrouble: (error) => {
      throw error
    },
  }
}

async function presentAt({ services }: World, meetingId: string): Promise<number> {
  const state = (await services.meetings.statesOf([meetingId])).get(meetingId)
  return [...(state?.attendance?.values() ?? [])].filter(({ status }) => isPresent(status)).length
}

describe('the sample committee', () => {
  let world: World
  let desk: DemoDesk
  let whole: DemoCounts
  beforeAll(async () => {
    world = await createWorld()
    desk = await openDesk(world)
    await makeDemo({ desk, size: 'small' })
    whole = await demoCounts(world.payload)
  }, LIMIT_MS)
  afterAll(async () => world.close(), LIMIT_MS)

  it('has organizations of several types, 300 members of every status, and what they do', () => {
    const types = new Set(whole.organizations.map((row) => (JSON.parse(row) as string[])[1]))
    const statuses = new Set(whole.members.map((row) => (JSON.parse(row) as string[])[1]))

    expect(types.size).toBeGreaterThanOrEqual(6)
    expect(whole.organizations).toHaveLength(27)
    expect(whole.members).toHaveLength(300)
    expect([...statuses].sort()).toEqual([...MEMBER_STATUSES].sort())
    expect(whole.boards).toBe(1)
    expect(
      whole.news.map((row) => (JSON.parse(row) as string[]).slice(1).join(' ')).sort(),
    ).toEqual([
      'APPROVED MEMBERS',
      'CHANGES_REQUESTED MEMBERS',
      'DRAFT PUBLIC',
      'IN_REVIEW MEMBERS',
      'PUBLISHED MEMBERS',
      'PUBLISHED MEMBERS',
      'PUBLISHED ORGANIZATION',
      'PUBLISHED PUBLIC',
      'PUBLISHED PUBLIC',
    ])
  })

  it('has a year of meetings of uneven quality, the next ones planned or registered, and one next week', () => {
    const meetings = whole.meetings.map((row) => JSON.parse(row) as string[])
    const statuses = new Set(meetings.map(([, status]) => status))

    expect(meetings.length).toBeGreaterThan(150)
    expect([...statuses].sort()).toEqual(
      expect.arrayContaining(['CLOSED', 'PLANNED', 'REGISTERED']),
    )
    expect(whole.notifications).toBeGreaterThan(0)
  })

  it('stores of its meetings what replaying their logs amounts to', async () => {
    const rows = await meetingRows(world).find({}).lean<MeetingRow[]>()
    const stored = rows.map(toMeeting)
    const states = await world.services.meetings.statesOf(stored.map(({ id }) => id))

    expect(states.size).toBe(stored.length)
    for (const record of stored) {
      const state = states.get(record.id)
      if (!state) throw new Error(`The meeting ${record.id} has no log`)
      expect(record).toEqual(recordOf({ id: record.id, path: record.path, state }))
    }
  })

  it('stores them as the projector does, with their versions', async () => {
    for (const status of ['CLOSED', 'REGISTERED']) {
      const before = await storedAs(world, status)
      await meetingRows(world).deleteOne({ _id: before.id } as never)
      await versionsOf({ payload: world.payload, slug: 'meetings' }).deleteMany({
        parent: before.id,
      })
      await desk.meetingsAt(desk.now).project(before.id)

      expect(await storedAs(world, status, before.id)).toEqual(before)
    }
  })

  it('is made once: a second start changes nothing and asks for nothing', async () => {
    const steps: string[] = []
    await makeDemo({ desk, size: 'small', onProgress: ({ step }) => steps.push(step) })

    expect(steps).toEqual([])
    expect(await demoCounts(world.payload)).toEqual(whole)
  })

  it('lets people of the cast sign in with the password of the demo', async () => {
    const committee = await makeDemo({ desk, size: 'small' })
    for (const part of ['secretary', 'member', 'boardHead'] as const) {
      const person = playerOf(committee, part)
      const { viewer } = await world.services.sessions.login({
        identifier: identifierOf(person),
        password: DEMO_PASSWORD,
        address: '192.0.2.7',
        userAgent: null,
      })
      expect(viewer.displayName).toBe(person.fullName)
    }
  })

  it(
    'has a meeting in progress that simulated members join over HTTP, each once',
    async () => {
      const committee = await makeDemo({ desk, size: 'small' })
      const meetingId = (await openTodaysMeeting({ desk, committee })) ?? ''
      const doors = await openDoors(world)
      const signal = new AbortController().signal
      const joining = joiningAt({ doors, committee, meetingId, signal })
      try {
        expect(await joinMeeting(joining)).toBe(SIMULATED_SEATS.length)
        expect(await presentAt(world, meetingId)).toBe(SIMULATED_SEATS.length)
        expect(await joinMeeting(joining)).toBe(0)
      } finally {
        await doors.close()
      }
      expect(await openTodaysMeeting({ desk, committee })).toBe(meetingId)
    },
    LIMIT_MS,
  )

  it('shows a meeting under way, with a queue and an open poll, and one that people gather for', async () => {
    const committee = await makeDemo({ desk, size: 'small' })
    const meetingId = (await openTodaysMeeting({ desk, committee })) ?? ''
    await bringUnderWay({ desk, committee, meetingId })
    await inviteToGathering({ desk, committee })
    const shown = async () => {
      const { docs } = await world.payload.find({
        collection: 'meetings',
        where: { status: { equals: 'INVITED' } },
        sort: '-startsAt',
        limit: 1,
        depth: 0,
      })
      const gathering = String(docs[0]?.id)
      const states = await world.services.meetings.statesOf([meetingId, gathering])
      return [states.get(meetingId), states.get(gathering)] as const
    }
    const [under, gathering] = await shown()

    expect(under?.floor.speaking).not.toBeNull()
    expect(under?.floor.queue.map(({ kind }) => kind)).toEqual([
      'POINT_OF_ORDER',
      'ORDINARY',
      'ORDINARY',
    ])
    expect(
      [...(under?.polls.values() ?? [])].map(({ status, voted }) => [status, voted.length]),
    ).toEqual([['OPEN', 2]])
    expect(gathering?.absences.size).toBe(2)

    await bringUnderWay({ desk, committee, meetingId })
    await inviteToGathering({ desk, committee })
    expect((await shown()).map((state) => state?.seq)).toEqual([under?.seq, gathering?.seq])
  })

  it('closes the meeting of an earlier day and opens a new one, which nobody joins who is told to stop', async () => {
    const committee = await makeDemo({ desk, size: 'small' })
    const earlier = (await openTodaysMeeting({ desk, committee })) ?? ''
    const tomorrow = { ...desk, now: () => new Date(Date.now() + DAY_MS) }
    const meetingId = (await openTodaysMeeting({ desk: tomorrow, committee })) ?? ''
    const doors = await openDoors(world)
    const stopping = new AbortController()
    try {
      const joining = joiningAt({ doors, committee, meetingId, signal: stopping.signal })
      const joined = joinMeeting({ ...joining, shortestPauseMs: LIMIT_MS })
      await until(async () => (await presentAt(world, meetingId)) === 1)
      stopping.abort()

      await joined
      expect(await presentAt(world, meetingId)).toBe(1)
    } finally {
      await doors.close()
    }
    const states = await world.services.meetings.statesOf([earlier, meetingId])
    expect([...states.values()].map(({ status }) => status).sort()).toEqual([
      'CLOSED',
      'IN_PROGRESS',
    ])
  })

  it(
    'ends the same when it is killed at every piece of work, in the middle of a batch, and around every note',
    async () => {
      await emptyDatabase(world.payload)
      const kills = await makeInPieces(desk)

      expect(kills).toBeGreaterThan(60)
      expect(await demoCounts(world.payload)).toEqual(whole)
    },
    LIMIT_MS,
  )

  it('leaves a database alone that holds something else', async () => {
    await emptyDatabase(world.payload)
    await world.systemAdministrator()

    await expect(makeDemo({ desk, size: 'small' })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'demo.notEmpty',
    })
    expect((await demoCounts(world.payload)).members).toEqual([])
  })
})
