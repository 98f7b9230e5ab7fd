import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { MeetingEvent } from '../../../src/domain/meetings/meeting-events.ts'
import type { PollMethod } from '../../../src/domain/meetings/polls/poll-state.ts'
import { createMongoMeetingLog } from '../../../src/persistence/meetings/mongo-meeting-log.ts'
import { connectionOf } from '../../../src/persistence/models/connection.ts'
import { ballotEnvelopesModel } from '../../../src/persistence/models/ballot-envelopes.model.ts'
import { meetingLogModel } from '../../../src/persistence/models/meeting-log.model.ts'
import { notificationsModel } from '../../../src/persistence/models/notifications.model.ts'
import { rowsOf } from '../../../src/persistence/rows-of.ts'
import { FAULT_POINTS, type FaultPoint } from '../../../src/services/meetings/fault-points.ts'
import {
  changed,
  meetingCell,
  meetingOf,
  newCommand,
  type Cell,
} from '../../support/meeting-cell.ts'
import {
  startMeetingProcess,
  type Given,
  type MeetingProcess,
} from '../../support/meeting-processes.ts'
import { createWorld, type World } from '../../support/world.ts'

jest.setTimeout(120_000) // Processes start.

const OPTIONS = [
  { key: 'tan-thanh', label: 'Tán thành' },
  { key: 'khong', label: 'Không tán thành' },
]

let world: World
let cell: Cell
/** Several: at least one is started while another is used. */
let starting: Promise<MeetingProcess>[]

beforeAll(async () => {
  world = await createWorld()
  starting = [startMeetingProcess(), startMeetingProcess()]
  cell = await meetingCell(world, 6)
}, 120_000)
afterAll(async () => {
  for (const started of starting) {
    const child = await started
    child.kill()
    await child.ended
  }
  await world.close()
})

const nextProcess = async (): Promise<MeetingProcess> => {
  const next = starting.shift()!
  if (starting.length < 2) starting.push(startMeetingProcess())
  return next
}
const give = async (command: Given) => {
  const [name, asked] = command
  const services = world.services.meetings as unknown as Record<
    string,
    (asked: unknown) => ReturnType<World['services']['meetings']['open']>
  >
  return changed(await services[name]!(asked))
}
const eventsOf = async (meetingId: string): Promise<readonly MeetingEvent[]> => {
  const log = createMongoMeetingLog({ appends: meetingLogModel(connectionOf(world.payload)) })
  return (await log.readAfter([{ meetingId, seq: 0 }])).get(meetingId) ?? []
}
const stateOf = async (meetingId: string) =>
  (await world.services.meetings.statesOf([meetingId])).get(meetingId)!

/** A meeting that is open, with everybody in it. */
async function openMeeting(): Promise<string> {
  const meetingId = await meetingOf(world.services, cell)
  await give([
    'markAttendance',
    {
      input: {
        commandId: newCommand(),
        meetingId,
        marks: cell.members.map(({ id }) => ({ memberId: id, status: 'PRESENT' as const })),
      },
      viewer: cell.secretary,
    },
  ])
  return meetingId
}

const openingOf = (meetingId: string, method: PollMethod): Given => [
  'openPoll',
  {
    input: {
      commandId: newCommand(),
      meetingId,
      question: 'Thông qua nghị quyết?',
      method,
      options: OPTIONS,
      maxChoices: 1,
    },
    viewer: cell.secretary,
  },
]

async function openPoll(meetingId: string, method: PollMethod = 'SECRET'): Promise<string> {
  await give(openingOf(meetingId, method))
  return [...(await stateOf(meetingId)).polls.keys()].at(-1)!
}

const voteOf = (meetingId: string, pollId: string, at: number, key = 'tan-thanh'): Given => [
  'castVote',
  {
    input: { commandId: newCommand(), meetingId, pollId, optionKeys: [key] },
    viewer: cell.viewers[at]!,
  },
]

describe('several processes on one database', () => {
  it('lose no command and leave no gap when they give commands to one meeting at once', async () => {
    const meetingId = await openMeeting()
    const processes = [await nextProcess(), await nextProcess()]
    const asking = (at: number): Given[] => {
      const viewer = cell.viewers[at]!
      const input = () => ({ commandId: newCommand(), meetingId })
      return [
        ['requestFloor', { input: { ...input(), kind: 'ORDINARY' }, viewer }],
        ...Array.from({ length: 10 }, (_none, turn): Given => [
          'recordOpinion',
          { input: { ...input(), memberId: viewer.memberId!, text: `Ý kiến ${turn}` }, viewer },
        ]),
      ]
    }

    const commands = cell.viewers.map((_viewer, at) => asking(at))
    const outcomes = await Promise.all(
      [...commands, ...commands].map((some, at) => processes[at % 2 === 0 ? 0 : 1]!.give(...some)),
    )

    expect(outcomes.flat().every((outcome) => outcome?.kind === 'changed')).toBe(true)
    const events = await eventsOf(meetingId)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, at) => at + 1))
    const given = commands.flat().map(([, { input }]) => input.commandId)
    expect(
      events.map(({ commandId }) => commandId).filter((id) => given.includes(id)),
    ).toHaveLength(given.length)
    expect(await stateOf(meetingId)).toMatchObject({ seq: events.length })
    starting.push(...processes.map((one) => Promise.resolve(one)))
  })
})

/** A command in which a process dies, and what must be true once it was given again. */
type Play = { readonly command: Given; readonly holds: () => Promise<void> }

/** The command is in the log once. */
const isLogged =
  (meetingId: string, [, { input }]: Given) =>
  async () => {
    const events = await eventsOf(meetingId)
    expect(events.filter(({ commandId }) => commandId === input.commandId)).toHaveLength(1)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, at) => at + 1))
  }

/** The document is what the log says, and everybody was told once. */
const isProjected = (meetingId: string, command: Given) => async () => {
  await isLogged(meetingId, command)()
  await world.services.meetingProjectors.run()
  const { status, documentSeq } = await stateOf(meetingId)
  const document = await rowsOf({ payload: world.payload, slug: 'meetings' })
    .findOne({ _id: meetingId })
    .lean()
  expect(document).toMatchObject({ status, documentSeq })
  const told = await notificationsModel(connectionOf(world.payload))
    .find({ kind: 'MEETING_OPENED', url: `/meetings/${meetingId}` })
    .lean()
  expect(told.map(({ person }) => person).sort()).toEqual(
    cell.members.map(({ id }) => `member:${id}`).sort(),
  )
}

async function opening(): Promise<Play> {
  const meetingId = await meetingOf(world.services, cell, 'invited')
  const input = { commandId: newCommand(), meetingId }
  const command: Given = ['open', { input, viewer: cell.secretary }]
  return { command, holds: isProjected(meetingId, command) }
}

async function concluding(): Promise<Play> {
  const meetingId = await openMeeting()
  const itemKey = (await stateOf(meetingId)).plan.agenda[0]!.key
  const input = { commandId: newCommand(), meetingId, itemKey, conclusion: 'Nhất trí.' }
  const command: Given = ['concludeItem', { input, viewer: cell.secretary }]
  return { command, holds: isProjected(meetingId, command) }
}

async function openingAPoll(): Promise<Play> {
  const meetingId = await openMeeting()
  const command = openingOf(meetingId, 'SECRET')
  const holds = async () => {
    await isLogged(meetingId, command)()
    const [pollId] = (await stateOf(meetingId)).polls.keys()
    await give(voteOf(meetingId, pollId!, 0))
  }
  return { command, holds }
}

/** Somebody has voted; the vote of another is what the process dies in. */
async function votingSecretly(): Promise<Play> {
  const meetingId = await openMeeting()
  const pollId = await openPoll(meetingId)
  await give(voteOf(meetingId, pollId, 0))
  const command = voteOf(meetingId, pollId, 1)
  const holds = async () => {
    await give(closingOf(meetingId, pollId))
    await isCounted({ meetingId, pollId, voters: [0, 1] })
    // Also after the closing whoever sends it again hears that it was counted.
    await give(command)
  }
  return { command, holds }
}

async function votingByName(): Promise<Play> {
  const meetingId = await openMeeting()
  const command = voteOf(meetingId, await openPoll(meetingId, 'NAMED'), 1)
  return { command, holds: isLogged(meetingId, command) }
}

const closingOf = (meetingId: string, pollId: string): Given => [
  'closePoll',
  { input: { commandId: newCommand(), meetingId, pollId }, viewer: cell.secretary },
]

async function closing(): Promise<Play> {
  const meetingId = await openMeeting()
  const pollId = await openPoll(meetingId)
  await give(voteOf(meetingId, pollId, 0))
  await give(voteOf(meetingId, pollId, 3))
  const command = closingOf(meetingId, pollId)
  const holds = async () => {
    await isLogged(meetingId, command)()
    await isCounted({ meetingId, pollId, voters: [0, 3] })
  }
  return { command, holds }
}

async function isCounted({
  meetingId,
  pollId,
  voters,
}: {
  readonly meetingId: string
  readonly pollId: string
  readonly voters: readonly number[]
}): Promise<void> {
  expect((await stateOf(meetingId)).polls.get(pollId)).toMatchObject({
    status: 'CLOSED',
    tally: { 'tan-thanh': voters.length, khong: 0 },
    voted: voters.map((at) => cell.members[at]!.id),
  })
  const left = ballotEnvelopesModel(connectionOf(world.payload)).countDocuments({ poll: pollId })
  expect(await left).toBe(0)
}

async function adopting(): Promise<Play> {
  const meetingId = await openMeeting()
  const input = { commandId: newCommand(), meetingId }
  const command: Given = ['adoptMinutes', { input, viewer: cell.secretary }]
  const holds = async () => {
    await isLogged(meetingId, command)()
    expect(await world.services.meetings.verifySeal(meetingId)).toMatchObject({ holds: true })
  }
  return { command, holds }
}

const PLAYS: readonly (readonly [FaultPoint, () => Promise<Play>])[] = [
  ['commandDecided', votingByName],
  ['commandAppended', votingByName],
  ['commandAppended', closing],
  ['commandAppended', adopting],
  ['commandProjected', concluding],
  ['documentRead', concluding],
  ['documentWritten', concluding],
  ['notificationsRead', opening],
  ['notificationsTold', opening],
  ['pollPrepared', openingAPoll],
  ['ballotSealed', votingSecretly],
  ['ballotWritten', votingSecretly],
  ['ballotConfirmed', votingSecretly],
  ['closingBegun', closing],
  ['closingMarked', closing],
  ['closingCounted', closing],
  ['closingEmptied', closing],
  ['minutesSealed', adopting],
]

describe('a process that is killed', () => {
  it('is killed at every point that there is', () => {
    expect(new Set(PLAYS.map(([point]) => point))).toEqual(new Set(FAULT_POINTS))
  })

  it.each(PLAYS.map(([point, play]) => ({ point, play, name: play.name })))(
    'at $point while it is $name leaves a command that another process does once',
    async ({ point, play }) => {
      const { command, holds } = await play()
      const victim = await nextProcess()
      victim.dieAt(point)

      const [unanswered] = await victim.give(command)
      const signal = await victim.ended
      const heir = await nextProcess()
      const [outcome] = await heir.give(command)
      const [again] = await heir.give(command)
      starting.unshift(Promise.resolve(heir))

      expect([unanswered, signal]).toEqual([null, 'SIGKILL'])
      expect(outcome).toMatchObject({ kind: 'changed' })
      expect(again).toMatchObject({ kind: 'changed' })
      await holds()
    },
  )
})
