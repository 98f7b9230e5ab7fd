import os from 'node:os'
import path from 'node:path'

/** What the process that hosts the shared server tells the tests. */
export type SharedServer = { readonly url: string; readonly pid: number }

export const RUN_VARIABLE = 'SOTAY_TEST_RUN'

/** The folder of this test run. Its name holds the number of the process that runs all the tests. */
export function runFolder(): string {
  const run = process.env[RUN_VARIABLE]
  if (run === undefined) throw new Error(`${RUN_VARIABLE} is not set: run tests through Jest.`)
  return path.join(os.tmpdir(), `sotay-test-${run}`)
}
