import { WebSocket } from 'ws'

import type { ToClients } from './live-crowd.ts'

// Many clients of one kind, in a process of their own: what they do is not the server's CPU. They count and do not look.
type Opening = Extract<ToClients, { readonly kind: 'open' }>

const AT_A_TIME = 50
const sockets: WebSocket[] = []
let total = 0
let counted = 0
let rounds = 0

process.on('disconnect', () => process.exit())
process.on('message', (message: ToClients) => {
  if (message.kind === 'open') void openAll(message).then(() => process.send?.({ kind: 'opened' }))
  // Whoever reads no more goes on answering nothing, pings neither.
  else for (const socket of sockets.slice(0, message.count)) socket.pause()
})

async function openAll(asked: Opening): Promise<void> {
  const waiting = Array.from({ length: asked.count }, (_none, at) => at)
  const openNext = async (): Promise<void> => {
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) await openOne(asked, at)
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, openNext))
  total = asked.count
}

function openOne({ url, tokens, query, variables }: Opening, at: number): Promise<void> {
  const socket = new WebSocket(url, query === null ? [] : 'graphql-transport-ws')
  sockets.push(socket)
  const say = (message: object) => socket.send(JSON.stringify(message))
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('close', (code) => reject(new Error(`Closed: ${code}`)))
    socket.on('open', () => {
      if (query === null) resolve()
      else say({ type: 'connection_init', payload: { authorization: `Bearer ${tokens[at]}` } })
    })
    let heard = 0
    socket.on('message', (data: Buffer) => {
      heard += 1
      if (query === null || heard > 2) return count()
      // The acknowledgement, and then the snapshot.
      if (heard === 1)
        say({ type: 'subscribe', id: crypto.randomUUID(), payload: { query, variables } })
      else if (data.includes('"type":"next"')) resolve()
      else reject(new Error(data.toString()))
    })
  })
}

/** Tells when each of the clients has got one message more, all together. */
function count(): void {
  counted += 1
  if (total === 0 || counted % total > 0) return
  rounds += 1
  process.send?.({ kind: 'round', round: rounds, at: Number(process.hrtime.bigint() / 1000n) })
}
