import { execFileSync } from 'node:child_process'

// `npm run generate`: everything that is derived from the source and checked in. Needs no database.
const payload = 'node_modules/payload/bin.js'
const steps = [
  [payload, 'generate:types'],
  [payload, 'generate:importmap'],
  ['--import', 'tsx', 'schema/print-schema.ts'],
]
for (const args of steps) execFileSync(process.execPath, args, { stdio: 'inherit' })
