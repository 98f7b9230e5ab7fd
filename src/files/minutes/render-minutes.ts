import { Worker } from 'node:worker_threads'

import type { MinutesDocument } from './minutes-document.ts'
import type { MinutesFormat, Rendered, RenderJob } from './render-worker.ts'

/** Setting a paper takes seconds of computing where lists are long: a thread of its own does it, and goes when there is nothing to do. */
const IDLE_MS = 60_000

type Waiting = {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}
type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> }

let thread: Thread | undefined
let jobs = 0
let idle: NodeJS.Timeout | undefined

/** The file of minutes. One at a time, in the order in which they are asked for. */
export function renderMinutes({
  format,
  document,
}: {
  readonly format: MinutesFormat
  readonly document: MinutesDocument
}): Promise<Uint8Array> {
  const { worker, waiting } = (thread ??= startThread())
  clearTimeout(idle)
  return new Promise((resolve, reject) => {
    jobs += 1
    waiting.set(jobs, { resolve, reject })
    // While somebody waits the process lives; see `settle`.
    worker.ref()
    worker.postMessage({ job: jobs, format, document } satisfies RenderJob)
  })
}

function startThread(): Thread {
  // A thread does not take over the loader that the process was started with.
  const setter = new URL('./render-worker.ts', import.meta.url).href
  const begin = `import('tsx/esm/api').then(({ register }) => (register(), import('${setter}')))`
  const worker = new Worker(begin, { eval: true, execArgv: [] })
  const started: Thread = { worker, waiting: new Map() }
  worker.on('message', (rendered: Rendered) => settle(started, rendered))
  worker.on('error', (error) => drop(started, error))
  worker.on('exit', () => drop(started, new Error('The thread that sets minutes has ended')))
  return started
}

function settle({ worker, waiting }: Thread, rendered: Rendered): void {
  const asked = waiting.get(rendered.job)
  waiting.delete(rendered.job)
  if ('bytes' in rendered) asked?.resolve(rendered.bytes)
  else asked?.reject(new Error(`Minutes cannot be set: ${rendered.problem}`))
  if (waiting.size > 0) return
  worker.unref()
  idle = setTimeout(() => void worker.terminate(), IDLE_MS).unref()
}

function drop(ended: Thread, error: unknown): void {
  if (thread === ended) thread = undefined
  const cause = error instanceof Error ? error : new Error(String(error))
  for (const { reject } of ended.waiting.values()) reject(cause)
  ended.waiting.clear()
}
