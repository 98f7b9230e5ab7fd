import type { IncomingMessage, ServerResponse } from 'node:http'
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
  const app = next({ dir: root, dev, hostname, port })
  await app.prepare()
  return {
    handle: app.getRequestHandler(),
    upgrade: app.getUpgradeHandler(),
    close: () => app.close(),
  }
}
