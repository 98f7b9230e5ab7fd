import { execFileSync } from 'node:child_process'

import { childEnvironment } from '../config/env.ts'

// `npm run generate`: everything that is derived from the source and checked in. Needs no database.
const payload = 'node_modules/payload/bin.js'
const steps = [
  [payload, 'generate:types'],
  [payload, 'generate:importmap'],
  ['--import', 'tsx', 'schema/print-schema.ts'],
]
// The condition: see README, "Decisions", on starting with it.
const env = childEnvironment({ NODE_OPTIONS: '--conditions=production' })
for (const args of steps) execFileSync(process.execPath, args, { stdio: 'inherit', env })
