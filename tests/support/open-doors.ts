import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import express from 'express'
import { handleEndpoints } from 'payload'
import WebSocket from 'ws'

import { createLog } from '../../src/server/log.ts'
import type { SharedLive } from '../../src/server/shared-live.ts'
import type { Services } from '../../src/services/services.ts'
import type { World } from './world.ts'

export type Answer = {
  readonly data: Record<string, unknown> | null
  readonly errors?: readonly { message: string; extensions: { code: string; details?: unknown } }[]
  readonly cookies: readonly string[]
}

export type Doors = {
  readonly url: string
  readonly services: Services
  /** What of `meetingLive` goes on. */
  readonly sharedLive: Pick<SharedLive, 'count'>
  readonly ask: (
    query: string,
    given?: { variables?: object; token?: string; authorization?: string },
  ) => Promise<Answer>
  readonly socket: (authorization?: string) => Promise<OpenedSocket>
  readonly close: () => Promise<void>
}

export type OpenedSocket = {
  /** `connection_ack`, or the code that the server closed with. */
  readonly outcome: 'ack' | number
  readonly closed: Promise<number>
  readonly end: () => void
}

/** The GraphQL doors as a server process opens them, over services and a watch of its own: two of these are two processes on one database. */
export async function openDoors(world: Pick<World, 'payload'>): Promise<Doors> {
  const [{ createServices }, { attachGraphql }, { createOpenSockets }, { watchOpenSockets }] =
    await Promise.all([
      import('../../src/server/create-services.ts'),
      import('../../src/server/attach-graphql.ts'),
      import('../../src/server/open-sockets.ts'),
      import('../../src/server/watch-open-sockets.ts'),
    ])
  const services = createServices({
    payload: world.payload,
    secret: process.env.SOTAY_SECRET ?? '',
    publicUrl: 'http://127.0.0.1',
  })
  const app = express()
  const httpServer = createServer(app)
  const { sessions } = services
  const graphql = await attachGraphql({
    app,
    httpServer,
    services,
    sessions,
    production: false,
    log: createLog('silent'),
    openSockets: watchOpenSockets({
      sockets: createOpenSockets(),
      watchSession: sessions.watchSession,
    }),
  })
  sessions.startWatching()
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve))
  const url = `127.0.0.1:${(httpServer.address() as AddressInfo).port}/graphql`
  return {
    url: `http://${url}`,
    services,
    sharedLive: graphql.sharedLive,
    ask: (query, given) => ask({ url: `http://${url}`, query, ...given }),
    socket: (authorization) => openSocket({ url: `ws://${url}`, authorization }),
    close: async () => {
      await graphql.drain()
      await sessions.stopWatching()
      httpServer.closeAllConnections()
      await new Promise((resolve) => httpServer.close(resolve))
    },
  }
}

async function ask({
  url,
  query,
  variables,
  token,
  authorization = token === undefined ? undefined : `Bearer ${token}`,
}: {
  readonly url: string
  readonly query: string
  readonly variables?: object
  readonly token?: string
  readonly authorization?: string
}): Promise<Answer> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization !== undefined && { authorization }),
    },
    body: JSON.stringify({ query, variables }),
  })
  const body = (await answer.json()) as Omit<Answer, 'cookies'>
  return { ...body, cookies: answer.headers.getSetCookie() }
}

async function openSocket({
  url,
  authorization,
}: {
  readonly url: string
  readonly authorization: string | undefined
}): Promise<OpenedSocket> {
  const socket = new WebSocket(url, 'graphql-transport-ws')
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  const acknowledged = new Promise<'ack'>((resolve) => socket.once('message', () => resolve('ack')))
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }))
  return {
    outcome: await Promise.race([acknowledged, closed]),
    closed,
    end: () => socket.terminate(),
  }
}

/** Payload's REST as the admin calls it, without Next around it. */
export async function restCall({
  method = 'POST',
  path,
  body,
  token,
  address = '192.0.2.1',
}: {
  readonly method?: string
  readonly path: string
  readonly body?: object
  readonly token?: string
  readonly address?: string
}): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const { default: config } = await import('../../payload.config.ts')
  const answer = await handleEndpoints({
    config,
    request: new Request(`http://127.0.0.1/api${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'x-sotay-address': address,
        ...(token !== undefined && { authorization: `JWT ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
