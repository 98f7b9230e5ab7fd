import { createServer } from 'node:net'

/** A loopback port nobody listens on: the wished one where it is free, else any. */
export async function freePort(wished?: number): Promise<number> {
  if (wished !== undefined && (await listens(wished)) !== null) return wished
  const port = await listens(0)
  if (port === null) throw new Error('No loopback port is free.')
  return port
}

function listens(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null))
    })
  })
}
