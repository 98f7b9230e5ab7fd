'use client'

import { createClient, type Client } from 'graphql-ws'
import { useEffect, useRef, useState } from 'react'

import { accessToken } from './api.ts'
import { currentLocale } from './language.ts'
import { pause } from './pause.ts'

/** `ended`: the server gives nothing more to this person, and coming back would be refused again. */
export type Connection = 'connecting' | 'on' | 'off' | 'ended'
type Variables = Readonly<Record<string, unknown>>

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000

/** A session that is gone, or a right that is gone: coming back would be refused again. */
const FINAL_CODES = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID_INPUT']

const PING_EVERY_MS = 10_000
/** A line that is dead without being closed, as when a phone leaves the network, is given up after this. */
const PONG_WITHIN_MS = 6_000

let shared: Client | undefined

/** One socket for all subscriptions of the page; it opens with the first and closes with the last. */
function client(): Client {
  shared ??= openClient()
  return shared
}

function openClient(): Client {
  const url = new URL('/graphql', window.location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  let silence: ReturnType<typeof setTimeout> | undefined
  const opened = createClient({
    url: url.href,
    retryAttempts: 0,
    keepAlive: PING_EVERY_MS,
    connectionParams: async () => ({
      authorization: `Bearer ${(await accessToken()) ?? ''}`,
      acceptLanguage: currentLocale(),
    }),
    on: {
      ping: (received) => {
        if (!received) silence = setTimeout(() => opened.terminate(), PONG_WITHIN_MS)
      },
      pong: (received) => {
        if (received) clearTimeout(silence)
      },
      closed: () => clearTimeout(silence),
    },
  })
  window.addEventListener('offline', () => opened.terminate())
  return opened
}

/**
 * Keeps one subscription alive for as long as the component is shown: after a cut it comes back by itself, asking with
 * what `variables` says then (such as the last number it has seen), so that nothing is missed and nothing comes twice.
 */
export function useLive<T>({
  query,
  variables,
  onMessage,
  enabled = true,
}: {
  readonly query: string
  readonly variables: () => Variables
  readonly onMessage: (data: T) => void
  readonly enabled?: boolean
}): Connection {
  const [connection, setConnection] = useState<Connection>('connecting')
  const latest = useRef({ variables, onMessage })
  useEffect(() => {
    latest.current = { variables, onMessage }
  })

  useEffect(() => {
    if (!enabled) return
    const life = new AbortController()
    void keepSubscribed<T>({
      query,
      life: life.signal,
      variables: () => latest.current.variables(),
      onMessage: (data) => latest.current.onMessage(data),
      onConnection: setConnection,
    })
    return () => life.abort()
  }, [query, enabled])

  return connection
}

type KeepSubscribed<T> = {
  readonly query: string
  readonly life: AbortSignal
  readonly variables: () => Variables
  readonly onMessage: (data: T) => void
  readonly onConnection: (state: Connection) => void
}

async function keepSubscribed<T>(args: KeepSubscribed<T>): Promise<void> {
  let wait = FIRST_WAIT_MS
  while (!args.life.aborted) {
    const outcome = await subscribeOnce({
      ...args,
      onMessage: (data: T) => {
        wait = FIRST_WAIT_MS
        args.onMessage(data)
      },
    })
    if (args.life.aborted) return
    args.onConnection(outcome === 'final' ? 'ended' : 'off')
    if (outcome === 'final') return
    await pause({ ms: wait * (0.5 + Math.random()), life: args.life })
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
}

function subscribeOnce<T>({
  query,
  life,
  variables,
  onMessage,
  onConnection,
}: KeepSubscribed<T>): Promise<'again' | 'final'> {
  return new Promise((resolve) => {
    const stopListening = client().on('connected', () => onConnection('on'))
    const end = (outcome: 'again' | 'final') => {
      stopListening()
      resolve(outcome)
    }
    const unsubscribe = client().subscribe<T>(
      { query, variables: variables() },
      {
        next: ({ data, errors }) => {
          onConnection('on')
          if (data) onMessage(data)
          if (isFinal(errors)) end('final')
        },
        error: (error) => end(isFinal(error) ? 'final' : 'again'),
        complete: () => end('again'),
      },
    )
    life.addEventListener('abort', () => {
      unsubscribe()
      end('final')
    })
  })
}

function isFinal(error: unknown): boolean {
  const errors = (Array.isArray(error) ? error : []) as { extensions?: { code?: string } }[]
  return errors.some(({ extensions }) => FINAL_CODES.includes(extensions?.code ?? ''))
}
