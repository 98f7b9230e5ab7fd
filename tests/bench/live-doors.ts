// The doors of a server in a process of its own, which may be killed; its parent is live-doors-process.ts. The database is DATABASE_URL.
import { openDoors } from '../support/open-doors.ts'

// Nothing else keeps the process alive while modules are loaded.
const waiting = setInterval(() => undefined, 60_000)
const { getPayload } = await import('payload')
const { default: config } = await import('../../payload.config.ts')

const { url } = await openDoors({ payload: await getPayload({ config }) })
process.once('disconnect', () => process.exit(0))
process.send?.(url)
clearInterval(waiting)
