import type { OperationSocket } from '../../schema/context.ts'
import type { Viewer } from '../domain/permissions.ts'

/** A WebSocket that has been acknowledged. */
export type OpenSocket = OperationSocket & {
  /** Who it was when last looked at; null for a reader of public things. Whoever watches sessions may bring it up to date. */
  viewer: Viewer | null
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
  return {
    add: (socket: OpenSocket) => void open.add(socket),
    remove: (socket: OpenSocket) => void open.delete(socket),
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
