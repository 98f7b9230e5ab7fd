/**
 * An answer that begins while the work goes on: one line of JSON for each thing told and a last one with the result, so that nothing on
 * the way takes a long silence for an end. Work that fails before it has told anything fails as an ordinary request does; afterwards the
 * last line is `{"failed": true}`. The work goes on to its end when the reader goes away, unless it heeds the signal that tells so.
 */
export async function answerInLines<Told extends object, Result extends object>({
  work,
  reportBug,
}: {
  readonly work: (tell: (told: Told) => void, gone: AbortSignal) => Promise<Result>
  readonly reportBug: (error: unknown) => void
}): Promise<Response> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const encoder = new TextEncoder()
  const gone = new AbortController()
  writer.closed.catch(() => gone.abort())
  let ended = false
  const write = (line: object) => {
    // What the work still tells after it has failed is no part of the answer; Node takes a write after the end for a fault of its own.
    if (ended) return
    // Whoever has gone away reads no more.
    void writer.write(encoder.encode(`${JSON.stringify(line)}\n`)).catch(() => undefined)
  }
  const end = (line: object) => {
    write(line)
    ended = true
    void writer.close().catch(() => undefined)
  }

  let begin = () => {}
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const working = work((told) => {
    write(told)
    begin()
  }, gone.signal)
  await Promise.race([working, begun])
  void working.then(end, (error: unknown) => {
    if (!gone.signal.aborted) reportBug(error)
    end({ failed: true })
  })
  return new Response(readable, {
    headers: {
      'Content-Type': 'application/x-ndjson; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}
