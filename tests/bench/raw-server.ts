import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { WebSocketServer } from 'ws'

/** Bare `ws`, as its manual shows it: one prepared buffer for all clients. */
export async function openRawServer() {
  const server = createServer()
  const sockets = new WebSocketServer({ server })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publish: (prepared: Buffer) => {
      for (const client of sockets.clients) client.send(prepared, { binary: false })
    },
    close: () => {
      for (const client of sockets.clients) client.terminate()
      server.close()
    },
  }
}
