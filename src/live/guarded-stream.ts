import type { Viewer } from '../domain/permissions.ts'

/** Where a stream takes what it yields: `take` gives what is there now, null for nothing, and never waits for more. */
export type StreamSource<T> = {
  readonly take: () => Promise<T | null>
  readonly close: () => void
}

export type GuardedStreamInput<T> = {
  /** Opens the source, which calls `wake` whenever there may be something to take. */
  readonly open: (wake: () => void) => StreamSource<T>
  /** Who the viewer is after each change of rights; null once, when the session has ended. */
  readonly rights: AsyncIterableIterator<Viewer | null>
  /** Throws what the stream is to end with where the viewer may no longer follow it. */
  readonly onRights: (viewer: Viewer | null) => Promise<void>
}

/**
 * What a subscription yields, for as long as its viewer may see it. Pulls: a reader that is slow keeps its place and nothing is
 * piled up for it. Can be closed while it waits, which an async generator cannot; ends with the error of its source or its rights.
 */
export function createGuardedStream<T>({
  open,
  rights,
  onRights,
}: GuardedStreamInput<T>): AsyncIterableIterator<T> {
  let awake = false
  let wakeUp: (() => void) | null = null
  let closed = false
  const changed: { readonly viewer: Viewer | null }[] = []
  const wake = () => {
    awake = true
    wakeUp?.()
  }
  const source = open(wake)
  void listen({ rights, hear: (viewer) => (changed.push({ viewer }), wake()) })

  const close = () => {
    if (closed) return
    closed = true
    source.close()
    void rights.return?.()
    wake()
  }
  const slept = () => {
    if (awake || closed) return Promise.resolve()
    return new Promise<void>((resolve) => {
      wakeUp = resolve
    })
  }

  async function pull(): Promise<IteratorResult<T>> {
    while (!closed) {
      awake = false
      const news = changed.shift()
      if (news) await onRights(news.viewer)
      const taken = await source.take()
      if (closed) break
      // A right that went while this was read comes first.
      if (taken !== null && changed.length === 0) return { value: taken, done: false }
      if (taken !== null) return afterRights(taken)
      await slept()
      wakeUp = null
    }
    return { value: undefined, done: true }
  }

  async function afterRights(taken: T): Promise<IteratorResult<T>> {
    for (let news = changed.shift(); news; news = changed.shift()) await onRights(news.viewer)
    return closed ? { value: undefined, done: true } : { value: taken, done: false }
  }

  return {
    async next() {
      try {
        return await pull()
      } catch (error) {
        close()
        throw error
      }
    },
    async return() {
      close()
      return { value: undefined, done: true }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

async function listen({
  rights,
  hear,
}: {
  readonly rights: AsyncIterableIterator<Viewer | null>
  readonly hear: (viewer: Viewer | null) => void
}): Promise<void> {
  for await (const viewer of rights) hear(viewer)
}
