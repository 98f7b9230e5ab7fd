import { beforeEach, describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { inMemoryMeetings } from '../../support/in-memory-meetings.ts'
import { meetingOf } from '../../support/meeting-cell.ts'
import { idOf, member, organization, viewerWith } from '../../support/register-rows.ts'
import { createSchemaWorld } from '../../support/schema-world.ts'

const commune = organization(1)
const cell = organization(2, commune)
const members = [0, 1, 2].map((at) => member(at, cell))
const rows = { organizations: [commune, cell], members }
const signedIn = (at: number, given: Partial<Viewer> = {}) =>
  viewerWith({
    accountId: idOf('d', 10 + at),
    memberId: members[at]!.id,
    cellPath: cell.path,
    ...given,
  })
const secretary = signedIn(0, {
  appointments: [{ id: idOf('c', 1), role: 'SECRETARY', organizationId: cell.id }],
})
const [binh, chi] = [signedIn(1), signedIn(2)]
/** A member of another cell, who follows this one from above. */
const overseer = viewerWith({
  accountId: idOf('d', 20),
  memberId: idOf('b', 99),
  appointments: [{ id: idOf('c', 2), role: 'OVERSEER', organizationId: commune.id }],
})

const stranger = viewerWith({
  memberId: idOf('b', 98),
  cellPath: [commune.id, idOf('a', 77)],
})

function createWorld() {
  const { meetings, store } = inMemoryMeetings(rows)
  return { ...createSchemaWorld({ ...rows, services: { meetings } }), meetings, store }
}
let world: ReturnType<typeof createWorld>
beforeEach(() => {
  world = createWorld()
})

let commands = 0
type Outcome = { __typename: string; code?: string; message?: string; seq?: number }
async function give(
  mutation: string,
  input: object,
  {
    viewer = secretary,
    locale = 'vi',
    type = 'MeetingCommandInput',
  }: { viewer?: Viewer; locale?: 'vi' | 'en'; type?: string } = {},
) {
  const { data, errors } = await world.query(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename
      ... on MeetingChanged { seq } ... on CommandRefused { code message } } }`,
    { viewer, locale, variables: { input: { commandId: `c${(commands += 1)}`, ...input } } },
  )
  return {
    outcome: data?.[mutation] as Outcome | undefined,
    code: errors?.[0]?.extensions?.['code'],
  }
}
const offeredTo = async (meetingId: string, viewer: Viewer) => {
  const { data } = await world.query(`{ meeting(id: "${meetingId}") { availableCommands } }`, {
    viewer,
  })
  return (data?.['meeting'] as { availableCommands: string[] }).availableCommands
}

describe('availableCommands', () => {
  it('are those of the person, and none for somebody whom the meeting does not expect', async () => {
    const meetingId = await meetingOf(world, { cell, secretary }, 'registered')

    expect(await offeredTo(meetingId, binh)).toEqual(['ANNOUNCE_ABSENCE', 'RECORD_OPINION'])
    expect(await offeredTo(meetingId, overseer)).toEqual([])
    expect(await offeredTo(meetingId, secretary)).toContain('INVITE')
  })

  it('leave out the end of a meeting while a poll is open', async () => {
    const meetingId = await meetingOf(world, { cell, secretary })
    const marks = [{ memberId: members[1]!.id, status: 'PRESENT' }]
    await give('markAttendance', { meetingId, marks }, { type: 'MarkAttendanceInput' })
    expect(await offeredTo(meetingId, secretary)).toContain('CLOSE')

    const options = [{ key: 'co', label: 'Tán thành' }]
    const poll = { meetingId, question: 'Thông qua?', method: 'NAMED', options }
    await give('openPoll', poll, { type: 'OpenPollInput' })

    expect(await offeredTo(meetingId, secretary)).not.toContain('CLOSE')
    expect((await give('closeMeeting', { meetingId })).outcome).toMatchObject({
      code: 'WRONG_STATUS',
    })
  })
})

describe('a command in the API', () => {
  it.each([
    ['vi', 'Cuộc họp đang ở bước khác, chưa làm được việc này.'],
    ['en', 'The meeting is at another step; this cannot be done now.'],
  ] as const)('is refused in the language of the reader: %s', async (locale, message) => {
    const meetingId = await meetingOf(world, { cell, secretary }, 'planned')

    expect((await give('openMeeting', { meetingId }, { locale })).outcome).toEqual({
      __typename: 'CommandRefused',
      code: 'WRONG_STATUS',
      message,
    })
  })

  it('with the same id is the same outcome, and with another body a conflict', async () => {
    const meetingId = await meetingOf(world, { cell, secretary }, 'registered')
    const input = { commandId: 'once', meetingId }

    const first = await give('inviteToMeeting', input)
    const again = await give('inviteToMeeting', input)
    const other = await give('inviteToMeeting', { ...input, comment: 'Khác' })

    expect(again).toEqual(first)
    expect(first.outcome).toMatchObject({ __typename: 'MeetingChanged', seq: 3 })
    expect(other.code).toBe('CONFLICT')
    expect(world.store.log.get(meetingId)).toHaveLength(3)
  })

  it.each([
    ['a member of the cell', binh, 'FORBIDDEN'],
    ['a member of another cell', stranger, 'NOT_FOUND'],
  ])('of the committee is not for %s', async (_name, viewer, code) => {
    const meetingId = await meetingOf(world, { cell, secretary }, 'invited')

    expect((await give('openMeeting', { meetingId }, { viewer })).code).toBe(code)
    expect(world.store.log.get(meetingId)).toHaveLength(3)
  })
})

describe('checkIn in the API', () => {
  const scan = (meetingId: string, code: string, viewer: Viewer, deviceId: string | null = null) =>
    give('checkIn', { meetingId, code, deviceId }, { viewer, type: 'CheckInInput' })
  const codeOf = async (meetingId: string) =>
    (await world.meetings.checkInCode({ meetingId, viewer: secretary })).shortCode

  it('takes no code of another meeting, and is stopped after ten wrong ones for that person alone', async () => {
    const meetingId = await meetingOf(world, { cell, secretary })
    const foreign = await codeOf(await meetingOf(world, { cell, secretary }))
    for (let wrong = 0; wrong < 10; wrong += 1)
      expect((await scan(meetingId, foreign, binh)).outcome?.code).toBe('CODE_INVALID')

    const code = await codeOf(meetingId)
    expect((await scan(meetingId, code, binh)).code).toBe('RATE_LIMITED')
    expect((await scan(meetingId, code, chi)).outcome?.__typename).toBe('MeetingChanged')
  })

  it('holds a second person of one device for the secretary, who sees who waits', async () => {
    const meetingId = await meetingOf(world, { cell, secretary })
    const code = await codeOf(meetingId)
    await scan(meetingId, code, binh, 'phone')

    expect((await scan(meetingId, code, chi, 'phone')).outcome?.code).toBe('HELD_FOR_DECISION')
    const waiting = `{ meeting(id: "${meetingId}") { heldCheckIns { member { id } } } }`
    const seen = await world.query(waiting, { viewer: secretary })
    const hidden = await world.query(waiting, { viewer: binh })
    expect(seen.data).toMatchObject({
      meeting: { heldCheckIns: [{ member: { id: members[2]!.id } }] },
    })
    expect(hidden.data).toMatchObject({ meeting: { heldCheckIns: [] } })
  })
})

describe('the forecast', () => {
  it('follows what people say beforehand, and the decision', async () => {
    const meetingId = await meetingOf(world, { cell, secretary }, 'invited')
    const summary = async () =>
      (
        await world.query(
          `{ meeting(id: "${meetingId}") { attendanceSummary { expected forecast excused } } }`,
          { viewer: secretary },
        )
      ).data?.['meeting']
    const decide = (accepted: boolean) =>
      give(
        'decideAbsence',
        { meetingId, memberId: members[1]!.id, accepted },
        { type: 'DecideAbsenceInput' },
      )

    await give(
      'announceAbsence',
      { meetingId, reason: 'Đi công tác' },
      { viewer: binh, type: 'AnnounceAbsenceInput' },
    )
    expect(await summary()).toEqual({ attendanceSummary: { expected: 3, forecast: 2, excused: 0 } })
    await decide(true)
    expect(await summary()).toEqual({ attendanceSummary: { expected: 3, forecast: 2, excused: 1 } })
    await decide(false)
    expect(await summary()).toEqual({ attendanceSummary: { expected: 3, forecast: 3, excused: 0 } })
  })
})
