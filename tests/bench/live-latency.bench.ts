import { MEETING_LIVE } from '../../src/member/meetings/meeting.ts'
import { openCrowd, sharedClock, type Crowd } from './live-crowd.ts'
import { openStage } from './live-stage.ts'
import { percentile } from './measure.ts'
import { openRawServer } from './raw-server.ts'

const CLIENTS = 5_000
const ROUNDS = 50
const BYTES = 950
const GOAL = 1.5

/** From publishing an event to the last of 5,000 clients, against bare `ws` with one prepared buffer. Takes 20,000 file descriptors. */
export async function run(): Promise<void> {
  const stage = await openStage({ clients: CLIENTS })
  const raw = await openRawServer()
  const { meetingId, tokens, doors, append, appendElsewhere } = stage
  const asked = { tokens, query: MEETING_LIVE, variables: { meetingId }, count: CLIENTS }
  const ours = await openCrowd({ ...asked, url: doors.url.replace('http', 'ws') })
  const bare = await openCrowd({ ...asked, url: raw.url, query: null })

  const prepared = Buffer.alloc(BYTES, 'x')
  const times = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(await timeOf(ours, await append()))
    await appendElsewhere()
    times.bare.push(await timeOf(bare, () => raw.publish(prepared)))
  }
  const p99 = (values: readonly number[]) => percentile(values.slice(1), 99) / 1000
  const ratio = p99(times.ours) / p99(times.bare)
  console.log(
    `${stage.server}; last of ${CLIENTS}, p99 of ${ROUNDS - 1}: ours ${p99(times.ours).toFixed(0)} ms, bare ws ${p99(times.bare).toFixed(0)} ms: ${ratio.toFixed(2)}x (goal: at most ${GOAL}x)`,
  )
  for (const crowd of [ours, bare]) crowd.end()
  raw.close()
  await stage.close()
}

async function timeOf(crowd: Crowd, publish: () => void): Promise<number> {
  const received = crowd.nextRound()
  const began = sharedClock()
  publish()
  return (await received) - began
}
