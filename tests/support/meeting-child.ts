/**
 * Gives commands to meetings in a process of its own, as its parent says (tests/support/meeting-processes.ts). It ends itself as a power cut
 * would at the fault point that it was told. The database is DATABASE_URL.
 */
import type { FaultPoint } from '../../src/services/meetings/fault-points.ts'
import type { ToChild, ToParent } from './meeting-processes.ts'

// Nothing else keeps the process alive while modules are loaded.
const waiting = setInterval(() => undefined, 60_000)
const { getPayload } = await import('payload')
const { default: config } = await import('../../payload.config.ts')
const { createMeetings } = await import('../../src/server/create-meetings.ts')

let deadly: FaultPoint | null = null
const payload = await getPayload({ config })
const { meetings } = createMeetings({
  payload,
  secret: process.env['SOTAY_SECRET'] ?? '',
  publicUrl: 'http://127.0.0.1',
  pass: (point) => {
    if (point === deadly) process.kill(process.pid, 'SIGKILL')
  },
})
const say = (message: ToParent) => void process.send?.(message)

process.on('message', (message: ToChild) => {
  if ('dieAt' in message) {
    deadly = message.dieAt
    return
  }
  for (const { id, name, asked } of message.calls) {
    // The pair of name and input was made by the parent; a message loses that they belong together.
    const give = meetings[name] as (asked: unknown) => Promise<unknown>
    give(asked).then(
      (outcome) => say({ id, outcome }),
      (error: unknown) =>
        say({ id, failed: { code: (error as { code?: unknown }).code, message: String(error) } }),
    )
  }
})
process.once('disconnect', () => process.exit(0))
say({ ready: true })
clearInterval(waiting)
