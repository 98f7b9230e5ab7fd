import { linesOf } from '../shared/lines-of.ts'

/** What a page is told: the rights of its reader as a text that is equal while they are, or that the session is over. */
export type Told = { readonly rights: string } | { readonly ended: true }

/** The server is heard every 15 s. */
const SILENCE_MS = 40_000
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000

/**
 * Follows the rights of whoever is signed in until the returned function is called or the session is over; a connection that breaks or
 * falls silent is made again, after ever longer pauses.
 */
export function followRights({
  address,
  onTold,
}: {
  readonly address: string
  readonly onTold: (told: Told) => void
}): () => void {
  const stopping = new AbortController()
  let pause = FIRST_PAUSE_MS
  const hear = (told: Told) => {
    if (stopping.signal.aborted) return
    pause = FIRST_PAUSE_MS
    if ('ended' in told) stopping.abort()
    onTold(told)
  }
  const goOn = async () => {
    while (!stopping.signal.aborted) {
      // Broken off: the next connection says how things stand.
      await connect({ address, signal: stopping.signal, hear }).catch(() => undefined)
      // Not all pages at once, after a server was away.
      await rest({ ms: pause * (0.5 + Math.random()), signal: stopping.signal })
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    }
  }
  void goOn()
  return () => stopping.abort()
}

async function connect({
  address,
  signal,
  hear,
}: {
  readonly address: string
  readonly signal: AbortSignal
  readonly hear: (told: Told) => void
}): Promise<void> {
  const silence = new AbortController()
  let alarm = setTimeout(() => silence.abort(), SILENCE_MS)
  try {
    const answer = await fetch(address, {
      credentials: 'include',
      cache: 'no-store',
      signal: AbortSignal.any([signal, silence.signal]),
    })
    if (answer.status === 401) return hear({ ended: true })
    if (!answer.ok || answer.body === null) return
    for await (const line of linesOf(answer.body)) {
      clearTimeout(alarm)
      alarm = setTimeout(() => silence.abort(), SILENCE_MS)
      if (line.startsWith('data: ')) hear(JSON.parse(line.slice('data: '.length)) as Told)
    }
  } finally {
    clearTimeout(alarm)
  }
}

const rest = ({ ms, signal }: { readonly ms: number; readonly signal: AbortSignal }) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
