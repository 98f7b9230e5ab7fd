import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { Env } from './env.ts'

/**
 * The secret of this installation: SOTAY_SECRET, or outside production one that is made once under DATA_DIR.
 * Two processes that make it at the same moment agree on the file that was written first.
 */
export function secretOf(env: Env): string {
  if (env.SOTAY_SECRET !== undefined) return env.SOTAY_SECRET
  const file = path.join(env.DATA_DIR, 'secret')
  mkdirSync(env.DATA_DIR, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
