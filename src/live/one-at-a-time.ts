/** Runs `work` whenever it is wished for, never twice at once: wishes that come meanwhile are fulfilled together by one more run. */
export function oneAtATime(
  work: () => Promise<void>,
  reportBug: (error: unknown) => void,
): () => Promise<void> {
  let wished = false
  let running = false
  return async () => {
    wished = true
    if (running) return
    running = true
    try {
      while (wished) {
        wished = false
        await work()
      }
    } catch (error) {
      reportBug(error)
    } finally {
      running = false
    }
  }
}
