import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'

import { createSchema } from '../../schema/build-schema.ts'
import { createContext } from '../../schema/context.ts'
import type { Stage } from './live-stage.ts'

/** The same schema over graphql-ws as its manual shows it: each subscription is executed for itself. */
export async function graphqlWsServer({ doors: { services }, cell }: Stage) {
  const server = createServer()
  const sockets = new WebSocketServer({ server, path: '/graphql' })
  useServer(
    {
      schema: createSchema(),
      context: () =>
        createContext({
          viewer: cell.viewers[1] ?? null,
          locale: 'vi',
          services,
          request: { address: '127.0.0.1', userAgent: null },
          transport: 'websocket',
          socket: null,
          isSubscription: true,
        }),
    },
    sockets,
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: () => {
      for (const client of sockets.clients) client.terminate()
      server.close()
    },
  }
}
