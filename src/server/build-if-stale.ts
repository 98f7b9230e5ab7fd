import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { childEnvironment } from '../config/env.ts'
import { say } from '../domain/messages/messages.ts'

/** What the bundled pages and the admin are made from. */
const SOURCES = [
  'src',
  'collections',
  'admin',
  'payload.config.ts',
  'next.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const STAMP = path.join('.next', 'built-from')

/** Runs `next build` unless the build in `.next` was made from exactly these sources. Resolves when the build is current. */
export async function buildIfStale({
  root,
  log,
}: {
  readonly root: string
  readonly log: (line: string) => void
}): Promise<void> {
  const wanted = fingerprint(root)
  if (isCurrent({ root, wanted })) return
  const started = Date.now()
  log(say({ key: 'server.building', locale: 'vi' }))
  await runBuild(root)
  writeFileSync(path.join(root, STAMP), wanted)
  const seconds = Math.round((Date.now() - started) / 1000)
  log(say({ key: 'server.built', locale: 'vi', params: { seconds } }))
}

function isCurrent({ root, wanted }: { root: string; wanted: string }): boolean {
  const stamp = path.join(root, STAMP)
  return (
    existsSync(stamp) &&
    existsSync(path.join(root, '.next', 'BUILD_ID')) &&
    readFileSync(stamp, 'utf8') === wanted
  )
}

/** The build loads payload.config.ts, which wants a secret; nothing of it is kept in the build. */
function runBuild(root: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [path.join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: childEnvironment({
          NODE_ENV: 'production',
          NEXT_TELEMETRY_DISABLED: '1',
          SOTAY_SECRET: randomBytes(32).toString('hex'),
        }),
      },
    )
    const output: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`next build failed:\n${Buffer.concat(output).toString('utf8')}`)),
    )
  })
}

function fingerprint(root: string): string {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of filesBelow(path.join(root, source))) {
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

function filesBelow(start: string): string[] {
  if (!existsSync(start)) return []
  if (statSync(start).isFile()) return [start]
  return readdirSync(start, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
