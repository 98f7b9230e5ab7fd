import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'

import { sendSignal } from './database-folder.ts'
import { goneWithin, identityOf, type ProcessIdentity } from './process-identity.ts'

export type ServerCommand = {
  readonly command: string
  readonly args: readonly string[]
  /** What the server says goes here and not through a pipe: a pipe would break with this process and take the server along. */
  readonly logFile: string
  readonly cwd: string
}

export type ServerProcess = {
  readonly identity: ProcessIdentity
  readonly isRunning: () => boolean
  /** Settles when the process has ended, with how it ended. */
  readonly ended: Promise<string>
  /** SIGTERM, and SIGKILL when that is not obeyed in time. */
  readonly stop: () => Promise<void>
}

const PATIENCE_MS = 15_000

/**
 * Starts a database server in a process group of its own, so that Ctrl-C reaches it only through us, after the requests
 * have drained. A watch beside it ends it when this process is gone, however that came.
 * Answers how the start failed when there is no such program.
 */
export async function startServerProcess(
  command: ServerCommand,
): Promise<ServerProcess | { readonly failed: string }> {
  const child = await spawnDetached(command)
  if (child instanceof Error) return { failed: child.message }
  const { pid } = child
  if (pid === undefined) return { failed: `${command.command} has no process` }
  const identity = identityOf(pid) ?? { pid, born: null }
  const watch = stopWhenWeAreGone(pid)
  const state = { running: child.exitCode === null && child.signalCode === null }
  const ended = new Promise<string>((resolve) => {
    const end = () => {
      state.running = false
      watch.end()
      resolve(child.signalCode ?? `code ${String(child.exitCode)}`)
    }
    if (state.running) child.once('exit', end)
    else end()
  })
  const stopIt = async () => {
    child.ref() // Until its end was heard of.
    await stop(identity)
    await ended
  }
  return { identity, isRunning: () => state.running, ended, stop: stopIt }
}

/** The last lines the server wrote, for the message when it did not start. */
export function lastWords(logFile: string): string {
  try {
    return readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join(' | ').slice(-600)
  } catch {
    // No log, no words.
    return ''
  }
}

/** Keeps the log of the run before beside the new one, and no more: nobody tends these files. */
export function turnLogOver(logFile: string): void {
  mkdirSync(path.dirname(logFile), { recursive: true, mode: 0o700 })
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`)
}

function spawnDetached({ command, args, logFile, cwd }: ServerCommand) {
  const output = openSync(logFile, 'a')
  return new Promise<ChildProcess | Error>((resolve) => {
    const child = spawn(command, args, { cwd, detached: true, stdio: ['ignore', output, output] })
    child.once('spawn', () => resolve(child))
    child.once('error', resolve)
    child.unref()
  }).finally(() => closeSync(output))
}

async function stop(identity: ProcessIdentity): Promise<void> {
  sendSignal(identity.pid, 'SIGTERM')
  if (await goneWithin(identity, PATIENCE_MS)) return
  sendSignal(identity.pid, 'SIGKILL')
  await goneWithin(identity, PATIENCE_MS)
}

/**
 * A shell that reads from a pipe whose other end only this process holds: the pipe ends with this process, even by SIGKILL,
 * and the shell then stops the server. Where there is no `sh`, the next start ends what was left (`stopOrphan`).
 */
function stopWhenWeAreGone(pid: number): { readonly end: () => void } {
  const watch = spawn(
    'sh',
    ['-c', 'cat >/dev/null; kill -TERM "$1" 2>/dev/null', 'sh', String(pid)],
    {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
  watch.on('error', () => undefined)
  watch.stdin.on('error', () => undefined)
  watch.unref()
  // A pipe is a socket to Node; its type here does not say so.
  ;(watch.stdin as unknown as { unref?: () => void }).unref?.()
  // Killed, not closed: an orderly end of the pipe would make it stop a process that is gone or, worse, another with its number.
  return { end: () => watch.kill('SIGKILL') }
}
