import type { MeetingActor } from './meeting-actor.ts'
import type { KnownCommand, MeetingCommand } from './meeting-commands.ts'
import type { NewEvent } from './meeting-events.ts'
import type { MeetingState } from './meeting-state.ts'
import type { RefusalCode } from './meeting-words.ts'

export type Refusal = {
  readonly code: RefusalCode
  /** A key of the message catalogue. */
  readonly message: string
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * Events to append; a refusal that a well-behaved client can meet; or a right that is missing. `held` is both: what was sent is kept
 * for somebody's decision, and the sender is told so.
 */
export type Decision =
  | { readonly kind: 'events'; readonly events: readonly [NewEvent, ...NewEvent[]] }
  | {
      readonly kind: 'held'
      readonly events: readonly [NewEvent, ...NewEvent[]]
      readonly refusal: Refusal
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'forbidden' }

export type Asked<Command extends MeetingCommand = MeetingCommand> = {
  readonly state: MeetingState
  readonly command: Command
  readonly actor: MeetingActor
  readonly now: Date
}
export type AskedOf<Name extends KnownCommand> = Asked<Extract<MeetingCommand, { name: Name }>>

export const happened = (...events: readonly [NewEvent, ...NewEvent[]]): Decision => ({
  kind: 'events',
  events,
})

export const refusalOf = (
  code: RefusalCode,
  message = `meeting.refused.${code}`,
  params: Refusal['params'] = {},
): Refusal => ({ code, message, params })

export const refused = (...told: Parameters<typeof refusalOf>): Decision => ({
  kind: 'refused',
  refusal: refusalOf(...told),
})

/** The command's own fields: what the event keeps of it. */
export function without<Command extends { readonly name: string }>({
  name: _name,
  ...data
}: Command) {
  return data
}
