import { parseDeskSession } from '../domain/sessions/desk-session.ts'
import type { Viewer } from '../domain/permissions.ts'
import type { FindViewers } from './viewer-cache.ts'

/** What somebody learns of a session: who it is, at first and after each change of rights, or null once it has ended. Null comes last, and once. */
export type SessionListener = (viewer: Viewer | null) => void

/** Each with what it was told last. */
type Listeners = Map<SessionListener, string | null>
type Told = Map<string, Listeners>

const BATCH = 1_000

/**
 * Those who want to know of sessions, and what each was told last. A new one is told at once, since rights may have changed between its
 * first question and its listening. One look asks for all sessions that are marked.
 */
export function createSessionListeners({
  findViewers,
  now,
  reportBug,
}: {
  readonly findViewers: FindViewers
  readonly now: () => Date
  readonly reportBug: (error: unknown) => void
}) {
  const told: Told = new Map()
  const marked = new Set<string>()
  let looking = false

  /** False when nobody listens to it. */
  function mark(sessionId: string): boolean {
    if (told.has(sessionId)) marked.add(sessionId)
    return told.has(sessionId)
  }

  async function look(): Promise<void> {
    if (looking) return
    looking = true
    try {
      while (marked.size > 0) await lookAtSome()
    } catch (error) {
      // The database is away, so nothing was taken from anybody meanwhile; the next tick asks again.
      reportBug(error)
    } finally {
      looking = false
    }
  }

  async function lookAtSome(): Promise<void> {
    const sessionIds = [...marked].slice(0, BATCH)
    for (const sessionId of sessionIds) marked.delete(sessionId)
    try {
      const viewers = await findViewers({ sessionIds, now: now() })
      for (const sessionId of sessionIds)
        tell({ told, sessionId, viewer: viewers.get(sessionId) ?? null })
    } catch (error) {
      for (const sessionId of sessionIds) marked.add(sessionId)
      throw error
    }
  }

  const markAll = () => {
    for (const sessionId of told.keys()) marked.add(sessionId)
  }
  return { add: adderTo(told), mark, markAll, ofDesk: deskSessionsIn(told), look }
}

/** The sessions of the admin that are listened to and are this account's. */
const deskSessionsIn =
  (told: Told) =>
  (accountId: string): readonly string[] =>
    [...told.keys()].filter((id) => parseDeskSession(id)?.accountId === accountId)

const adderTo =
  (told: Told) =>
  (sessionId: string, listener: SessionListener): (() => void) => {
    const others = told.get(sessionId) ?? new Map<SessionListener, string | null>()
    told.set(sessionId, others.set(listener, null))
    return () => {
      others.delete(listener)
      if (others.size === 0 && told.get(sessionId) === others) told.delete(sessionId)
    }
  }

function tell({
  told,
  sessionId,
  viewer,
}: {
  readonly told: Told
  readonly sessionId: string
  readonly viewer: Viewer | null
}): void {
  const listeners = told.get(sessionId)
  if (viewer === null) told.delete(sessionId)
  const text = JSON.stringify(viewer)
  for (const [listener, before] of listeners ?? []) {
    if (before === text) continue
    listeners?.set(listener, text)
    listener(viewer)
  }
}
