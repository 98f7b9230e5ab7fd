import type { Viewer } from '../domain/permissions.ts'

export type RightsStream = AsyncIterableIterator<Viewer | null>

/**
 * Turns call-backs into a stream that keeps the latest value alone and that can be closed while somebody waits for the next one, which an
 * async generator cannot. Ends after the first `null`.
 */
export function createRightsStream(
  listen: (listener: (viewer: Viewer | null) => void) => () => void,
): RightsStream {
  let latest: { readonly viewer: Viewer | null } | null = null
  let waiting: ((result: IteratorResult<Viewer | null>) => void) | null = null
  let done = false

  const stopListening = listen((viewer) => {
    latest = { viewer }
    if (waiting !== null) waiting(take())
  })

  function take(): IteratorResult<Viewer | null> {
    const value = latest?.viewer ?? null
    latest = null
    waiting = null
    if (value === null) close()
    return { value, done: false }
  }

  function close(): void {
    done = true
    stopListening()
  }

  return {
    next: () => {
      if (latest !== null) return Promise.resolve(take())
      if (done) return Promise.resolve({ value: undefined, done: true })
      return new Promise((resolve) => {
        waiting = resolve
      })
    },
    return: () => {
      close()
      waiting?.({ value: undefined, done: true })
      waiting = null
      return Promise.resolve({ value: undefined, done: true })
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
