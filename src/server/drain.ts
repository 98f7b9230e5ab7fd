import type { Server } from 'node:http'

const STEP_MS = 50
/** Long enough for a load balancer that asks once a second to see the 503. */
const NOTICE_MS = 1_000
const LIMIT_MS = 15_000

/** Counts the requests that run, so that stopping can wait for them. */
export function countRequests(server: Server) {
  let running = 0
  server.on('request', (_req, res) => {
    running += 1
    res.on('close', () => {
      running -= 1
    })
  })
  return { running: () => running }
}

/**
 * Waits until nothing runs, but at least as long as readiness needs to be noticed and at most 15 s.
 * New requests are still answered meanwhile: refusing the connection would hide the 503.
 */
export async function waitForRequests(requests: { readonly running: () => number }): Promise<void> {
  const started = Date.now()
  for (;;) {
    const passed = Date.now() - started
    if (passed >= LIMIT_MS || (passed >= NOTICE_MS && requests.running() === 0)) return
    await new Promise((resolve) => setTimeout(resolve, STEP_MS))
  }
}

/** Stops listening; what is still open is cut. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
