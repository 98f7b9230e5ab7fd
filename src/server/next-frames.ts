import type { Writable } from 'node:stream'

/** First byte of a frame that is a whole text message. */
const WHOLE_TEXT = 0x81
const SHORT = 126
const LONG = 127
const MOST_SHORT = 0xffff

/** What stands in front of the shared bytes in the answers of one operation. */
export type NextOpening = { readonly text: string; readonly bytes: number }

export function nextOpening(id: string): NextOpening {
  const text = `{"id":${JSON.stringify(id)},"type":"next","payload":`
  return { text, bytes: Buffer.byteLength(text) }
}

/** The shared bytes of an answer. */
export const sharedBytesOf = (payload: unknown): Buffer =>
  Buffer.from(`${JSON.stringify(payload)}}`)

/** Up to here a frame is one piece. Longer shared bytes are never copied, and go out behind a head of their own. */
const COPIED = 16 * 1024

export type FrameWriter = ReturnType<typeof createFrameWriter>

/**
 * Writes answers as frames: `{"id":…,"type":"next","payload":` in front of bytes that all readers of a group share, and that end with
 * the brace that closes the message. A frame that has left whole serves the next reader of the same answer, once their id stands in
 * it: ids of clients are nearly always of one length, so there is one copy for a whole group.
 */
export function createFrameWriter() {
  let whole: { readonly shared: Buffer; readonly opening: number; readonly frame: Buffer } | null =
    null

  return (connection: Writable, opening: NextOpening, shared: Buffer): void => {
    if (shared.length > COPIED)
      return writeInTwo(connection, headOf(opening, shared.length), shared)
    const frame =
      whole?.shared === shared && whole.opening === opening.bytes
        ? whole.frame
        : Buffer.concat([headOf(opening, shared.length), shared])
    frame.write(opening.text, frame.length - shared.length - opening.bytes)
    connection.write(frame)
    // What has not left yet is still read from this frame.
    whole = connection.writableLength === 0 ? { shared, opening: opening.bytes, frame } : null
  }
}

/** The head of the frame and the opening of its message. */
function headOf(opening: NextOpening, sharedBytes: number): Buffer {
  const total = opening.bytes + sharedBytes
  const at = total < SHORT ? 2 : total <= MOST_SHORT ? 4 : 10
  const head = Buffer.allocUnsafe(at + opening.bytes)
  head[0] = WHOLE_TEXT
  if (at === 2) head[1] = total
  else if (at === 4) {
    head[1] = SHORT
    head.writeUInt16BE(total, 2)
  } else {
    head[1] = LONG
    head.writeBigUInt64BE(BigInt(total), 2)
  }
  head.write(opening.text, at)
  return head
}

/** Both parts leave together. A server's frames are not masked, so the shared part is sent as it is. */
function writeInTwo(connection: Writable, head: Buffer, shared: Buffer): void {
  connection.cork()
  connection.write(head)
  connection.write(shared)
  connection.uncork()
}
