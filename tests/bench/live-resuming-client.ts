import { WebSocket } from 'ws'

const LIVE = `subscription ($meetingId: ID!, $afterSeq: Int) {
  meetingLive(meetingId: $meetingId, afterSeq: $afterSeq) { ... on MeetingEvent { seq } } }`
const AGAIN_MS = 200

export type ResumingClient = {
  /** The numbers of the events that have come, in the order in which they came. */
  readonly heard: readonly number[]
  readonly connections: () => number
  readonly end: () => void
}

/** Follows a meeting after `from`; whenever it is cut off, by itself at the numbers of `cuts` or by the server, it comes back and goes on. */
export function resumingClient({
  url,
  token,
  meetingId,
  from,
  cuts,
}: {
  readonly url: () => Promise<string>
  readonly token: string
  readonly meetingId: string
  readonly from: number
  readonly cuts: ReadonlySet<number>
}): ResumingClient {
  const heard: number[] = []
  let socket: WebSocket | null = null
  let connections = 0
  let isOver = false

  async function connect(): Promise<void> {
    const address = (await url()).replace('http', 'ws')
    if (isOver) return
    const mine = (socket = new WebSocket(address, 'graphql-transport-ws'))
    connections += 1
    const say = (message: object) => mine.send(JSON.stringify(message))
    // What follows is always a close.
    mine.on('error', () => undefined)
    mine.on('close', () => setTimeout(() => void connect(), AGAIN_MS))
    mine.on('open', () =>
      say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }),
    )
    mine.on('message', (data: Buffer) => {
      const { type, payload } = JSON.parse(data.toString()) as Heard
      const variables = { meetingId, afterSeq: heard.at(-1) ?? from }
      if (type === 'connection_ack')
        say({ type: 'subscribe', id: crypto.randomUUID(), payload: { query: LIVE, variables } })
      const seq = type === 'next' ? payload?.data?.meetingLive.seq : undefined
      if (seq === undefined || mine !== socket) return
      heard.push(seq)
      if (!cuts.has(seq)) return
      // What is on its way is lost, as when a phone leaves the network.
      socket = null
      mine.terminate()
    })
  }
  void connect()
  return {
    heard,
    connections: () => connections,
    end: () => {
      isOver = true
      socket?.terminate()
    },
  }
}

type Heard = {
  readonly type: string
  readonly payload?: { readonly data?: { readonly meetingLive: { readonly seq: number } } }
}
