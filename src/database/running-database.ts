import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

import { writeWhole } from './database-folder.ts'
import type { DatabaseKind, RunningDatabase } from './database-source.ts'
import { ownIdentity, stillRuns, type ProcessIdentity } from './process-identity.ts'

/** What a program that uses a database tells the others on its data folder. One file a process: with DATABASE_URL there may be several. */
export type DatabaseNotice = {
  readonly url: string
  readonly kind: DatabaseKind
  readonly owner: ProcessIdentity
}

const noticeFolder = (dataDir: string) => path.join(dataDir, 'running')

/** Tells which database this process uses; returns how to take that back. */
export function announceDatabase(
  dataDir: string,
  { url, kind }: Pick<RunningDatabase, 'url' | 'kind'>,
): () => void {
  const file = path.join(noticeFolder(dataDir), `${process.pid}.json`)
  writeWhole(file, { url, kind, owner: ownIdentity() } satisfies DatabaseNotice)
  return () => rmSync(file, { force: true })
}

/** The database that a running program on this data folder uses, or null when none runs. What a crash left is cleared away. */
export function findRunningDatabase(dataDir: string): DatabaseNotice | null {
  for (const file of noticeFiles(dataDir)) {
    const notice = readNotice(file)
    if (notice !== null && stillRuns(notice.owner)) return notice
    rmSync(file, { force: true })
  }
  return null
}

function noticeFiles(dataDir: string): string[] {
  const folder = noticeFolder(dataDir)
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => path.join(folder, file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function readNotice(file: string): DatabaseNotice | null {
  try {
    // Only this module writes these files, whole.
    return JSON.parse(readFileSync(file, 'utf8')) as DatabaseNotice
  } catch {
    // Its owner has just stopped.
    return null
  }
}
