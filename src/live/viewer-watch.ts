import { dayOf } from '../domain/calendar/day.ts'
import type { Viewer } from '../domain/permissions.ts'
import { createRightsStream, type RightsStream } from './rights-stream.ts'
import { createSessionListeners, type SessionListener } from './session-listeners.ts'
import { createViewerCache, type FindViewers } from './viewer-cache.ts'

/** Whose rights may have changed: of one session, of anybody (null), or of one account's sessions of the admin. */
export type RightsChange = { readonly sessionId: string | null } | { readonly deskOf: string }

/** Tells that rights may have changed. */
export type RightsSource = {
  readonly start: (onChange: (changed: RightsChange) => void) => void
  /** False where there are no change streams, or while one is broken: then the watch looks by itself. */
  readonly isListening: () => boolean
  readonly stop: () => Promise<void>
}

type WatchInput = {
  readonly findViewers: FindViewers
  readonly source: RightsSource
  /** Given by tests only. */
  readonly now?: () => Date
  readonly reportBug: (error: unknown) => void
}

export type ViewerWatch = {
  /** Who a session is, at most 250 ms old. Null: not signed in (any more). */
  readonly viewerNow: (sessionId: string) => Promise<Viewer | null>
  /** Calls back at once and on every change of the session's rights, until the returned function is called or the session has ended. */
  readonly watchSession: (sessionId: string, listener: SessionListener) => () => void
  /**
   * The viewer's rights now and after each change, for a live operation; `null` once, when the session has ended, then done. Keeps the
   * latest only, and may be closed while it waits. A viewer without a session (command line, admin) hears nothing.
   */
  readonly rightsChanged: (viewer: Pick<Viewer, 'sessionId'>) => RightsStream
  /** After a change made by this very process; null: of anybody. */
  readonly changed: (sessionId: string | null) => void
  /** Begins to hear of changes; until then nobody is called back. */
  readonly start: () => void
  readonly stop: () => Promise<void>
}

const TICK_MS = 250
/** Changes that come together are looked at together. */
const GATHER_MS = 20
/** Looks at everybody again even if no change was heard. */
const SAFETY_MS = 10_000

/**
 * Knows who the sessions of this process are now. A lost session, account, appointment, membership or place in the tree shows within a
 * second, whichever process took it away: by the change stream of the registers, by asking four times a second where there is none,
 * and at midnight in Việt Nam, when appointments begin and end.
 */
export function createViewerWatch(input: WatchInput): ViewerWatch {
  const { source, now = () => new Date() } = input
  const cache = createViewerCache({ ...input, now })
  const listeners = createSessionListeners({ ...input, now })
  let everybody = false
  let gathering: NodeJS.Timeout | undefined

  /** Null: anybody. Left to the next tick then, since an import changes thousands of members, one after the other. */
  function changed(sessionId: string | null): void {
    cache.forget(sessionId)
    if (sessionId === null) everybody = true
    else if (listeners.mark(sessionId)) gathering ??= setTimeout(lookNow, GATHER_MS).unref()
  }

  function lookNow(): void {
    gathering = undefined
    void listeners.look()
  }

  const isDue = createSchedule({ source, now })
  const timer = createTimer(() => {
    if (isDue()) changed(null)
    if (everybody) listeners.markAll()
    everybody = false
    void listeners.look()
    cache.dropOld()
  })

  function watchSession(sessionId: string, listener: SessionListener): () => void {
    const stop = listeners.add(sessionId, listener)
    changed(sessionId)
    return stop
  }

  return {
    viewerNow: cache.viewerNow,
    watchSession,
    rightsChanged: (viewer) => rightsStreamOf({ viewer, watchSession }),
    changed,
    start: () => {
      source.start((change) => sessionsIn({ change, listeners }).forEach(changed))
      timer.start()
    },
    stop: async () => {
      timer.stop()
      clearTimeout(gathering)
      await source.stop()
    },
  }
}

const sessionsIn = ({
  change,
  listeners,
}: {
  readonly change: RightsChange
  readonly listeners: ReturnType<typeof createSessionListeners>
}): readonly (string | null)[] =>
  'sessionId' in change ? [change.sessionId] : listeners.ofDesk(change.deskOf)

function rightsStreamOf({
  viewer: { sessionId },
  watchSession,
}: Pick<ViewerWatch, 'watchSession'> & { readonly viewer: Pick<Viewer, 'sessionId'> }) {
  return createRightsStream((listener) =>
    sessionId === null ? () => {} : watchSession(sessionId, listener),
  )
}

/** Whether everybody is to be looked at unasked: a new day, a deaf source, or too long ago. */
function createSchedule({ source, now }: { source: RightsSource; now: () => Date }): () => boolean {
  let day = dayOf(now())
  let last = now().getTime()
  return () => {
    const time = now()
    const today = dayOf(time)
    const isDue = today !== day || !source.isListening() || time.getTime() - last >= SAFETY_MS
    day = today
    if (isDue) last = time.getTime()
    return isDue
  }
}

function createTimer(tick: () => void) {
  let timer: NodeJS.Timeout | undefined
  return {
    start: () => {
      timer ??= setInterval(tick, TICK_MS).unref()
    },
    stop: () => clearInterval(timer),
  }
}
