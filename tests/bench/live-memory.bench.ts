import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import { MEETING_LIVE } from '../../src/member/meetings/meeting.ts'
import { openCrowd } from './live-crowd.ts'
import { openStage } from './live-stage.ts'
import { openRawServer } from './raw-server.ts'

const CLIENTS = 700
const GOAL = 2

/** Memory of the server's process for each subscriber who waits, against a bare `ws` client who waits. */
export async function run(): Promise<void> {
  const stage = await openStage({ clients: 2 * CLIENTS })
  const raw = await openRawServer()
  const { meetingId, tokens, doors } = stage
  const asked = { query: MEETING_LIVE, variables: { meetingId }, count: CLIENTS }
  // Both once before, so that what is made once is there.
  const first = tokens.slice(CLIENTS)
  const warm = { ...asked, tokens: first, count: 200 }
  const warmed = [
    await openCrowd({ ...warm, url: doors.url.replace('http', 'ws') }),
    await openCrowd({ ...warm, url: raw.url, query: null }),
  ]

  const start = await memoryNow()
  const bare = await openCrowd({ ...asked, tokens: [], url: raw.url, query: null })
  const between = await memoryNow()
  const ours = await openCrowd({ ...asked, tokens, url: doors.url.replace('http', 'ws') })
  const end = await memoryNow()

  const each = (bytes: number) => `${(bytes / CLIENTS / 1024).toFixed(1)} kB`
  const [bareBytes, ourBytes] = [between - start, end - between]
  console.log(
    `${CLIENTS} who wait: ours ${each(ourBytes)} each, bare ws ${each(bareBytes)}: ${(ourBytes / bareBytes).toFixed(2)}x (goal: at most ${GOAL}x)`,
  )
  for (const crowd of [...warmed, bare, ours]) crowd.end()
  raw.close()
  await stage.close()
}

/** What is alive, once nothing is left to collect. */
async function memoryNow(): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let round = 0; round < 6; round += 1) {
    collect()
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
