import { Worker } from 'node:worker_threads'

import type { MinutesDocument } from './minutes-document.ts'
import type { MinutesFormat, Rendered, RenderJob } from './render-worker.ts'

/** Setting a paper takes seconds of computing where lists are long: a thread of its own does it, and goes when there is nothing to do. */
const IDLE_MS = 60_000
/** A file that takes longer is none; those that wait behind it come. */
const LONGEST_MS = 60_000

type Job = {
  readonly format: MinutesFormat
  readonly document: MinutesDocument
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}

const waiting: Job[] = []
let worker: Worker | undefined
let current: Job | undefined
let longest: NodeJS.Timeout | undefined
let idle: NodeJS.Timeout | undefined

/** The file of minutes. One at a time, in the order in which they are asked for. */
export function renderMinutes(asked: Pick<Job, 'format' | 'document'>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    waiting.push({ ...asked, resolve, reject })
    if (current === undefined) next()
  })
}

function next(): void {
  clearTimeout(idle)
  current = waiting.shift()
  if (current === undefined) {
    worker?.unref()
    idle = setTimeout(stop, IDLE_MS).unref()
    return
  }
  worker ??= startThread()
  // While somebody waits the process lives.
  worker.ref()
  worker.postMessage({ format: current.format, document: current.document } satisfies RenderJob)
  longest = setTimeout(() => {
    stop()
    settle({ problem: 'it takes too long' })
  }, LONGEST_MS)
}

function settle(rendered: Rendered): void {
  clearTimeout(longest)
  if ('bytes' in rendered) current?.resolve(rendered.bytes)
  else current?.reject(new Error(`Minutes cannot be set: ${rendered.problem}`))
  next()
}

function stop(): void {
  void worker?.terminate()
  worker = undefined
}

function startThread(): Worker {
  // A thread does not take over the loader that the process was started with.
  const setter = new URL('./render-worker.ts', import.meta.url).href
  const begin = `import('tsx/esm/api').then(({ register }) => (register(), import('${setter}')))`
  const started = new Worker(begin, { eval: true, execArgv: [] })
  const ended = (problem: string) => {
    // What one that was stopped still says is of no account.
    if (worker !== started) return
    worker = undefined
    if (current !== undefined) settle({ problem })
  }
  started.on('message', (rendered: Rendered) => {
    if (worker === started) settle(rendered)
  })
  started.on('error', (error: unknown) =>
    ended(error instanceof Error ? error.message : String(error)),
  )
  started.on('exit', () => ended('the thread has ended'))
  return started
}
