import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { DatabaseEngine } from './database-source.ts'
import { goneWithin, stillRuns, type ProcessIdentity } from './process-identity.ts'

/** What the database folder of a data folder says about itself. */
export type FolderRecord = {
  /** Whose files lie here: a folder that one engine filled is never given up for another's empty one. */
  readonly engine: DatabaseEngine
  readonly port: number
  /** The server process that was started last, so that one left behind by a crash can be found. */
  readonly server: ProcessIdentity
  /** Set once the engine accepted writes: from then on the folder may hold data. */
  readonly used: boolean
}

export const databaseFolder = (dataDir: string) => path.join(dataDir, 'database')

const recordFile = (dataDir: string) => path.join(databaseFolder(dataDir), 'server.json')

export function readFolderRecord(dataDir: string): FolderRecord | null {
  try {
    // Only this module writes it, whole (by rename).
    return JSON.parse(readFileSync(recordFile(dataDir), 'utf8')) as FolderRecord
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

export function writeFolderRecord(dataDir: string, record: FolderRecord): void {
  writeWhole(recordFile(dataDir), record)
}

/** Replaces a small file at once: a reader sees the old or the new one, a crash leaves one of both. */
export function writeWhole(file: string, value: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.draft`
  writeFileSync(draft, `${JSON.stringify(value)}\n`, { mode: 0o600 })
  renameSync(draft, file)
}

/**
 * Ends a database server that a killed program left behind, so that its folder can be opened again.
 * Only the very process that was written down is touched, never a later one with its number.
 */
export async function stopOrphan(dataDir: string, patienceMs = 15_000): Promise<void> {
  const server = readFolderRecord(dataDir)?.server
  if (server === undefined || server.born === null) return
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!stillRuns(server)) return
    sendSignal(server.pid, signal)
    await goneWithin(server, patienceMs)
  }
}

export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    // It ended in the meantime, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
