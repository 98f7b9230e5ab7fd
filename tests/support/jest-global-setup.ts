import { RUN_VARIABLE } from './test-database-run.ts'

/** Names this run, for the workers to find what they share. Starts nothing: most runs need no database. */
export default function globalSetup(): void {
  process.env[RUN_VARIABLE] = `${process.pid}-${Date.now()}`
}
