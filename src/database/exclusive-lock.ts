import { randomUUID } from 'node:crypto'
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

import { ownIdentity, stillRuns, type ProcessIdentity } from './process-identity.ts'

export type LockHolder = ProcessIdentity & {
  /** What the holder said it is, for the message to whom it refuses. */
  readonly purpose: string
}
export type LockAnswer =
  | { readonly held: true; readonly release: () => void }
  | { readonly held: false; readonly by: LockHolder }

type LockPlace = { readonly folder: string; readonly name: string }
type LockRequest = LockPlace & { readonly purpose: string }
type LockFile = { readonly holder: LockHolder; readonly released: boolean }

/**
 * Takes a lock that a crash cannot leave behind: its holder is a process, and one that is gone holds nothing.
 *
 * The lock is a row of numbered files, and the highest one tells who holds it. Whoever finds that one free makes the next
 * number by a hard link, which succeeds for one only and is never half written. A stale file is never taken over in place and
 * the highest one never deleted, so that of two starters who both see a dead holder no second can push out the first.
 */
export function acquireLock({ folder, name, purpose }: LockRequest): LockAnswer {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const mine: LockHolder = { ...ownIdentity(), purpose }
  for (;;) {
    const top = highest({ folder, name })
    const other = top === 0 ? null : holderOf(lockPath({ folder, name }, top))
    if (other !== null) return { held: false, by: other }
    if (!claim({ place: { folder, name }, number: top + 1, holder: mine })) continue
    removeBelow({ folder, name }, top + 1)
    return { held: true, release: () => release({ folder, name }, top + 1, mine) }
  }
}

/** Waits for the lock as long as somebody who lives holds it. */
export async function waitForLock(request: LockRequest): Promise<() => void> {
  for (;;) {
    const answer = acquireLock(request)
    if (answer.held) return answer.release
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Who holds the lock now, or null. */
export function lockHolder({ folder, name }: LockPlace): LockHolder | null {
  const top = highest({ folder, name })
  return top === 0 ? null : holderOf(lockPath({ folder, name }, top))
}

const lockPath = ({ folder, name }: LockPlace, number: number) =>
  path.join(folder, `${name}.${number}.lock`)

function numbers({ folder, name }: LockPlace): number[] {
  const pattern = /^(.+)\.(\d+)\.lock$/
  try {
    return readdirSync(folder)
      .map((file) => pattern.exec(file))
      .filter((match) => match?.[1] === name)
      .map((match) => Number(match?.[2]))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

const highest = (place: LockPlace) => Math.max(0, ...numbers(place))

function holderOf(file: string): LockHolder | null {
  try {
    // Only this module writes these files, whole (by link or rename).
    const { holder, released } = JSON.parse(readFileSync(file, 'utf8')) as LockFile
    return !released && stillRuns(holder) ? holder : null
  } catch {
    // Gone since it was listed, or damaged by a full disk: nobody holds it.
    return null
  }
}

function claim({
  place,
  number,
  holder,
}: {
  readonly place: LockPlace
  readonly number: number
  readonly holder: LockHolder
}): boolean {
  const draft = path.join(place.folder, `${place.name}.${randomUUID()}.draft`)
  const file = lockPath(place, number)
  writeFileSync(draft, JSON.stringify({ holder, released: false } satisfies LockFile))
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
  if (highest(place) === number) return true
  // Somebody went further while we looked: our number is history.
  rmSync(file, { force: true })
  return false
}

function removeBelow(place: LockPlace, number: number): void {
  for (const old of numbers(place).filter((other) => other < number)) {
    rmSync(lockPath(place, old), { force: true })
  }
}

function release(place: LockPlace, number: number, holder: LockHolder): void {
  if (highest(place) !== number) return
  const draft = path.join(place.folder, `${place.name}.${randomUUID()}.draft`)
  writeFileSync(draft, JSON.stringify({ holder, released: true } satisfies LockFile))
  renameSync(draft, lockPath(place, number))
}
