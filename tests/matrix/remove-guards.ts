/**
 * `npm run guards [PATTERN]`: takes every guard away, one by one, and shows which cell of the matrix notices. Goes on where it was left
 * (.data/guards.json); with a pattern, those guards alone. Takes an hour or more.
 */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
mkdirSync(path.join(root, '.data'), { recursive: true })
const child = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    path.join(root, 'node_modules/jest/bin/jest.js'),
    '--config',
    path.join(root, 'tests/matrix/guards/jest.config.mjs'),
    '--maxWorkers=1',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, GUARDS_ONLY: process.argv[2] ?? '' } },
)
child.once('exit', (code) => {
  process.exitCode = code ?? 1
})
