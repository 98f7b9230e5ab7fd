import { openCrowd, sharedClock, type Crowd } from './live-crowd.ts'
import { openStage } from './live-stage.ts'
import { percentile } from './measure.ts'

const READERS = 400
const SILENT = 100
const ROUNDS = 250
const TIME_GOAL = 1.2
const MEMORY_GOAL_MB = 20

/** Long answers: the buffers of the system, which are not the server's, are soon full. */
const roll = (alias: string) =>
  `${alias}: attendance { nodes { status reason checkedInAt member { id fullName status cell { id name } } } }`
const LONG = `subscription ($meetingId: ID!) { meetingLive(meetingId: $meetingId) {
  ... on MeetingSnapshot { seq } ... on MeetingEvent { seq meeting { ${['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(roll).join(' ')} } } } }`

/** What 100 clients who never read cost those who do, and the server's memory. */
export async function run(): Promise<void> {
  const stage = await openStage({ clients: READERS + SILENT })
  const { meetingId, tokens, doors, append } = stage
  const url = doors.url.replace('http', 'ws')
  const asked = { url, query: LONG, variables: { meetingId } }
  const readers = await openCrowd({ ...asked, tokens, count: READERS })
  const measure = async () => {
    const times: number[] = []
    let memory = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      times.push(await timeOf(readers, await append()))
      memory = Math.max(memory, process.memoryUsage().rss)
    }
    return { p99: percentile(times.slice(10), 99) / 1000, memory }
  }
  await measure()
  const without = await measure()

  const silent = await openCrowd({ ...asked, tokens: tokens.slice(READERS), count: SILENT })
  silent.stall(SILENT)
  const beside = await measure()
  const { seats } = doors.sharedLive.count()

  console.log(
    `${stage.server}; p99 of the last of ${READERS}: ${beside.p99.toFixed(0)} ms beside ${SILENT} who do not read, ${without.p99.toFixed(0)} ms without: ${(beside.p99 / without.p99).toFixed(2)}x (goal: at most ${TIME_GOAL}x)`,
  )
  console.log(
    `memory is at most ${((beside.memory - without.memory) / 1024 / 1024).toFixed(1)} MB above the most without them (goal: under ${MEMORY_GOAL_MB}); ${READERS + SILENT - seats} of them are closed`,
  )
  for (const crowd of [readers, silent]) crowd.end()
  await stage.close()
}

async function timeOf(crowd: Crowd, publish: () => void): Promise<number> {
  const received = crowd.nextRound()
  const began = sharedClock()
  publish()
  return (await received) - began
}
