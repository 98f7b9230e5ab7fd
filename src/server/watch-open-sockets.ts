import type { Viewer } from '../domain/permissions.ts'
import type { OpenSocket, OpenSockets } from './open-sockets.ts'

const LOST_SESSION = 4401

/**
 * The open sockets, each kept to its session: whose rights change has the new ones from then on, and whose session ends is closed with 4401.
 * A socket lives as long as its session and not as its token: an access token that runs out meanwhile takes nothing from the session.
 */
export function watchOpenSockets({
  sockets,
  watchSession,
}: {
  readonly sockets: OpenSockets
  readonly watchSession: (
    sessionId: string,
    listener: (viewer: Viewer | null) => void,
  ) => () => void
}): OpenSockets {
  const stops = new Map<OpenSocket, () => void>()
  return {
    ...sockets,
    add: (socket) => {
      sockets.add(socket)
      const sessionId = socket.viewer?.sessionId
      if (!sessionId) return
      const stop = watchSession(sessionId, (viewer) => {
        if (viewer === null) socket.close(LOST_SESSION, 'Session ended')
        else socket.viewer = viewer
        socket.tellViewer(viewer)
      })
      stops.set(socket, stop)
    },
    remove: (socket) => {
      sockets.remove(socket)
      stops.get(socket)?.()
      stops.delete(socket)
    },
  }
}
