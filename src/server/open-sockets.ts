import type { OperationSocket } from '../../schema/context.ts'
import type { Viewer } from '../domain/permissions.ts'

/** A WebSocket that has been acknowledged. */
export type OpenSocket = OperationSocket & {
  /** Who it was when last looked at; null for a reader of public things. Whoever watches sessions may bring it up to date. */
  viewer: Viewer | null
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
