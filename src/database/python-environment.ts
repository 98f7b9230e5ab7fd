import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import type { Log } from './database-source.ts'
import { waitForLock } from './exclusive-lock.ts'

const run = promisify(execFile)

/** The release everything was tried with. */
const PACKAGE = 'SecantusDB==0.7.0b3'
const INSTALL_LIMIT_MS = 300_000
const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

export type PythonEnvironment = { readonly python: string } | { readonly unavailable: string }

/**
 * A Python virtual environment that holds SecantusDB, installed where none is complete.
 *
 * It lies beside the other packages of this checkout (`node_modules/.cache/sotay`) and not in the data folder, because it holds
 * no data, takes 145 MB and 12 s, and is the same for every data folder: the demo, the tests and each fresh start share one. Where the
 * checkout cannot be written to, it lies in the data folder. `npm ci` removes it; the next start installs it again, from the same
 * package mirror that npm needs.
 */
export async function pythonEnvironment({
  dataDir,
  announce,
  homes = [path.join(projectRoot, 'node_modules/.cache/sotay'), path.join(dataDir, 'python')],
  pythons = ['python3', 'python'],
}: {
  readonly dataDir: string
  /** Called once before an installation. */
  readonly announce: Log
  readonly homes?: readonly string[]
  /** Names or paths of the programs to ask, in order. */
  readonly pythons?: readonly string[]
}): Promise<PythonEnvironment> {
  const folders = homes.map((home) => path.join(home, PACKAGE.replace('==', '-')))
  for (const folder of folders) {
    if (await isComplete(folder)) return { python: pythonOf(folder) }
  }
  const folder = folders.find(isWritable)
  if (folder === undefined) return { unavailable: `${folders.join(', ')}: not writable` }
  return installOnce({ folder, announce, pythons })
}

const pythonOf = (folder: string) =>
  process.platform === 'win32'
    ? path.join(folder, 'Scripts', 'python.exe')
    : path.join(folder, 'bin', 'python')

/** Written last: a folder without it is an installation that was cut off. */
const markOf = (folder: string) => path.join(folder, 'complete')

async function isComplete(folder: string): Promise<boolean> {
  if (!existsSync(markOf(folder))) return false
  // The system's Python may have been replaced since.
  return run(pythonOf(folder), ['-c', 'import secantus']).then(
    () => true,
    () => false,
  )
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(path.dirname(folder), { recursive: true })
    const probe = path.join(path.dirname(folder), `.write-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
    return true
  } catch {
    // Read-only: the next place is asked.
    return false
  }
}

async function installOnce({
  folder,
  announce,
  pythons,
}: {
  readonly folder: string
  readonly announce: Log
  readonly pythons: readonly string[]
}): Promise<PythonEnvironment> {
  const release = await waitForLock({
    folder: path.dirname(folder),
    name: 'install',
    purpose: 'installing SecantusDB',
  })
  try {
    // Another starter may have installed it while we waited.
    if (await isComplete(folder)) return { python: pythonOf(folder) }
    const base = await findPython(pythons)
    if (base === null) return { unavailable: 'no Python 3.10 or newer in PATH' }
    announce(PACKAGE)
    rmSync(folder, { recursive: true, force: true })
    await run(base, ['-m', 'venv', folder], { timeout: INSTALL_LIMIT_MS })
    await run(pythonOf(folder), PIP_INSTALL, { timeout: INSTALL_LIMIT_MS, maxBuffer: 64 << 20 })
    await run(pythonOf(folder), ['-c', 'import secantus.server'])
    writeFileSync(markOf(folder), PACKAGE)
    return { python: pythonOf(folder) }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    return { unavailable: shortReason(error) }
  } finally {
    release()
  }
}

const PIP_INSTALL = [
  ...['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check'],
  // Few and short attempts: a network without a package mirror must not hold the start up for minutes.
  ...['--retries', '1', '--timeout', '20', '--prefer-binary', '--pre', PACKAGE],
]

async function findPython(pythons: readonly string[]): Promise<string | null> {
  const question = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))'
  for (const name of pythons) {
    const suits = await run(name, ['-c', question]).then(
      () => true,
      () => false,
    )
    if (suits) return name
  }
  return null
}

function shortReason(error: unknown): string {
  const { stderr, message } = error as { readonly stderr?: string; readonly message?: string }
  const lines = (stderr?.trim() || message || String(error)).split('\n')
  return lines.slice(-2).join(' | ').slice(-400)
}
