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
  const sleeper = createSleeper()
  const changed: { readonly viewer: Viewer | null }[] = []
  let closed = false
  const source = open(sleeper.wake)
  void listen(rights, (viewer) => {
    changed.push({ viewer })
    sleeper.wake()
  })

  function close(): void {
    if (closed) return
    closed = true
    source.close()
    void rights.return?.()
    sleeper.wake()
  }

  async function pull(): Promise<IteratorResult<T>> {
    while (!closed) {
      sleeper.begin()
      const taken = await source.take()
      // A right that went while this was read comes first.
      for (let news = changed.shift(); news && !closed; news = changed.shift())
        await onRights(news.viewer)
      if (taken !== null && !closed) return { value: taken, done: false }
      if (!closed) await sleeper.sleep()
    }
    return { value: undefined, done: true }
  }

  return {
    next: () =>
      pull().catch((error: unknown) => {
        close()
        throw error
      }),
    async return() {
      close()
      return { value: undefined, done: true }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

/** Rights that cannot be heard of any more are taken for lost. */
async function listen(
  rights: AsyncIterableIterator<Viewer | null>,
  hear: (viewer: Viewer | null) => void,
): Promise<void> {
  try {
    for await (const viewer of rights) hear(viewer)
  } catch {
    hear(null)
  }
}

/** Sleeps until it is woken; a call that came since `begin` is not slept over. */
function createSleeper() {
  let awake = false
  let wakeUp: (() => void) | null = null
  return {
    begin: () => {
      awake = false
    },
    wake: () => {
      awake = true
      wakeUp?.()
      wakeUp = null
    },
    sleep: () =>
      awake
        ? Promise.resolve()
        : new Promise<void>((resolve) => {
            wakeUp = resolve
          }),
  }
}
