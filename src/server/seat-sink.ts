import type { Duplex } from 'node:stream'

import type { WebSocket } from 'ws'

import type { SeatSink } from '../live/seat.ts'
import { nextOpening, type FrameWriter } from './next-frames.ts'
import type { OpenSocket } from './open-sockets.ts'

/** A WebSocket and the connection below it. */
export type SocketEnds = { readonly socket: WebSocket; readonly connection: Duplex }

/** Close code of the contract for a reader who does not keep up. */
const TOO_SLOW = 4413

/** Sends an operation's answers below the WebSocket library, which would make a frame of its own for each reader. */
export function seatSink({
  id,
  ends: { socket, connection },
  open,
  writeFrame,
  end,
}: {
  readonly id: string
  readonly ends: SocketEnds
  readonly open: OpenSocket
  readonly writeFrame: FrameWriter
  readonly end: (error: unknown) => void
}): SeatSink {
  const opening = nextOpening(id)
  return {
    send: (shared) => {
      // After a close frame nothing may be written.
      if (socket.readyState === socket.OPEN) writeFrame(connection, opening, shared)
    },
    bufferedBytes: () => connection.writableLength,
    onDrain: (then) => void connection.once('drain', then),
    tooSlow: () => open.close(TOO_SLOW, 'Too slow'),
    end,
  }
}
