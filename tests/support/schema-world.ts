import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import express from 'express'
import { graphql, type ExecutionResult, type GraphQLFormattedError } from 'graphql'
import { pino } from 'pino'

import { createSchema } from '../../schema/build-schema.ts'
import { createContext } from '../../schema/context.ts'
import { createPresentError } from '../../schema/present-error.ts'
import type { Locale } from '../../src/domain/messages/messages.ts'
import type { Viewer } from '../../src/domain/permissions.ts'
import { unauthenticated } from '../../src/errors/domain-error.ts'
import { attachGraphql } from '../../src/server/attach-graphql.ts'
import type { Services } from '../../src/services/services.ts'
import { inMemoryRegisters, type Registers } from './in-memory-registers.ts'

const schema = createSchema()

type Answer = {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly GraphQLFormattedError[]
}

export type WorldInput = Partial<Registers> & {
  /** Services of other features, real or in memory. Those that are not given throw when asked. */
  readonly services?: Partial<Services>
  /** Viewers by access token, for the doors. */
  readonly tokens?: Record<string, Viewer>
}

/** The whole API over in-memory services. `reads` has the name of each repository call since it was last emptied. */
export function createSchemaWorld({ services: given = {}, tokens = {}, ...rows }: WorldInput = {}) {
  const registers: Registers = {
    organizations: rows.organizations ?? [],
    members: rows.members ?? [],
    appointments: rows.appointments ?? [],
    hidden: rows.hidden ?? new Set(),
  }
  const reads: string[] = []
  const bugs: unknown[] = []
  const services = orThrow({
    ...inMemoryRegisters(registers, (call) => reads.push(call)),
    ...given,
  })
  const presentError = createPresentError({ reportBug: (error) => bugs.push(error) })

  return {
    registers,
    reads,
    bugs,
    /** Executes without any transport; errors are presented. */
    async query(
      source: string,
      {
        viewer = null,
        variables,
        locale = 'vi',
      }: { viewer?: Viewer | null; variables?: Record<string, unknown>; locale?: Locale } = {},
    ): Promise<Answer> {
      const contextValue = createContext({
        viewer,
        locale,
        services,
        request: { address: '127.0.0.1', userAgent: null },
        transport: 'http',
        socket: null,
        isSubscription: false,
      })
      const result = await graphql({ schema, source, variableValues: variables, contextValue })
      return present(result, (error) => presentError({ error, locale }))
    },
    /** A real server on a free port, with both doors. */
    open: (options: { production?: boolean } = {}) =>
      openDoors({ services, tokens, bugs, ...options }),
  }
}

function present(
  { data, errors }: ExecutionResult,
  presentOne: (error: NonNullable<ExecutionResult['errors']>[number]) => GraphQLFormattedError,
): Answer {
  const plain = JSON.parse(JSON.stringify({ data })) as Answer
  return errors ? { ...plain, errors: errors.map(presentOne) } : plain
}

/** A service that a test did not think of finds nothing by id, as `node` asks all of them; whatever else it is asked throws. */
function orThrow(services: Partial<Services>): Services {
  return new Proxy(services, {
    get: (all, name): unknown => Reflect.get(all, name) ?? absentService(String(name)),
  }) as Services
}

const absentService = (name: string) =>
  new Proxy(
    {},
    {
      get: (_none, method) => () => {
        if (method === 'findByIds') return []
        throw new Error(`services.${name}.${String(method)} is not in this world`)
      },
    },
  )

async function openDoors({
  services,
  tokens,
  bugs,
  production = false,
}: {
  readonly services: Services
  readonly tokens: Record<string, Viewer>
  readonly bugs: unknown[]
  readonly production?: boolean
}) {
  const app = express()
  const httpServer = createServer(app)
  const log = pino({ level: 'silent' })
  log.error = (thing: unknown) => void bugs.push(thing)
  const doors = await attachGraphql({
    app,
    httpServer,
    services,
    sessions: {
      authenticate: async (token) => {
        const viewer = tokens[token]
        if (!viewer) throw unauthenticated()
        return viewer
      },
      refreshViewer: async (viewer) =>
        Object.values(tokens).find(({ sessionId }) => sessionId === viewer.sessionId) ?? null,
    },
    production,
    log,
  })
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve))
  const { port } = httpServer.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/graphql`

  return {
    url,
    socketUrl: url.replace('http', 'ws'),
    openSockets: doors.openSockets,
    drain: () => doors.drain(),
    async post(body: unknown, headers: Record<string, string> = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      const text = await response.text()
      return { status: response.status, text, ...(JSON.parse(text) as Answer) }
    },
    async close() {
      await doors.drain()
      httpServer.closeAllConnections()
      await new Promise((resolve) => httpServer.close(resolve))
    },
  }
}
