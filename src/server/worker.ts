import type { Services } from '../services/services.ts'
import type { Log } from './log.ts'

export type Worker = { readonly stop: () => Promise<void> }

/** One kind of work that is done again and again: what it does, and how long to rest after it. */
type Chore = {
  readonly name: string
  readonly restMs: number
  readonly run: () => Promise<unknown>
}

/**
 * What goes on beside the requests. Every chore reads on from a place that is stored, so that several processes may do the same
 * and a crash neither loses nor doubles; one that fails is tried again after its rest.
 */
export function startWorker({
  services,
  log,
}: {
  readonly services: Services
  readonly log: Log
}): Worker {
  const running = choresOf(services).map((chore) => repeat({ chore, log }))
  return {
    stop: async () => {
      await Promise.all(running.map((one) => one.stop()))
    },
  }
}

/** What was published is told within the second; a meeting's own process projects at once, so its sweep is for what a crash left. */
function choresOf(services: Services): readonly Chore[] {
  const { audit, tellReleases, tellEditorialTasks, meetingProjectors } = services
  return [
    { name: 'tell releases', restMs: 1_000, run: tellReleases },
    { name: 'tell editorial tasks', restMs: 1_000, run: tellEditorialTasks },
    { name: 'remind of meetings', restMs: 15_000, run: services.remindOfMeetings },
    { name: 'deliver mail', restMs: 2_000, run: services.deliverMail },
    { name: 'link the audit log', restMs: 1_000, run: audit.link },
    { name: 'project meetings', restMs: 5_000, run: meetingProjectors.run },
  ]
}

function repeat({ chore, log }: { readonly chore: Chore; readonly log: Log }): Worker {
  let stopped = false
  let wake: () => void = () => undefined
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, chore.restMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const life = (async () => {
    while (!stopped) {
      await chore
        .run()
        .catch((err: unknown) => log.error({ err, chore: chore.name }, 'A chore failed'))
      if (!stopped) await rest()
    }
  })()
  return {
    stop: async () => {
      stopped = true
      wake()
      await life
    },
  }
}
