import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A process that cannot be mistaken for a later one with the same number: `born` is the kernel's start time
 * within one boot (or the start time that `ps` tells), null where the system tells neither.
 */
export type ProcessIdentity = { readonly pid: number; readonly born: string | null }

/** The process that has this number now, or null when none runs. One that is dead but not yet reaped does not run. */
export function identityOf(pid: number): ProcessIdentity | null {
  if (!exists(pid)) return null
  if (process.platform === 'linux') return linuxIdentity(pid)
  if (process.platform === 'win32') return { pid, born: null }
  return psIdentity(pid)
}

/** Whether the very process that was written down still runs. */
export function stillRuns(identity: ProcessIdentity): boolean {
  const now = identityOf(identity.pid)
  return now !== null && now.born === identity.born
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return identityOf(process.pid) ?? { pid: process.pid, born: null }
}

/** Waits until the process is gone, at most `ms` milliseconds; says whether it is. */
export async function goneWithin(identity: ProcessIdentity, ms: number): Promise<boolean> {
  const end = Date.now() + ms
  while (stillRuns(identity)) {
    if (Date.now() >= end) return false
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return true
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function linuxIdentity(pid: number): ProcessIdentity | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may hold spaces and parentheses itself: count from its end. Field 3 is the state, 22 the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return null
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return { pid, born: `${boot}:${fields[19]}` }
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(String((error as NodeJS.ErrnoException).code))) return null
    throw error
  }
}

function psIdentity(pid: number): ProcessIdentity | null {
  try {
    const out = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
    }).trim()
    if (out === '' || out.startsWith('Z')) return null
    return { pid, born: out.slice(out.indexOf(' ')).trim() }
  } catch {
    // ps answers 1 when there is no such process.
    return null
  }
}
