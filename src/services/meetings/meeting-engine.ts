import type { MeetingEvent } from '../../domain/meetings/meeting-events.ts'
import { conflict } from '../../errors/domain-error.ts'
import {
  decideBatch,
  type CommandOrder,
  type CommandOutcome,
  type Verdict,
} from './decide-batch.ts'
import { passBy, type PassPoint } from './fault-points.ts'
import type { MeetingHistories } from './meeting-histories.ts'
import { MAX_EVENTS_PER_APPEND, type MeetingLog } from './meetings.repository.ts'

type Pending = CommandOrder & {
  readonly resolve: (outcome: CommandOutcome) => void
  readonly reject: (error: unknown) => void
}

/** How often a batch is decided anew after a lost race before its senders are asked to try again. */
const MAX_ATTEMPTS = 40
const LONGEST_PAUSE_MS = 50
/** A command gives one event today; some room is left for those that give more. */
const MAX_BATCH = MAX_EVENTS_PER_APPEND / 4

export type MeetingEngine = ReturnType<typeof createMeetingEngine>

type EngineParts = {
  readonly log: MeetingLog
  readonly histories: MeetingHistories
  readonly clock: () => Date
  /** Called after each append of this process, before its commands are answered. Must not throw. */
  readonly onAppended: (meetingId: string, events: readonly MeetingEvent[]) => Promise<void>
  readonly pass?: PassPoint
}

/**
 * The one way into the log. Commands for a meeting that arrive while an append is under way are decided together and appended
 * together; a lost race reads on and decides again. A command that was written is remembered by its id in the log itself.
 */
export function createMeetingEngine(parts: EngineParts) {
  const queues = new Map<string, Pending[]>()

  async function drain(meetingId: string, queue: Pending[]): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0, MAX_BATCH)
      try {
        const verdicts = await commit({ parts, meetingId, batch })
        batch.forEach((pending, index) => answer(pending, verdicts[index]))
      } catch (error) {
        batch.forEach(({ reject }) => reject(error))
      }
    }
    queues.delete(meetingId)
  }

  return {
    submit({ meetingId, ...order }: CommandOrder & { readonly meetingId: string }) {
      return new Promise<CommandOutcome>((resolve, reject) => {
        const pending = { ...order, resolve, reject }
        const waiting = queues.get(meetingId)
        if (waiting) {
          waiting.push(pending)
          return
        }
        const queue = [pending]
        queues.set(meetingId, queue)
        void drain(meetingId, queue)
      })
    },
  }
}

async function commit({
  parts: { log, histories, clock, onAppended, pass = passBy },
  meetingId,
  batch,
}: {
  readonly parts: EngineParts
  readonly meetingId: string
  readonly batch: readonly CommandOrder[]
}): Promise<readonly Verdict[]> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const history = (await histories.current([meetingId])).get(meetingId)
    const { verdicts, events } = decideBatch({ history, batch, now: clock() })
    if (events.length === 0) return verdicts
    pass('commandDecided')
    if ((await log.append({ meetingId, events })) === 'appended') {
      pass('commandAppended')
      histories.absorb(meetingId, events)
      await onAppended(meetingId, events)
      pass('commandProjected')
      return verdicts
    }
    await pause(attempt)
  }
  throw conflict('meeting.conflict.busy')
}

/** Of different length for those who met; what was lost to may also not be readable yet. */
function pause(attempt: number): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE_MS, 2 ** attempt)
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest))
}

function answer({ resolve, reject }: Pending, verdict: Verdict | undefined): void {
  if (verdict === undefined) reject(new Error('A command was not decided'))
  else if (verdict.kind === 'failed') reject(verdict.error)
  else resolve(verdict)
}
