import { beforeEach, describe, expect, it } from '@jest/globals'

import { inMemoryMeetings } from '../../support/in-memory-meetings.ts'
import { meetingOf } from '../../support/meeting-cell.ts'
import { idOf, member, officerOf, organization, viewerWith } from '../../support/register-rows.ts'
import { createSchemaWorld } from '../../support/schema-world.ts'

const commune = organization(1)
const cells = Array.from({ length: 120 }, (_none, at) => organization(100 + at, commune))
const cell = cells[0]!
const members = cells.flatMap((one, at) => [member(2 * at, one), member(2 * at + 1, one)])
const rows = { organizations: [commune, ...cells], members }
const secretaryOf = (one: typeof cell) =>
  viewerWith({
    memberId: members[0]!.id,
    cellPath: one.path,
    appointments: [{ id: idOf('c', 1), role: 'SECRETARY', organizationId: one.id }],
  })
const secretary = secretaryOf(cell)

const CREATE = `mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) {
  __typename
  ... on MeetingChanged { seq meeting { id title period status agenda { key title minutes status usedSeconds documents { id } }
    rules { minimumMinutes quorumPercent } lastSeq availableCommands viewerAttendance { status } } }
  ... on CommandRefused { code message } } }`
const planned = {
  organizationId: cell.id,
  kind: 'COMBINED',
  title: 'Sinh hoạt tháng 12',
  startsAt: '2026-12-31T23:30:00+07:00',
  agenda: [{ title: 'Điểm danh', minutes: 5 }],
}

function createWorld() {
  const reads: string[] = []
  const { meetings, store } = inMemoryMeetings({ ...rows, read: (call) => reads.push(call) })
  const world = createSchemaWorld({ ...rows, services: { meetings } })
  return { ...world, meetings, store, reads, registerReads: world.reads }
}
let world: ReturnType<typeof createWorld>
beforeEach(() => {
  world = createWorld()
})

let commands = 0
const create = (input: object) =>
  world.query(CREATE, {
    viewer: secretary,
    variables: { input: { commandId: `c${(commands += 1)}`, ...planned, ...input } },
  })

describe('createMeeting', () => {
  it('answers with the meeting as the secretary may use it', async () => {
    const { data, errors } = await create({})

    expect(errors).toBeUndefined()
    expect(data).toMatchObject({
      createMeeting: {
        __typename: 'MeetingChanged',
        seq: 1,
        meeting: {
          period: '2026-12',
          status: 'PLANNED',
          agenda: [
            { key: 'item-1', title: 'Điểm danh', status: 'PENDING', usedSeconds: 0, documents: [] },
          ],
          rules: { minimumMinutes: 120, quorumPercent: null },
          lastSeq: 1,
          availableCommands: [
            'UPDATE_PLAN',
            'REGISTER',
            'POSTPONE',
            'CANCEL',
            'APPOINT_CHAIR',
            'APPOINT_MINUTE_TAKER',
          ],
          viewerAttendance: { status: 'EXPECTED' },
        },
      },
    })
  })

  it.each([
    ['2026-12-31T23:30:00'],
    ['2026-12-31'],
    ['31/12/2026 23:30'],
    [1_767_000_000_000],
    ['2026-02-30T08:00:00+07:00'],
  ])('refuses the start %j and makes nothing', async (startsAt) => {
    const { errors } = await create({ startsAt })

    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      details: [{ path: expect.stringContaining('startsAt') }],
    })
    expect(world.store.log.size).toBe(0)
  })

  it.each([
    ['Họp\u0000 chi\u000Bbộ', 'Họp chi bộ'],
    ['Họp\uFFFE chi bộ\ud800', 'Họp chi bộ'],
    ['  Họp  chi bộ ', 'Họp chi bộ'],
  ])('mends the title %j', async (title, mended) => {
    const { data } = await create({ title, agenda: [{ title }] })

    expect(data).toMatchObject({
      createMeeting: { meeting: { title: mended, agenda: [{ title: mended }] } },
    })
  })

  it.each([
    [{ title: ' \u0000 ' }, ['title']],
    [{ title: 'x'.repeat(301) }, ['title']],
    [{ onlineUrl: 'javascript:alert(1)' }, ['onlineUrl']],
    [
      { agenda: [{ title: '' }, { title: 'Hai', minutes: 0 }] },
      ['agenda.0.title', 'agenda.1.minutes'],
    ],
    [
      {
        agenda: [
          { key: 'a', title: 'Một' },
          { key: 'a', title: 'Hai' },
        ],
      },
      ['agenda.1.key'],
    ],
    [{ agenda: [{ title: 'Một', documentIds: [idOf('d', 9)] }] }, ['agenda.0.documentIds.0']],
    [{ commandId: '' }, ['commandId']],
  ])('names what is wrong with %j', async (input, paths) => {
    const { errors } = await create(input)

    const { code, details } = errors?.[0]?.extensions as {
      code: string
      details: { path: string }[]
    }
    expect(code).toBe('INVALID_INPUT')
    expect(details.map(({ path }) => path)).toEqual(paths)
    expect(world.store.log.size).toBe(0)
  })

  it('is not for members, and not for a place out of sight', async () => {
    const input = { commandId: 'x', ...planned }
    const asMember = await world.query(CREATE, {
      viewer: viewerWith({ memberId: members[1]!.id, cellPath: cell.path }),
      variables: { input },
    })
    const elsewhere = await create({ organizationId: cells[1]!.id })
    const signedOut = await world.query(CREATE, { variables: { input } })

    expect(asMember.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
    expect(elsewhere.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' })
    expect(signedOut.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})

describe('updateMeetingPlan', () => {
  it('keeps what is absent, empties what is null and does not give a key to another item', async () => {
    const meetingId = await meetingOf(world, { cell, secretary }, 'planned')
    const { data } = await world.query(
      `mutation ($input: UpdateMeetingPlanInput!) { updateMeetingPlan(input: $input) {
        ... on MeetingChanged { meeting { title place agenda { key title } } } } }`,
      {
        viewer: secretary,
        variables: {
          input: {
            commandId: 'u',
            meetingId,
            place: null,
            agenda: [{ key: 'item-2', title: 'Bàn việc' }, { title: 'Mới' }],
          },
        },
      },
    )

    expect(data).toMatchObject({
      updateMeetingPlan: {
        meeting: {
          title: 'Sinh hoạt tháng 12',
          place: null,
          agenda: [
            { key: 'item-2', title: 'Bàn việc' },
            { key: 'item-3', title: 'Mới' },
          ],
        },
      },
    })
  })
})

describe('checkInCode', () => {
  it('is a QR of a link and a short code for who runs the room, and nobody else', async () => {
    const meetingId = await meetingOf(world, { cell, secretary })
    const ask = `{ checkInCode(meetingId: "${meetingId}") { code shortCode qrSvg validUntil } }`

    const shown = await world.query(ask, { viewer: secretary })
    const hidden = await world.query(ask, {
      viewer: viewerWith({ memberId: members[1]!.id, cellPath: cell.path }),
    })

    expect(shown.data).toMatchObject({ checkInCode: { qrSvg: expect.stringContaining('<svg') } })
    expect(hidden.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('reads of the store', () => {
  const MEETINGS = `query ($first: Int) { meetings(first: $first) { totalCount nodes {
    id title organization { name } attendanceSummary { expected } lastSeq availableCommands agenda { title }
    attendance(first: 2) { totalCount nodes { status member { fullName cell { name } } } } } } }`
  const OF_ORGANIZATIONS = `query ($first: Int) { organizations(first: $first) { nodes { meetings(first: 1) { nodes { id attendanceSummary { present } } } } } }`

  it.each([MEETINGS, OF_ORGANIZATIONS])('are as many for 100 rows as for 10: %s', async (query) => {
    for (const [at, one] of cells.entries())
      await meetingOf(
        world,
        { cell: one, secretary: secretaryOf(one) },
        at % 2 ? 'opened' : 'planned',
      )
    const viewer = officerOf(commune)
    const readsOf = async (first: number) => {
      world.reads.length = 0
      world.registerReads.length = 0
      const { errors } = await world.query(query, { viewer, variables: { first } })
      expect(errors).toBeUndefined()
      return [...world.reads, ...world.registerReads].sort()
    }

    expect(await readsOf(100)).toEqual(await readsOf(10))
  })

  it('page the roll by members', async () => {
    const meetingId = await meetingOf(world, { cell, secretary })
    const page = (after: string | null) =>
      world.query(
        `query ($after: String) { meeting(id: "${meetingId}") { attendance(first: 1, after: $after) {
          pageInfo { hasNextPage endCursor } nodes { member { id } } } } }`,
        { viewer: secretary, variables: { after } },
      ) as Promise<{
        data: {
          meeting: {
            attendance: {
              pageInfo: { hasNextPage: boolean; endCursor: string }
              nodes: { member: { id: string } }[]
            }
          }
        }
      }>

    const one = (await page(null)).data.meeting.attendance
    const two = (await page(one.pageInfo.endCursor)).data.meeting.attendance

    expect([...one.nodes, ...two.nodes].map((node) => node.member.id)).toEqual(
      members.slice(0, 2).map(({ id }) => id),
    )
    expect([one, two].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false])
  })
})
