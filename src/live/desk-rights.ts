import type { Viewer } from '../domain/permissions.ts'
import { deskSessionId, type DeskSession } from '../domain/sessions/desk-session.ts'

type WatchSession = (sessionId: string, listener: (viewer: Viewer | null) => void) => () => void

/** More open pages than anybody looks at; a page that is not let in tries again later. */
const MOST_OF_ONE = 30
const MOST = 3_000

/** The open pages of the admin in this process, each told when the rights of its reader change and when its session ends. */
export function createDeskRights({ watchSession }: { readonly watchSession: WatchSession }) {
  let stopped = false
  const open = new Set<{ readonly accountId: string; readonly end: () => void }>()
  const countOf = (accountId: string) =>
    [...open].filter((page) => page.accountId === accountId).length

  return {
    count: () => open.size,
    /**
     * Calls back at once and on every change until the returned function is called; null comes last, when the session has ended.
     * `onStop`: the server stops, and the page may ask again elsewhere. Answers null where there are too many already, or the server stops.
     */
    follow({
      session,
      onRights,
      onStop,
    }: {
      readonly session: DeskSession
      readonly onRights: (viewer: Viewer | null) => void
      readonly onStop: () => void
    }): (() => void) | null {
      const { accountId } = session
      if (stopped || open.size >= MOST || countOf(accountId) >= MOST_OF_ONE) return null
      const page = { accountId, end: onStop }
      open.add(page)
      const unwatch = watchSession(deskSessionId(session), onRights)
      return () => {
        open.delete(page)
        unwatch()
      }
    },
    /** A server that stops waits for no page, and takes no new one. */
    stop: () => {
      stopped = true
      for (const { end } of open) end()
    },
  }
}
