/**
 * `npm run guards [PATTERN]`: takes every guard away, one by one, and shows which cell of the matrix notices; what no cell notices is tried
 * with the tests of its feature. Goes on where it was left (.data/guards.json); with a pattern, those guards alone. Takes an hour or more.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

type Outcome = { readonly guard: string; readonly by: string | null }

const root = fileURLToPath(new URL('../../', import.meta.url))
const progress = path.join(root, '.data/guards.json')
const pattern = process.argv[2] ?? ''

mkdirSync(path.dirname(progress), { recursive: true })
await jest({ config: 'jest.config.mjs', environment: { GUARDS_ONLY: pattern } })
const missed = outcomes().filter(({ guard, by }) => by === null && guard.match(pattern))
for (const { guard } of missed) {
  const folders = testsOf(guard)
  if (folders.length === 0) continue
  const code = await jest({
    config: 'jest.tests.config.mjs',
    environment: { GUARD_REMOVED: guard },
    more: ['--bail', '--silent', ...folders],
  })
  if (code !== 0) keep({ guard, by: `a test of ${folders.join(', ')}` })
}
const left = outcomes().filter(({ by }) => by === null)
console.error(`${outcomes().length} guards, ${left.length} that nothing notices`)
for (const { guard } of left) console.error(guard)
process.exitCode = left.length === 0 ? 0 : 1

function outcomes(): readonly Outcome[] {
  return JSON.parse(readFileSync(progress, 'utf8')) as Outcome[]
}

function keep(outcome: Outcome): void {
  const others = outcomes().filter(({ guard }) => guard !== outcome.guard)
  writeFileSync(progress, JSON.stringify([...others, outcome], null, 1))
}

/** The folders of tests that have the name of the guard's feature. */
function testsOf(guard: string): readonly string[] {
  const [file = ''] = guard.split(' ')
  const feature =
    file
      .replace(/^src\//, '')
      .split('/')
      .at(-2) ?? ''
  return ['unit', 'schema', 'integration']
    .map((kind) => `tests/${kind}/${feature}`)
    .filter((folder) => file.includes('/') && existsSync(path.join(root, folder)))
}

function jest({
  config,
  environment,
  more = [],
}: {
  readonly config: string
  readonly environment: Readonly<Record<string, string>>
  readonly more?: readonly string[]
}): Promise<number> {
  const args = [
    '--experimental-vm-modules',
    path.join(root, 'node_modules/jest/bin/jest.js'),
    '--config',
    path.join(root, 'tests/matrix/guards', config),
    '--maxWorkers=1',
    ...more,
  ]
  const env = { ...process.env, ...environment }
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env })
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
