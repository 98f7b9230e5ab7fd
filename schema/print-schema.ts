import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { lexicographicSortSchema, printSchema } from 'graphql'

import { createSchema } from './build-schema.ts'

/** The schema as it is checked in: sorted, so that a diff shows what changed and nothing else. */
export function printSortedSchema(): string {
  return `${printSchema(lexicographicSortSchema(createSchema()))}\n`
}

// Run as a program by `npm run generate`.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('schema.graphql', import.meta.url), printSortedSchema())
}
