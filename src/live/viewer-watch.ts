import { dayOf } from '../domain/calendar/day.ts'
import type { Viewer } from '../domain/permissions.ts'

import { createRightsStream, type RightsStream } from './rights-stream.ts'

/** What somebody learns of a session: who it is now after a change of rights, or null once it has ended. Null comes last, and once. */
export type SessionListener = (viewer: Viewer | null) => void

/** Tells that rights may have changed: of one session, or of anybody. */
export type RightsSource = {
  readonly start: (onChange: (changed: { readonly sessionId: string | null }) => void) => void
  /** False where there are no change streams, or while one is broken: then the watch looks by itself. */
  readonly isListening: () => boolean
  readonly stop: () => Promise<void>
}

type WatchInput = {
  readonly findViewers: (asked: {
    readonly sessionIds: readonly string[]
    readonly now: Date
  }) => Promise<ReadonlyMap<string, Viewer>>
  readonly source: RightsSource
  readonly now?: () => Date
  readonly reportBug: (error: unknown) => void
}

export type ViewerWatch = ReturnType<typeof createViewerWatch>

/** How old an answer may be. With the time of reading it stays far below the second that a revoked right may live. */
const FRESH_MS = 250
const TICK_MS = 250
/** Changes that come together are looked at together. */
const GATHER_MS = 20
/** Looks at everybody again even if no change was heard. */
const SAFETY_MS = 10_000
const BATCH = 1_000

/**
 * Knows who the sessions of this process are now. A lost session, account, appointment, membership or place in the tree shows within a
 * second, whichever process took it away: by the change stream of the registers, by asking four times a second where there is none,
 * and at midnight in Việt Nam, when appointments begin and end. One look asks for all watched sessions at once.
 */
export function createViewerWatch({
  findViewers,
  source,
  now = () => new Date(),
  reportBug,
}: WatchInput) {
  const listeners = new Map<string, Set<SessionListener>>()
  const known = new Map<string, string>()
  const fresh = new Map<string, { readonly at: number; readonly viewer: Promise<Viewer | null> }>()
  let dirty = new Set<string>()
  let everybody = false
  let gathering: NodeJS.Timeout | undefined
  let looking = false
  let timer: NodeJS.Timeout | undefined
  let day = dayOf(now())
  let lastWhole = now().getTime()

  /** Who a session is, at most 250 ms old. Null: not signed in (any more). */
  function viewerNow(sessionId: string): Promise<Viewer | null> {
    const at = now().getTime()
    const cached = fresh.get(sessionId)
    if (cached && at - cached.at < FRESH_MS) return cached.viewer
    const viewer = findViewers({ sessionIds: [sessionId], now: now() }).then(
      (found) => found.get(sessionId) ?? null,
    )
    viewer.catch(() => fresh.delete(sessionId))
    fresh.set(sessionId, { at, viewer })
    return viewer
  }

  /** Calls back on every change of the session's rights, until the returned function is called or the session has ended. */
  function watchSession(sessionId: string, listener: SessionListener): () => void {
    const others = listeners.get(sessionId) ?? new Set()
    listeners.set(sessionId, others.add(listener))
    mark(sessionId)
    return () => {
      others.delete(listener)
      if (others.size === 0 && listeners.get(sessionId) === others) forget(sessionId)
    }
  }

  /**
   * The session's rights after each change, for a live operation: `null` once, when the session has ended, then done. Reads the latest
   * only. May be closed while it waits. A viewer without a session (command line, admin) hears nothing.
   */
  function rightsChanged(viewer: Pick<Viewer, 'sessionId'>): RightsStream {
    return createRightsStream((listener) =>
      viewer.sessionId === null ? () => {} : watchSession(viewer.sessionId, listener),
    )
  }

  function forget(sessionId: string): void {
    listeners.delete(sessionId)
    known.delete(sessionId)
    dirty.delete(sessionId)
  }

  function mark(sessionId: string | null): void {
    if (sessionId === null) {
      fresh.clear()
      // Left to the next tick: an import changes thousands of members, one after the other.
      everybody = true
      return
    }
    fresh.delete(sessionId)
    if (!listeners.has(sessionId)) return
    dirty.add(sessionId)
    gathering ??= setTimeout(() => void look(), GATHER_MS).unref()
  }

  async function look(): Promise<void> {
    gathering = undefined
    if (looking || dirty.size === 0) return
    looking = true
    const asked = [...dirty].slice(0, BATCH)
    for (const sessionId of asked) dirty.delete(sessionId)
    try {
      const viewers = await findViewers({ sessionIds: asked, now: now() })
      for (const sessionId of asked) tell(sessionId, viewers.get(sessionId) ?? null)
    } catch (error) {
      // The database is away: nothing was taken from anybody meanwhile; the next tick asks again.
      for (const sessionId of asked) dirty.add(sessionId)
      reportBug(error)
    } finally {
      looking = false
    }
    if (dirty.size > 0 && dirty.size !== asked.length) void look()
  }

  function tell(sessionId: string, viewer: Viewer | null): void {
    const told = JSON.stringify(viewer)
    const before = known.get(sessionId)
    known.set(sessionId, told)
    if (viewer !== null && (before === undefined || before === told)) return
    for (const listener of listeners.get(sessionId) ?? []) listener(viewer)
    if (viewer === null) forget(sessionId)
  }

  function tick(): void {
    const time = now()
    const passed = time.getTime() - lastWhole
    const isNewDay = dayOf(time) !== day
    if (isNewDay || passed >= SAFETY_MS || !source.isListening()) {
      day = dayOf(time)
      lastWhole = time.getTime()
      mark(null)
    }
    if (everybody && !looking) {
      everybody = false
      dirty = new Set(listeners.keys())
    }
    if (dirty.size > 0) void look()
    for (const [sessionId, { at }] of fresh)
      if (time.getTime() - at >= FRESH_MS) fresh.delete(sessionId)
  }

  return {
    viewerNow,
    watchSession,
    rightsChanged,
    /** After a change made by this very process: the next answer is read anew. */
    changed: mark,
    /** Begins to hear of changes. Until then answers are only as old as said above, and nobody is called back. */
    start: () => {
      source.start(({ sessionId }) => mark(sessionId))
      timer ??= setInterval(tick, TICK_MS).unref()
    },
    stop: async () => {
      clearInterval(timer)
      clearTimeout(gathering)
      await source.stop()
    },
  }
}
