import { decide } from '../../domain/meetings/decide.ts'
import { refusalOf, type Decision, type Refusal } from '../../domain/meetings/decision.ts'
import { replay } from '../../domain/meetings/evolve.ts'
import type { MeetingActor } from '../../domain/meetings/meeting-actor.ts'
import type { MeetingCommand } from '../../domain/meetings/meeting-commands.ts'
import type { MeetingEvent } from '../../domain/meetings/meeting-events.ts'
import type { MeetingState } from '../../domain/meetings/meeting-state.ts'
import { conflict, forbidden } from '../../errors/domain-error.ts'
import { commandKey, type MeetingHistory, type RememberedCommand } from './meeting-histories.ts'

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

export type Verdict = CommandOutcome | { readonly kind: 'failed'; readonly error: unknown }

type Written = {
  readonly kind: 'written'
  readonly decision: Decision
  readonly events: readonly MeetingEvent[]
  readonly state: MeetingState | null
}

/** Decides a batch in its order, each command upon what those before it have done. The events are one append. Pure. */
export function decideBatch({
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

    const decided = decideOne({ state, order, at })
    if (decided.kind !== 'written') return decided
    state = decided.state
    events.push(...decided.events)
    const command = remember({ order, decision: decided.decision, seq: state?.seq ?? 0 })
    written.set(key, command)
    return outcomeOf(command)
  })
  return { verdicts, events }
}

/** A fault of one command is its own: those that came with it are decided as if it had not come. */
function decideOne({
  state,
  order,
  at,
}: {
  readonly state: MeetingState | null
  readonly order: CommandOrder
  readonly at: Date
}): Verdict | Written {
  try {
    const decision = decide({ state, command: order.command, actor: order.actor, now: at })
    if (decision.kind === 'refused') return decision
    if (decision.kind === 'forbidden') return { kind: 'failed', error: forbidden() }
    const events = eventsOf({ order, decided: decision.events, state, at })
    return { kind: 'written', decision, events, state: replay(events, state) }
  } catch (error) {
    return { kind: 'failed', error }
  }
}

const remember = ({
  order,
  decision,
  seq,
}: {
  readonly order: CommandOrder
  readonly decision: Decision
  readonly seq: number
}): RememberedCommand => ({
  fingerprint: order.fingerprint,
  seq,
  isHeld: decision.kind === 'held',
})

/** What was held for somebody's decision is a refusal whenever it is asked. */
const outcomeOf = ({ seq, isHeld }: RememberedCommand): CommandOutcome =>
  isHeld ? { kind: 'refused', refusal: refusalOf('HELD_FOR_DECISION') } : { kind: 'changed', seq }

function repeated(known: RememberedCommand, { fingerprint }: CommandOrder): Verdict {
  return known.fingerprint === fingerprint
    ? outcomeOf(known)
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
