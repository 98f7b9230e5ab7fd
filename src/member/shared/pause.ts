'use client'

/** A phone that wakes up or finds the network again does not wait for the rest of the pause. */
export function pause({ ms, life }: { ms: number; life?: AbortSignal }): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      document.removeEventListener('visibilitychange', done)
      life?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    window.addEventListener('online', done)
    document.addEventListener('visibilitychange', done)
    life?.addEventListener('abort', done)
  })
}
