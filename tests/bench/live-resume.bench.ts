import { until } from '../support/until.ts'
import { openKillableDoors } from './live-doors-process.ts'
import { resumingClient, type ResumingClient } from './live-resuming-client.ts'
import { openStage } from './live-stage.ts'

const CLIENTS = 500
const EVENTS = 1_000
const CUTS = 10
/** The server is killed when so many events are written. */
const KILLED_AT = [350, 700]
/** Written one after another, before it is seen whether any of them arrive. */
const BURST = 20
const LIMIT_MS = 15 * 60_000

/** Everybody is cut off ten times at random, and the server is killed twice: each event comes to each client, in order, and once. */
export async function run(): Promise<void> {
  const stage = await openStage({ clients: CLIENTS })
  const { meetingId, tokens, append } = stage
  const doors = await openKillableDoors()
  const from = (await stage.doors.services.meetings.statesOf([meetingId])).get(meetingId)?.seq ?? 0
  const began = performance.now()
  const clients = tokens.map((token) =>
    resumingClient({ url: doors.url, token, meetingId, from, cuts: randomCuts(from) }),
  )
  const waiting = {
    limitMs: LIMIT_MS,
    what: () => `events; clients have ${leastOf(clients)} to ${mostOf(clients)}`,
  }
  for (let written = 0; written < EVENTS; written += 1) {
    // The quickest have nearly all; the others are wherever they are.
    if (written % BURST === 0) await until(() => mostOf(clients) >= written - BURST, waiting)
    if (KILLED_AT.includes(written)) await doors.killAndStart()
    await append()
  }
  await until(() => leastOf(clients) >= EVENTS, waiting)
  const seconds = (performance.now() - began) / 1000

  const all = Array.from({ length: EVENTS }, (_none, at) => from + 1 + at).join()
  const whole = clients.filter(({ heard }) => heard.join() === all).length
  const connections = clients.reduce((sum, client) => sum + client.connections(), 0)
  console.log(
    `${stage.server}; ${EVENTS} events, the server killed ${KILLED_AT.length} times, ${connections} connections, ${seconds.toFixed(0)} s: ` +
      `${whole} of ${CLIENTS} clients have every event, in order, none twice${whole === CLIENTS ? '' : ': WRONG'}`,
  )
  if (whole < CLIENTS) process.exitCode = 1
  for (const client of clients) client.end()
  await doors.end()
  await stage.close()
}

function randomCuts(from: number): ReadonlySet<number> {
  const cuts = new Set<number>()
  while (cuts.size < CUTS) cuts.add(from + 1 + Math.floor(Math.random() * EVENTS))
  return cuts
}

const leastOf = (clients: readonly ResumingClient[]) =>
  Math.min(...clients.map(({ heard }) => heard.length))
const mostOf = (clients: readonly ResumingClient[]) =>
  Math.max(...clients.map(({ heard }) => heard.length))
