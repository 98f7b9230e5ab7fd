import { decide, type Refusal } from '../../domain/meetings/decide.ts'
import { evolve } from '../../domain/meetings/evolve.ts'
import type { MeetingActor } from '../../domain/meetings/meeting-actor.ts'
import type { MeetingCommand } from '../../domain/meetings/meeting-commands.ts'
import type { MeetingEvent } from '../../domain/meetings/meeting-events.ts'
import type { MeetingState } from '../../domain/meetings/meeting-state.ts'
import { conflict, forbidden } from '../../errors/domain-error.ts'
import {
  commandKey,
  type MeetingHistories,
  type MeetingHistory,
  type RememberedCommand,
} from './meeting-histories.ts'
import { MAX_EVENTS_PER_APPEND, type MeetingLog } from './meetings.repository.ts'

export type CommandOrder = {
  readonly command: MeetingCommand
  readonly actor: MeetingActor
  readonly commandId: string
  readonly fingerprint: string
}

/** `seq` is the number of the command's last event, also when it is sent again. */
export type CommandOutcome =
  | { readonly kind: 'changed'; readonly seq: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

type Pending = CommandOrder & {
  readonly resolve: (outcome: CommandOutcome) => void
  readonly reject: (error: unknown) => void
}
type Verdict = CommandOutcome | { readonly kind: 'failed'; readonly error: unknown }

/** How often a batch is decided anew after a lost race before its senders are asked to try again. */
const MAX_ATTEMPTS = 40
/** A command gives one event today; some room is left for those that give more. */
const MAX_BATCH = MAX_EVENTS_PER_APPEND / 4

export type MeetingEngine = ReturnType<typeof createMeetingEngine>

type EngineParts = {
  readonly log: MeetingLog
  readonly histories: MeetingHistories
  readonly clock: () => Date
  /** Called after each append of this process, before its commands are answered. Must not throw. */
  readonly onAppended: (meetingId: string, events: readonly MeetingEvent[]) => Promise<void>
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
  parts: { log, histories, clock, onAppended },
  meetingId,
  batch,
}: {
  readonly parts: EngineParts
  readonly meetingId: string
  readonly batch: readonly CommandOrder[]
}): Promise<readonly Verdict[]> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const history = (await histories.current([meetingId])).get(meetingId)
    const { verdicts, events } = decideAll({ history, batch, now: clock() })
    if (events.length === 0) return verdicts
    if ((await log.append({ meetingId, events })) === 'appended') {
      histories.absorb(meetingId, events)
      await onAppended(meetingId, events)
      return verdicts
    }
  }
  throw conflict('meeting.conflict.busy')
}

/** Decides a batch in its order, each command upon what those before it have done. */
function decideAll({
  history,
  batch,
  now,
}: {
  readonly history: MeetingHistory | undefined
  readonly batch: readonly CommandOrder[]
  readonly now: Date
}): { readonly verdicts: readonly Verdict[]; readonly events: readonly MeetingEvent[] } {
  let state = history?.state ?? null
  // Clocks of several processes differ; times in a log do not run backwards.
  const at = state !== null && state.at > now ? state.at : now
  const written = new Map<string, RememberedCommand>()
  const events: MeetingEvent[] = []

  const verdicts = batch.map((order): Verdict => {
    const key = commandKey({ accountId: order.actor.accountId, commandId: order.commandId })
    const known = written.get(key) ?? history?.commands.get(key)
    if (known) return repeated(known, order)

    const decision = decide({ state, command: order.command, actor: order.actor, now: at })
    if (decision.kind === 'refused') return decision
    if (decision.kind === 'forbidden') return { kind: 'failed', error: forbidden() }
    for (const event of eventsOf({ order, decided: decision.events, state, at })) {
      state = evolve(state, event)
      events.push(event)
    }
    const seq = state?.seq ?? 0
    written.set(key, { fingerprint: order.fingerprint, seq })
    return { kind: 'changed', seq }
  })
  return { verdicts, events }
}

function repeated(known: RememberedCommand, { fingerprint }: CommandOrder): Verdict {
  return known.fingerprint === fingerprint
    ? { kind: 'changed', seq: known.seq }
    : { kind: 'failed', error: conflict('meeting.conflict.command') }
}

function eventsOf({
  order,
  decided,
  state,
  at,
}: {
  readonly order: CommandOrder
  readonly decided: readonly Pick<MeetingEvent, 'type' | 'data'>[]
  readonly state: MeetingState | null
  readonly at: Date
}): MeetingEvent[] {
  const { commandId, fingerprint, actor } = order
  const by = { accountId: actor.accountId, memberId: actor.memberId, name: actor.name }
  const before = state?.seq ?? 0
  return decided.map((event, index) => {
    const facts = { seq: before + index + 1, at, by, commandId, fingerprint, v: 1 as const }
    // The pair of type and data was made by `decide`; spreading loses that they belong together.
    return { ...event, ...facts } as MeetingEvent
  })
}

function answer({ resolve, reject }: Pending, verdict: Verdict | undefined): void {
  if (verdict === undefined) reject(new Error('A command was not decided'))
  else if (verdict.kind === 'failed') reject(verdict.error)
  else resolve(verdict)
}
