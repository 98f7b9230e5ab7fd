import { evolve } from '../../domain/meetings/evolve.ts'
import type { MeetingEvent } from '../../domain/meetings/meeting-events.ts'
import type { MeetingState } from '../../domain/meetings/meeting-state.ts'
import type { MeetingLog } from './meetings.repository.ts'
import { createSharedReads } from './shared-reads.ts'

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
  const kept = createKept(keep)

  async function readOn(asked: ReadonlyMap<string, Kept>): Promise<void> {
    const news = await log.readAfter(
      [...asked].map(([meetingId, { state }]) => ({ meetingId, seq: state?.seq ?? 0 })),
    )
    for (const [id, history] of asked) {
      // Somebody else's question may have pushed it out meanwhile: ours goes on with the one it began with.
      kept.put(id, history)
      takeIn(history, news.get(id) ?? [])
      if (history.state === null) kept.drop(id)
    }
    kept.forgetOldest()
  }
  const readOne = createSharedReads(async (id) => {
    const asked = new Map([[id, kept.of(id)]])
    await readOn(asked)
    return asked
  })

  /** Histories as they are now, whole. A meeting that has no log has a null state. */
  async function current(ids: readonly string[]): Promise<ReadonlyMap<string, MeetingHistory>> {
    const [id, ...more] = new Set(ids)
    if (id !== undefined && more.length === 0) return readOne(id)
    const asked = new Map([...new Set(ids)].map((one) => [one, kept.of(one)] as const))
    await readOn(asked)
    return asked
  }

  return {
    current,

    /** What one log amounts to now; null where there is none. */
    stateOf: async (id: string) => (await current([id])).get(id)?.state ?? null,

    /** Events of this process, which need not be read again; passed over where what is before them is not known here. */
    absorb(id: string, events: readonly MeetingEvent[]): void {
      const history = kept.find(id)
      const first = events.at(0)?.seq ?? 0
      if (history && first <= (history.state?.seq ?? 0) + 1) takeIn(history, events)
    },
  }
}

/** Histories in the order in which they were asked for. */
function createKept(keep: number) {
  const kept = new Map<string, Kept>()
  const put = (id: string, history: Kept): Kept => {
    kept.delete(id)
    kept.set(id, history)
    return history
  }
  return {
    put,
    find: (id: string): Kept | undefined => kept.get(id),
    /** A new one where none is kept. */
    of: (id: string): Kept => put(id, kept.get(id) ?? { state: null, commands: new Map() }),
    drop: (id: string) => kept.delete(id),
    forgetOldest(): void {
      for (const id of kept.keys()) {
        if (kept.size <= keep) return
        kept.delete(id)
      }
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
