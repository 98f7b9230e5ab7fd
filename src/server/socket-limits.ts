import type { OpenSocket, OpenSockets } from './open-sockets.ts'

/** What one client may hold of this process. A page needs one socket. */
export const SOCKETS = {
  ofOneAccount: 20,
  /** Of all who have not signed in: whole villages share an address. */
  ofStrangers: 1_000,
  /** Without any operation. */
  idleMs: 5 * 60_000,
  /** What a client may leave unread, and for how long. */
  unreadBytes: 128 * 1024,
  unreadMs: 15_000,
} as const

const SWEEP_MS = 5_000
const IDLE = { code: 1000, reason: 'Idle' } as const
/** Close codes of the contract, and of graphql-transport-ws for a client that is not to try again. */
const TOO_SLOW = { code: 4413, reason: 'Too slow' } as const
export const TOO_MANY = { code: 4429, reason: 'Too many sockets' } as const

/** Whether this process takes one more socket of the account; null: of somebody who has not signed in. */
export const hasRoomFor = (sockets: OpenSockets, accountId: string | null): boolean =>
  sockets.countOf(accountId) < (accountId === null ? SOCKETS.ofStrangers : SOCKETS.ofOneAccount)

type Since = { idle: number | null; unread: number | null }

/** Closes sockets that ask nothing and those whose client does not read. Whoever has vanished is found by the library's pings. */
export function sweepSockets({
  sockets,
  now = Date.now,
}: {
  readonly sockets: OpenSockets
  readonly now?: () => number
}) {
  const known = new WeakMap<OpenSocket, Since>()
  const sweep = () => {
    const time = now()
    for (const socket of sockets.all()) {
      const before = known.get(socket)
      const since = {
        idle: socket.operations() > 0 ? null : (before?.idle ?? time),
        unread: socket.bufferedBytes() <= SOCKETS.unreadBytes ? null : (before?.unread ?? time),
      }
      known.set(socket, since)
      const { idle, unread } = since
      if (idle !== null && time - idle >= SOCKETS.idleMs) socket.close(IDLE.code, IDLE.reason)
      if (unread !== null && time - unread >= SOCKETS.unreadMs)
        socket.close(TOO_SLOW.code, TOO_SLOW.reason)
    }
  }
  const timer = setInterval(sweep, SWEEP_MS).unref()
  return { sweep, stop: () => clearInterval(timer) }
}
