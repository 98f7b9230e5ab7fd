import { MEETING_LIVE } from '../../src/member/meetings/meeting.ts'
import { graphqlWsServer } from './graphql-ws-server.ts'
import { openCrowd, type Crowd } from './live-crowd.ts'
import { openStage, type Stage } from './live-stage.ts'
import { cpuOf, median } from './measure.ts'
import { openRawServer } from './raw-server.ts'

const CLIENTS = 2_000
/** Each of these costs the library whole reads of the database for each event. */
const LIBRARY_CLIENTS = 100
const ROUNDS = 25
const RAW_GOAL = 1.3
const LIBRARY_GOAL = 12

/** The CPU of the server's process for each message delivered: ours, bare `ws` with one prepared buffer, graphql-ws as documented. */
export async function run(): Promise<void> {
  const stage = await openStage({ clients: CLIENTS })
  const raw = await openRawServer()
  const library = await graphqlWsServer(stage)
  const { meetingId, tokens, doors, append, appendElsewhere } = stage
  const asked = { tokens, query: MEETING_LIVE, variables: { meetingId } }
  const ours = await openCrowd({ ...asked, url: doors.url.replace('http', 'ws'), count: CLIENTS })
  const bare = await openCrowd({ ...asked, url: raw.url, query: null, count: CLIENTS })

  const before = doors.sharedLive.count().executed
  const prepared = Buffer.alloc(await messageBytes(stage, ours), 'x')
  const figures = { ours: [] as number[], bare: [] as number[], library: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    figures.ours.push((await costOf(ours, await append())) / CLIENTS)
    // Both after a write, so that the processors are as warm, and the clients as fast asleep.
    await appendElsewhere()
    figures.bare.push((await costOf(bare, () => raw.publish(prepared))) / CLIENTS)
  }
  const executions = doors.sharedLive.count().executed - before
  const each = (values: readonly number[]) => `${median(values).toFixed(1)} µs`
  const ratio = median(figures.ours) / median(figures.bare)
  console.log(`${stage.server}; ${CLIENTS} clients, ${prepared.length} bytes a message`)
  console.log(`${executions} executions for ${ROUNDS + 1} events (goal: one each)`)
  console.log(
    `ours ${each(figures.ours)} of CPU a message, bare ws ${each(figures.bare)}: ${ratio.toFixed(2)}x (goal: at most ${RAW_GOAL}x)`,
  )

  ours.end()
  const documented = await openCrowd({ ...asked, url: library.url, count: LIBRARY_CLIENTS })
  for (let round = 0; round < ROUNDS; round += 1)
    figures.library.push((await costOf(documented, await append())) / LIBRARY_CLIENTS)
  const times = median(figures.library) / median(figures.ours)
  console.log(
    `graphql-ws as documented ${each(figures.library)}: ours is ${times.toFixed(0)}x cheaper (goal: at least ${LIBRARY_GOAL}x)`,
  )
  for (const crowd of [bare, documented]) crowd.end()
  library.close()
  raw.close()
  await stage.close()
}

const costOf = (crowd: Crowd, publish: () => void) =>
  cpuOf(async () => {
    const received = crowd.nextRound()
    publish()
    await received
  })

/** Warms up, and finds out how long a message is. */
async function messageBytes({ append, doors, meetingId, cell }: Stage, crowd: Crowd) {
  await costOf(crowd, await append())
  const { sessions } = doors.services
  const accountId = cell.viewers[1]?.accountId ?? ''
  const { accessToken } = await sessions.begin({ accountId, address: '127.0.0.1', userAgent: null })
  const { liveClient } = await import('../support/live-client.ts')
  const client = liveClient({ url: doors.url, token: accessToken })
  const [answer] = await client.follow(MEETING_LIVE, { meetingId }).first(1)
  await client.close()
  const frame = { id: crypto.randomUUID(), type: 'next', payload: { data: answer } }
  return Buffer.byteLength(JSON.stringify(frame))
}
