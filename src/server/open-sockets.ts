import type { OperationSocket } from '../../schema/context.ts'
import type { Viewer } from '../domain/permissions.ts'

/** A WebSocket that has been acknowledged. */
export type OpenSocket = OperationSocket & {
  /** Who it was when last looked at; null for a reader of public things. Whoever watches sessions may bring it up to date. */
  viewer: Viewer | null
  /** How many of its operations go on. */
  readonly operations: () => number
  /** Calls back with who it is whenever that was looked at anew, and with null once the session has ended; until the returned function is called. */
  readonly onViewer: (listener: ViewerListener) => () => void
  /** Tells those who wait by `onViewer`. */
  readonly tellViewer: ViewerListener
}
type ViewerListener = (viewer: Viewer | null) => void

/** The part of a socket that knows who wants to hear of its viewer. */
export function createViewerListeners(): Pick<OpenSocket, 'onViewer' | 'tellViewer'> {
  const listeners = new Set<ViewerListener>()
  return {
    onViewer: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tellViewer: (viewer) => {
      for (const listener of listeners) listener(viewer)
    },
  }
}

export type OpenSockets = ReturnType<typeof createOpenSockets>

/** The sockets of this process, for whoever must end some of them: a revoked session, a server that stops. */
export function createOpenSockets() {
  const open = new Set<OpenSocket>()
  const counts = new Map<string | null, number>()
  const countOf = (accountId: string | null) => counts.get(accountId) ?? 0
  const accountOf = ({ viewer }: OpenSocket) => viewer?.accountId ?? null
  return {
    add(socket: OpenSocket) {
      open.add(socket)
      counts.set(accountOf(socket), countOf(accountOf(socket)) + 1)
    },
    remove(socket: OpenSocket) {
      if (!open.delete(socket)) return
      const left = countOf(accountOf(socket)) - 1
      if (left > 0) counts.set(accountOf(socket), left)
      else counts.delete(accountOf(socket))
    },
    /** How many an account has; null: those of nobody. */
    countOf,
    all: (): readonly OpenSocket[] => [...open],
    count: () => open.size,
    /** The sessions that have a socket here, each once. */
    sessionIds: (): readonly string[] => [
      ...new Set([...open].flatMap(({ viewer }) => viewer?.sessionId ?? [])),
    ],
    closeSession({ sessionId, code, reason }: CloseOf & { readonly sessionId: string }) {
      for (const socket of open)
        if (socket.viewer?.sessionId === sessionId) socket.close(code, reason)
    },
    closeAll({ code, reason }: CloseOf) {
      for (const socket of open) socket.close(code, reason)
    },
  }
}

type CloseOf = { readonly code: number; readonly reason: string }
