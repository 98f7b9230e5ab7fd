import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

import next from 'next'

export type Pages = {
  readonly handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>
  readonly upgrade: (req: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>
  readonly close: () => Promise<void>
}

/** The admin, Payload's REST and the member pages, served by Next inside this process. */
export async function createPages({
  root,
  dev,
  hostname,
  port,
}: {
  readonly root: string
  readonly dev: boolean
  readonly hostname: string
  readonly port: number
}): Promise<Pages> {
  // Next listens by itself for upgrades of the server it is given, or else of the one that its first request came over, and ends the
  // sockets whose path one of its pages could answer: ours too. It is given one that nobody reaches; `upgrade` hands it what is its own.
  const app = next({ dir: root, dev, hostname, port, httpServer: createServer() })
  await app.prepare()
  return {
    handle: app.getRequestHandler(),
    upgrade: app.getUpgradeHandler(),
    close: () => app.close(),
  }
}
