import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { MEETING_FIELDS } from '../../../src/member/meetings/meeting.ts'
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

const PERSON = '{ id fullName status sex cell { name parent { name } } activated admittedOn }'
/** Everything of a meeting that is the same for all of an audience. */
const SHARED = `${MEETING_FIELDS}
  period heldOn registeredAt recordedAfterwards mode rules { quorumPercent minimumMinutes }
  attendance(first: 200) { totalCount nodes { status reason checkedInAt member ${PERSON} announcedAbsence { reason } } }
  opinions { text sentAhead member ${PERSON} }
  tasks { title dueOn doneAt owner ${PERSON} meeting { id title status } }
  minutes { revision text adoptedAt seal corrections { text by { displayName } } }
  polls { entitled { nodes { reason hasVoted member ${PERSON} } } namedVotes { optionKeys member ${PERSON} } }`
/** And what depends on the person. */
const OWN = `${SHARED} availableCommands viewerAttendance { status }
  polls { viewerHasVoted viewerIsEntitled } heldCheckIns { at }
  organization { memberCount members { totalCount } }
  attendance(first: 200) { nodes { member { phone birthDate cardNumber } } }`
const liveOf = (fields: string) => `subscription Live($meetingId: ID!, $afterSeq: Int) {
  meetingLive(meetingId: $meetingId, afterSeq: $afterSeq) { __typename
    ... on MeetingSnapshot { seq meeting { ${fields} } }
    ... on MeetingEvent { seq type at actorName summary meeting { ${fields} } } } }`
const queryOf = (fields: string) =>
  `query ($meetingId: ID!) { meeting(id: $meetingId) { ${fields} } }`

let world: World
let cell: Cell
let doors: Doors

beforeAll(async () => {
  world = await createWorld()
  doors = await openDoors(world)
  cell = await meetingCell(world, 5)
}, 120_000)
afterAll(async () => {
  await doors.services.meetingLive.stop()
  await doors.close()
  await world.close()
})

async function readerOf(accountId: string) {
  const { accessToken: token } = await doors.services.sessions.begin({
    accountId,
    address: '127.0.0.1',
    userAgent: null,
  })
  return { token, ...liveClient({ url: doors.url, token }) }
}

/** A secretary, two members, one of them to be the chair, an overseer and an officer of the level above. */
async function readers() {
  const overseer = await world.holding('OVERSEER', cell.commune)
  const officer = await world.holding('ORGANIZATION_OFFICER', cell.commune)
  const viewers = [...cell.viewers.slice(0, 4), overseer, officer]
  return Promise.all(viewers.map(({ accountId }) => readerOf(accountId)))
}

type Message = { readonly seq: number; readonly type?: string; readonly meeting: object }
const messageOf = (answer: Record<string, unknown>) => answer.meetingLive as Message

/** A whole meeting, with every kind of thing that happens in one. */
async function play(meetingId: string): Promise<void> {
  const { meetings } = doors.services
  const [secretary, an, binh] = [cell.secretary, cell.viewers[1]!, cell.viewers[2]!]
  const [, { id: anId }, { id: binhId }, { id: chiId }] = cell.members as [
    { id: string },
    { id: string },
    { id: string },
    { id: string },
  ]
  const input = <T extends object>(rest: T) => ({ commandId: newCommand(), meetingId, ...rest })
  const give = async (
    outcome: Parameters<typeof changed>[0] | Promise<Parameters<typeof changed>[0]>,
  ) => void changed(await outcome)
  await give(
    meetings.markAttendance({
      input: input({
        marks: cell.members.map(({ id: memberId }) => ({ memberId, status: 'PRESENT' as const })),
      }),
      viewer: secretary,
    }),
  )
  await give(meetings.appointChair({ input: input({ memberId: anId }), viewer: secretary }))
  await give(meetings.startItem({ input: input({ itemKey: 'item-1' }), viewer: secretary }))
  await give(meetings.requestFloor({ input: input({ kind: 'ORDINARY' as const }), viewer: binh }))
  await give(meetings.giveFloor({ input: input({ memberId: binhId }), viewer: an }))
  await give(meetings.endSpeech({ input: input({ memberId: binhId }), viewer: an }))
  await give(
    meetings.recordOpinion({
      input: input({ memberId: binhId, text: 'Nhất trí' }),
      viewer: secretary,
    }),
  )
  const options = [
    { key: 'yes', label: 'Đồng ý' },
    { key: 'no', label: 'Không' },
  ]
  await give(
    meetings.openPoll({
      input: input({ question: 'Kết nạp?', method: 'NAMED' as const, options, maxChoices: 1 }),
      viewer: secretary,
    }),
  )
  const state = (await meetings.statesOf([meetingId])).get(meetingId)
  const [pollId = ''] = [...(state?.polls.keys() ?? [])]
  await give(meetings.castVote({ input: input({ pollId, optionKeys: ['yes'] }), viewer: binh }))
  await give(meetings.closePoll({ input: input({ pollId }), viewer: secretary }))
  await give(
    meetings.assignTask({
      input: input({ title: 'Rà soát', ownerId: chiId, dueOn: '2027-01-15' }),
      viewer: secretary,
    }),
  )
  await give(
    meetings.concludeItem({
      input: input({ itemKey: 'item-1', conclusion: 'Xong' }),
      viewer: secretary,
    }),
  )
}

describe('what many are given at once', () => {
  it('is for each of them what the own question answers, and no more', async () => {
    const meetingId = await meetingOf(doors.services, cell)
    const all = await readers()
    const shared = all.map((one) => one.follow(liveOf(SHARED), { meetingId }))
    const own = all.map((one) => one.follow(liveOf(OWN), { meetingId }))
    await Promise.all([...shared, ...own].map((one) => one.first(1)))
    const before = doors.sharedLive.count().executed

    await play(meetingId)

    const last = (await doors.services.meetings.statesOf([meetingId])).get(meetingId)?.seq ?? 0
    const count = last - 4 + 1
    const [sharedMessages, ownMessages] = await Promise.all(
      [shared, own].map((some) => Promise.all(some.map((one) => one.first(count)))),
    )
    const executed = doors.sharedLive.count().executed - before
    // Participants, those who run the room, and those above.
    expect(executed).toBeGreaterThanOrEqual(count - 1)
    expect(executed).toBeLessThanOrEqual(3 * (count - 1))
    for (const [at, messages] of (sharedMessages ?? []).entries()) {
      const ownSeqs = (ownMessages?.[at] ?? []).map((one) => messageOf(one))
      expect(messages.map((one) => messageOf(one).seq)).toEqual(
        Array.from({ length: count }, (_none, seq) => 4 + seq),
      )
      for (const [index, message] of messages.entries()) {
        // The sentence and the name are those that the reader's own stream has.
        expect({ ...messageOf(message), meeting: null }).toEqual({
          ...ownSeqs[index],
          meeting: null,
        })
      }
      const answer = await doors.ask(queryOf(SHARED), {
        variables: { meetingId },
        token: all[at]!.token,
      })
      expect(answer.errors).toBeUndefined()
      expect(withoutClock(messageOf(messages.at(-1)!).meeting)).toEqual(
        withoutClock(answer.data?.meeting as object),
      )
    }
    for (const one of all) void one.close()
  }, 120_000)

  it('is read once for those who come in the same moment', async () => {
    const meetingId = await meetingOf(doors.services, cell)
    const all = await Promise.all(
      Array.from({ length: 12 }, (_none, at) => readerOf(cell.viewers[1 + (at % 3)]!.accountId)),
    )
    const before = doors.sharedLive.count().executed
    const live = all.map((one) => one.follow(liveOf(SHARED), { meetingId }))
    await Promise.all(live.map((one) => one.first(1)))

    expect(doors.sharedLive.count()).toMatchObject({ meetings: 1, seats: 12, groups: 1 })
    expect(doors.sharedLive.count().executed - before).toBeLessThanOrEqual(4)
    for (const one of all) void one.close()
    await until(() => doors.sharedLive.count().seats === 0)
  })

  it('goes to so many sockets of one account and no more', async () => {
    const { token } = await readerOf(cell.viewers[4]!.accountId)
    const sockets = []
    for (let at = 0; at < 21; at += 1) sockets.push(await doors.socket(`Bearer ${token}`))

    expect(sockets.map(({ outcome }) => outcome)).toEqual([
      ...sockets.slice(1).map(() => 'ack'),
      4429,
    ])
    sockets.forEach(({ end }) => end())
  })
})

/** Used seconds go on while the test asks. */
const withoutClock = (meeting: object): unknown =>
  JSON.parse(JSON.stringify(meeting).replace(/"usedSeconds":\d+/g, '"usedSeconds":0'))
