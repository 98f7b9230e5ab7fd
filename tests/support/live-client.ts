import { createClient } from 'graphql-ws'
import WebSocket from 'ws'

import { until } from './until.ts'

type Message = Record<string, unknown>

export type Followed = {
  /** Every answer so far, in order. */
  readonly messages: readonly Message[]
  /** What the operation ended with; null while it goes on. */
  readonly ended: () => { readonly code: string | null } | null
  /** Waits for so many answers, and gives them. */
  readonly first: (count: number) => Promise<readonly Message[]>
  readonly stop: () => void
}

/** A client of the WebSocket that never connects again by itself: each of its operations is one subscription. */
export function liveClient({
  url,
  token,
  anonymous = false,
}: {
  readonly url: string
  readonly token: string
  /** Says nothing of who asks. */
  readonly anonymous?: boolean
}) {
  const client = createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: anonymous ? {} : { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  })
  return {
    follow(query: string, variables: Record<string, unknown>): Followed {
      const messages: Message[] = []
      let ended: { readonly code: string | null } | null = null
      const stop = client.subscribe<Message>(
        { query, variables },
        {
          next: ({ data, errors }) => {
            if (data) messages.push(data)
            if (errors) ended = { code: codeOf(errors) }
          },
          error: (error) => {
            ended = { code: codeOf(error) }
          },
          complete: () => {
            ended ??= { code: null }
          },
        },
      )
      return {
        messages,
        ended: () => ended,
        first: async (count) => {
          await until(() => messages.length >= count, {
            what: () => `${count} messages; there are ${JSON.stringify(messages)}, ${ended?.code}`,
          })
          return messages.slice(0, count)
        },
        stop,
      }
    },
    close: () => client.dispose(),
  }
}

function codeOf(error: unknown): string {
  const [first] = Array.isArray(error) ? (error as unknown[]) : [error]
  const { extensions } = first as { readonly extensions?: { readonly code?: string } }
  return extensions?.code ?? String(error)
}
