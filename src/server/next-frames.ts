import type { Duplex } from 'node:stream'

/** First byte of a frame that is a whole text message. */
const WHOLE_TEXT = 0x81
const SHORT = 126
const LONG = 127
const MOST_SHORT = 0xffff

/**
 * Makes the frames of one operation's answers: `{"id":…,"type":"next","payload":` in front of bytes that all readers of a group share.
 * What it gives for so many shared bytes is
 * the head of the frame and the opening of its message; the shared bytes end with the brace that closes it.
 */
export function createNextFrames(id: string): (sharedBytes: number) => Buffer {
  const opening = `{"id":${JSON.stringify(id)},"type":"next","payload":`
  const openingBytes = Buffer.byteLength(opening)
  return (sharedBytes) => {
    const total = openingBytes + sharedBytes
    const at = total < SHORT ? 2 : total <= MOST_SHORT ? 4 : 10
    const head = Buffer.allocUnsafe(at + openingBytes)
    head[0] = WHOLE_TEXT
    if (at === 2) head[1] = total
    else if (at === 4) {
      head[1] = SHORT
      head.writeUInt16BE(total, 2)
    } else {
      head[1] = LONG
      head.writeBigUInt64BE(BigInt(total), 2)
    }
    head.write(opening, at)
    return head
  }
}

/** The shared bytes of an answer. */
export const sharedBytesOf = (payload: unknown): Buffer =>
  Buffer.from(`${JSON.stringify(payload)}}`)

/** Up to here one copy costs less than two writes. */
const COPIED = 16 * 1024

/** Both parts leave together. A server's frames are not masked, so the shared part is sent as it is. */
export function writeFrame(connection: Duplex, head: Buffer, shared: Buffer): void {
  if (shared.length <= COPIED) {
    connection.write(Buffer.concat([head, shared], head.length + shared.length))
    return
  }
  connection.cork()
  connection.write(head)
  connection.write(shared)
  connection.uncork()
}
