import type { MeetingEvent } from '../../domain/meetings/meeting-events.ts'
import type { MeetingState } from '../../domain/meetings/meeting-state.ts'
import { replay } from '../../domain/meetings/evolve.ts'
import { decideBatch } from '../../services/meetings/decide-batch.ts'
import { commandKey, type RememberedCommand } from '../../services/meetings/meeting-histories.ts'
import type { MeetingScript } from './meeting-script.ts'

/** A meeting as the engine would have written it: its appends, and the state that they amount to. */
export type PlayedMeeting = {
  readonly meetingId: string
  readonly appends: readonly (readonly MeetingEvent[])[]
  readonly state: MeetingState
}

/** Gives the commands of a script to the rules of meetings, each moment upon what those before it have done. Throws what they refuse. */
export function played({ meetingId, steps }: MeetingScript): PlayedMeeting {
  let state: MeetingState | null = null
  const commands = new Map<string, RememberedCommand>()
  const appends: (readonly MeetingEvent[])[] = []
  for (const { at, orders } of steps) {
    const batch = orders({ state, events: appends.flat() })
    if (batch.length === 0) continue
    const { verdicts, events } = decideBatch({
      history: { state, commands },
      batch,
      now: at,
    })
    const wrong = verdicts.find(({ kind }) => kind !== 'changed')
    if (wrong) throw new Error(`The demo gives a command that is refused: ${JSON.stringify(wrong)}`)
    for (const { by, commandId, fingerprint, seq, type } of events)
      commands.set(commandKey({ accountId: by.accountId, commandId }), {
        fingerprint,
        seq,
        isHeld: type === 'checkInHeld',
      })
    state = replay(events, state)
    appends.push(events)
  }
  if (state === null) throw new Error(`The demo has a meeting without a plan: ${meetingId}`)
  return { meetingId, appends, state }
}
