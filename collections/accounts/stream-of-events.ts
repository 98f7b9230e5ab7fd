/** Shorter than proxies wait for a byte. */
const HEARTBEAT_MS = 15_000
/** A reader that has not taken so many is gone. */
const MOST_WAITING = 16

/** Whatever lies between hands on each event as it comes, and keeps none. */
const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

type Stream = {
  readonly answer: Response
  readonly end: () => void
}

/**
 * An answer of server-sent events that stays open: `open` begins what sends them and gives back what stops it, or null where it may not
 * begin. Stops when either side ends it, or when nobody reads any more; a comment now and then shows both sides that the other is there.
 */
export function streamOfEvents(
  open: (to: {
    readonly send: (data: object) => void
    readonly end: () => void
  }) => (() => void) | null,
): Stream | null {
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let stop: (() => void) | null = null
  let ended = false
  const readable = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given
    },
    cancel: () => letGo(),
  })

  function letGo(): void {
    ended = true
    clearInterval(heart)
    stop?.()
  }
  function end(): void {
    if (ended) return
    letGo()
    controller?.close()
  }
  function write(text: string): void {
    if (ended) return
    if ((controller?.desiredSize ?? 0) < -MOST_WAITING) end()
    else controller?.enqueue(encoder.encode(text))
  }

  const heart = setInterval(() => write(':\n\n'), HEARTBEAT_MS)
  heart.unref()
  stop = open({ send: (data) => write(`data: ${JSON.stringify(data)}\n\n`), end })
  if (stop === null) {
    letGo()
    return null
  }
  return { end, answer: new Response(readable, { headers: HEADERS }) }
}
