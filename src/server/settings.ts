import path from 'node:path'

import nextEnv from '@next/env'

import { provideEnvironment, readEnv, type Env } from '../config/env.ts'
import { secretOf } from '../config/secret.ts'
import type { DemoSize } from '../demo/committee/committee.ts'

export type Settings = {
  readonly root: string
  readonly env: Env
  readonly secret: string
  readonly dev: boolean
  readonly demo: boolean
  /** `--demo=small` is quicker to make, for tests. */
  readonly demoSize: DemoSize
  /** As the administrator set it: decides introspection and the sandbox page. */
  readonly production: boolean
}

/** Reads `.env` files as Next does, then the environment and the command's flags. */
export function readSettings(flags: readonly string[]): Settings {
  const root = process.cwd()
  const dev = flags.includes('--dev')
  const demoSize = flags.includes('--demo=small') ? 'small' : 'full'
  const demo = demoSize === 'small' || flags.includes('--demo')
  nextEnv.loadEnvConfig(root, dev, {
    info: () => {},
    error: (...words: readonly unknown[]) => console.error(...words),
  })

  const read = readEnv()
  const env = demo ? { ...read, DATA_DIR: path.join(read.DATA_DIR, 'demo') } : read
  return {
    root,
    env,
    secret: secretOf(env),
    dev,
    demo,
    demoSize,
    production: env.NODE_ENV === 'production',
  }
}

/** What payload.config.ts and Next read once the database is known. */
export function settleEnvironment({
  settings,
  databaseUrl,
}: {
  readonly settings: Settings
  readonly databaseUrl: string
}): void {
  provideEnvironment({
    databaseUrl,
    dataDir: settings.env.DATA_DIR,
    secret: settings.secret,
    nextMode: settings.dev ? 'development' : 'production',
  })
}
