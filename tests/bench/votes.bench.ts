import type { MeetingOutcome } from '../../src/services/meetings/give-command.ts'
import { changed, newCommand } from '../support/meeting-cell.ts'
import {
  startMeetingProcess,
  type Given,
  type MeetingProcess,
} from '../support/meeting-processes.ts'
import { createWorld, type World } from '../support/world.ts'
import { gatherCrowd, rowsOf, type Crowd } from './meeting-crowd.ts'
import { serverName } from './server-name.ts'

const VOTERS = 2_000
const REPEATS = 5
const PROCESSES = 4
const KILLS = 10
const CLOSINGS = 50
/** Sent to a process together. */
const TOGETHER = 50
const OPTIONS = ['tan-thanh', 'khong', 'y-kien-khac']

/**
 * Everybody votes secretly, five times over, through four processes of which ten are killed; late in it fifty close the poll at once.
 * Whoever was told that the vote counts is counted, once, and nobody else.
 */
export async function run(): Promise<void> {
  const world = await createWorld()
  try {
    const crowd = await gatherCrowd({ world, size: VOTERS })
    const pollId = await openPoll(world, crowd)
    const started = performance.now()
    const acknowledged = await play({ crowd, pollId })
    const seconds = (performance.now() - started) / 1000
    await report({ world, crowd, pollId, acknowledged, seconds })
  } finally {
    await world.close()
  }
}

async function openPoll(world: World, { meetingId, secretary, viewers }: Crowd): Promise<string> {
  const { meetings } = world.services
  const marks = viewers.map(({ memberId }) => ({ memberId: memberId!, status: 'PRESENT' as const }))
  const input = () => ({ commandId: newCommand(), meetingId })
  changed(await meetings.markAttendance({ input: { ...input(), marks }, viewer: secretary }))
  const options = OPTIONS.map((key) => ({ key, label: key }))
  const poll = { question: 'Thông qua?', method: 'SECRET' as const, options, maxChoices: 1 }
  changed(await meetings.openPoll({ input: { ...input(), ...poll }, viewer: secretary }))
  return [...(await meetings.statesOf([meetingId])).get(meetingId)!.polls.keys()][0]!
}

/** Places for processes: where one is killed another is started. */
async function openPlaces() {
  const places: Promise<MeetingProcess>[] = Array.from({ length: PROCESSES }, startMeetingProcess)
  await Promise.all(places)
  return {
    at: (place: number) => places[place % PROCESSES]!,
    kill: async (place: number) => {
      const victim = await places[place % PROCESSES]!
      places[place % PROCESSES] = startMeetingProcess()
      victim.kill()
    },
    end: async () => {
      for (const one of places) (await one).kill()
    },
  }
}
type Places = Awaited<ReturnType<typeof openPlaces>>

/** The voters who were told that they are counted, by their place in the crowd. */
async function play({
  crowd: { meetingId, secretary, viewers },
  pollId,
}: {
  readonly crowd: Crowd
  readonly pollId: string
}): Promise<ReadonlySet<number>> {
  const places = await openPlaces()
  const votes = viewers.map((viewer, at): Given => {
    const optionKeys = [OPTIONS[at % OPTIONS.length]!]
    return [
      'castVote',
      { input: { commandId: newCommand(), meetingId, pollId, optionKeys }, viewer },
    ]
  })
  const closings = Array.from({ length: CLOSINGS }, (): Given => [
    'closePoll',
    { input: { commandId: newCommand(), meetingId, pollId }, viewer: secretary },
  ])
  // The last fifth of the voters comes late, when the poll is being closed.
  const turns = Array.from({ length: REPEATS }, () => votes.map((_vote, at) => at))
    .flat()
    .sort((a, b) => Number(a >= VOTERS * 0.8) - Number(b >= VOTERS * 0.8))
  const acknowledged = new Set<number>()
  const closeAt = Math.floor(turns.length * 0.85)
  const batches = Math.ceil(turns.length / TOGETHER)
  const tasks = Array.from({ length: batches }, (_none, batch) => async () => {
    const from = batch * TOGETHER
    const some = turns.slice(from, from + TOGETHER)
    // Nobody votes through the same process each time, and each is killed in its turn.
    const given = (await places.at(batch + Math.floor(batch / 9))).give(
      ...some.map((at) => votes[at]!),
    )
    const each = Math.floor(batches / KILLS)
    if (batch % each === 5) await places.kill(Math.floor(batch / each))
    const closing = from <= closeAt && closeAt < from + TOGETHER ? closeAll(places, closings) : null
    note({ some, outcomes: await given, acknowledged })
    await closing
  })
  await inParallel(tasks, PROCESSES * 2)
  // Whoever heard nothing asks once more.
  for (let from = 0; from < VOTERS; from += 200) {
    const some = votes.slice(from, from + 200)
    const outcomes = await (await places.at(from)).give(...some)
    note({ some: some.map((_vote, at) => from + at), outcomes, acknowledged })
  }
  await places.end()
  return acknowledged
}

function note({
  some,
  outcomes,
  acknowledged,
}: {
  readonly some: readonly number[]
  readonly outcomes: readonly (MeetingOutcome | null)[]
  readonly acknowledged: Set<number>
}): void {
  some.forEach((at, place) => {
    if (outcomes[place]?.kind === 'changed') acknowledged.add(at)
  })
}

/** At once, through all processes; one that dies over it is asked again where another has come. */
async function closeAll(places: Places, closings: readonly Given[]): Promise<void> {
  await Promise.all(
    closings.map(async (closing, at) => {
      for (let outcome = null; outcome === null;)
        [outcome = null] = await (await places.at(at)).give(closing)
    }),
  )
}

async function inParallel(tasks: readonly (() => Promise<void>)[], width: number): Promise<void> {
  const left = [...tasks]
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let task = left.shift(); task; task = left.shift()) await task()
    }),
  )
}

async function report({
  world,
  crowd: { meetingId, viewers },
  pollId,
  acknowledged,
  seconds,
}: {
  readonly world: World
  readonly crowd: Crowd
  readonly pollId: string
  readonly acknowledged: ReadonlySet<number>
  readonly seconds: number
}): Promise<void> {
  const poll = (await world.services.meetings.statesOf([meetingId]))
    .get(meetingId)
    ?.polls.get(pollId)
  const voters = [...acknowledged].map((at) => viewers[at]!.memberId!)
  const expected = OPTIONS.map(
    (_key, option) => [...acknowledged].filter((at) => at % OPTIONS.length === option).length,
  )
  const tally = OPTIONS.map((key) => poll?.tally?.[key] ?? 0)
  const closed = await rowsOf(world, 'meeting-log').countDocuments({
    meeting: meetingId,
    'events.type': 'pollClosed',
  })
  const isSame = String([...(poll?.voted ?? [])].sort()) === String(voters.sort())
  const isRight = String(tally) === String(expected) && isSame && closed === 1
  console.log(
    `${await serverName(world)}; ${VOTERS} voters x ${REPEATS}, ${PROCESSES} processes, ${KILLS} killed, ${CLOSINGS} closings, ${seconds.toFixed(1)} s: ` +
      `${acknowledged.size} told that they are counted, ${poll?.voted.length} counted, tally ${tally.join('/')} of ${expected.join('/')}, ` +
      `${closed} closing in the log: ${isRight ? 'one vote each, tally = acknowledged, all closings the same' : 'WRONG'}`,
  )
  if (!isRight) process.exitCode = 1
}
