import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const rootDir = fileURLToPath(new URL('../../../', import.meta.url))
const { jest } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
const [[pattern, [, options]]] = Object.entries(jest.transform)

/** The tests as always, over code whose guards can be taken away one by one. */
export default {
  ...jest,
  rootDir,
  testMatch: ['<rootDir>/tests/matrix/guards/*.guards.ts'],
  transform: { [pattern]: ['<rootDir>/tests/matrix/guards/transform.mjs', options] },
}
