import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type ToClients =
  | {
      readonly kind: 'open'
      readonly url: string
      readonly count: number
      /** One for each client. */
      readonly tokens: readonly string[]
      /** Null: a bare WebSocket. */
      readonly query: string | null
      readonly variables: object
    }
  | { readonly kind: 'stall'; readonly count: number }
type FromClients =
  | { readonly kind: 'opened' }
  | { readonly kind: 'round'; readonly round: number; readonly at: number }

export type Crowd = Awaited<ReturnType<typeof openCrowd>>

/** Microseconds by the clock that all processes of this machine share. */
export const sharedClock = () => Number(process.hrtime.bigint() / 1000n)

/** Clients in a process of their own, open and with their first answer. */
export async function openCrowd(asked: Omit<Extract<ToClients, { kind: 'open' }>, 'kind'>) {
  const program = fileURLToPath(new URL('live-clients.ts', import.meta.url))
  const child = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const say = (message: ToClients) => void child.send(message)
  const heard = new Map<string, (at: number) => void>()
  const early = new Map<string, number>()
  child.on('message', (message: FromClients) => {
    const [key, at] = message.kind === 'opened' ? ['opened', 0] : [`${message.round}`, message.at]
    const listener = heard.get(key)
    if (listener) listener(at)
    else early.set(key, at)
  })
  const hear = (key: string) =>
    new Promise<number>((resolve, reject) => {
      const at = early.get(key)
      if (at !== undefined) return resolve(at)
      heard.set(key, resolve)
      child.once('exit', () => reject(new Error('The clients ended')))
    })
  child.setMaxListeners(0)
  say({ kind: 'open', ...asked })
  await hear('opened')
  let rounds = 0
  return {
    /** When the last of the clients has got one message more than before. */
    nextRound: () => hear(`${(rounds += 1)}`),
    stall: (count: number) => say({ kind: 'stall', count }),
    end: () => child.kill(),
  }
}
