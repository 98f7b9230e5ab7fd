import globalTeardown from '../support/jest-global-teardown.ts'
import { RUN_VARIABLE } from '../support/test-database-run.ts'

// `npm run bench -- NAME`: one benchmark, or all of them. Each prints its figures and its goal.
const BENCHES = [
  'member-list',
  'organization-tree',
  'token-check',
  'admin-list',
  'admin-size',
  'live-fan-out',
  'live-latency',
  'live-memory',
  'live-slow-readers',
  'live-resume',
  'check-ins',
  'votes',
] as const
type Bench = { readonly run: () => Promise<void> }

const [name] = process.argv.slice(2)
const asked = BENCHES.filter((bench) => name === undefined || bench === name)
if (asked.length === 0) {
  console.error(`No benchmark ${name}. There are: ${BENCHES.join(', ')}`)
  process.exit(2)
}
// As `npm start` runs: graphql and express skip checks that are for developers.
Object.assign(process.env, { NODE_ENV: 'production' })
process.env[RUN_VARIABLE] = `${process.pid}-${Date.now()}`
try {
  for (const bench of asked) {
    console.log(`# ${bench}`)
    const { run } = (await import(`./${bench}.bench.ts`)) as Bench
    await run()
  }
} finally {
  await globalTeardown()
}
process.exit()
