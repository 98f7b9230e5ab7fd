import { evolve } from '../../domain/meetings/evolve.ts'
import type { MeetingEvent } from '../../domain/meetings/meeting-events.ts'
import type { MeetingState } from '../../domain/meetings/meeting-state.ts'
import type { MeetingLog } from './meetings.repository.ts'

/** The first outcome of a command, for whoever sends it again. */
export type RememberedCommand = {
  readonly fingerprint: string
  readonly seq: number
  /** It was kept for somebody's decision, and its sender was told so. */
  readonly isHeld: boolean
}

/** One log, read: its state, and the commands that wrote it by `commandKey`. */
export type MeetingHistory = {
  readonly state: MeetingState | null
  readonly commands: ReadonlyMap<string, RememberedCommand>
}

export const commandKey = ({
  accountId,
  commandId,
}: {
  readonly accountId: string
  readonly commandId: string
}): string => `${accountId} ${commandId}`

type Kept = { state: MeetingState | null; readonly commands: Map<string, RememberedCommand> }

export type MeetingHistories = ReturnType<typeof createMeetingHistories>

/**
 * What logs amount to. A cache of the log and never more: every question first reads what is after the number that is known,
 * so that several processes agree. The `keep` histories that were asked for last are kept.
 */
export function createMeetingHistories({
  log,
  keep = 300,
}: {
  readonly log: MeetingLog
  readonly keep?: number
}) {
  const kept = new Map<string, Kept>()

  /** The history of one log, moved to the end of the line of those to be forgotten. */
  const historyOf = (id: string): Kept => {
    const history = kept.get(id) ?? { state: null, commands: new Map() }
    kept.delete(id)
    kept.set(id, history)
    return history
  }

  const forgetOldest = (): void => {
    for (const id of kept.keys()) {
      if (kept.size <= keep) return
      kept.delete(id)
    }
  }

  return {
    /** Events of this process, which need not be read again. */
    absorb: (id: string, events: readonly MeetingEvent[]) => takeIn(historyOf(id), events),

    /** Histories as they are now, whole. A meeting that has no log has a null state. */
    async current(ids: readonly string[]): Promise<ReadonlyMap<string, MeetingHistory>> {
      const asked = new Map([...new Set(ids)].map((id) => [id, historyOf(id)] as const))
      const news = await log.readAfter(
        [...asked].map(([meetingId, { state }]) => ({ meetingId, seq: state?.seq ?? 0 })),
      )
      for (const [id, history] of asked) {
        // Somebody else's question may have pushed it out meanwhile: ours goes on with the one it began with.
        kept.set(id, history)
        takeIn(history, news.get(id) ?? [])
        if (history.state === null) kept.delete(id)
      }
      forgetOldest()
      return asked
    },
  }
}

/** Events that are known already are passed over: two readers may bring the same ones. */
function takeIn(history: Kept, events: readonly MeetingEvent[]): void {
  for (const event of events) {
    if (event.seq <= (history.state?.seq ?? 0)) continue
    history.state = evolve(history.state, event)
    const key = commandKey({ accountId: event.by.accountId, commandId: event.commandId })
    history.commands.set(key, {
      fingerprint: event.fingerprint,
      seq: event.seq,
      isHeld: event.type === 'checkInHeld',
    })
  }
}
