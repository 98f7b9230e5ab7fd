import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createSchema } from '../../schema/build-schema.ts'
import { openMatrix, type Matrix } from './doors/open-matrix.ts'
import { inTurns } from './in-turns.ts'
import { createLedger, type Finding } from './ledger.ts'
import { ASKERS } from './oracle/askers.ts'
import { PARTS } from './parts/parts.ts'
import { ASKS_OTHER_DOORS, operationsOf, pagesOf, routesOf, serverPaths } from './parts/rows.ts'
import { askLiveDelivery } from './parts/subscriptions.ts'
import { createMatrixWorld } from './world/matrix-world.ts'

const PATIENCE = 600_000
const MOST_TOLD = 60

let matrix: Matrix
const ledger = createLedger()

beforeAll(async () => {
  matrix = await openMatrix(await createMatrixWorld())
  matrix.use(ledger)
}, PATIENCE)
afterAll(async () => {
  process.stderr.write(
    `Matrix: ${ledger.cells()} cells, ${ledger.requests()} requests, ${ledger.findings.length} leaks or closed doors\n`,
  )
  await matrix?.close()
}, PATIENCE)

describe.each(PARTS)('$name', ({ ask }) => {
  it(
    'shows what the table opens, and nothing else',
    async () => {
      const before = ledger.findings.length

      await matrix.signInAgain()
      await inTurns(ASKERS, (asker) => ask(matrix, asker))

      expect(told(ledger.findings.slice(before))).toEqual([])
    },
    PATIENCE,
  )
})

describe('live delivery', () => {
  it(
    'tells everybody what they may hear, and nothing else',
    async () => {
      const before = ledger.findings.length

      await matrix.signInAgain()
      await askLiveDelivery(matrix, ASKERS)

      expect(told(ledger.findings.slice(before))).toEqual([])
    },
    PATIENCE,
  )
})

describe('rows', () => {
  it('asks every operation and every route as everybody', () => {
    const asked = new Set(ledger.rowsAskedBy(ASKERS))
    const due = [...operationsOf(createSchema()), ...routesOf(matrix.world.world.payload.config)]

    expect(due.filter((row) => !asked.has(row))).toEqual([])
  })

  it('knows every page and every path of the server', () => {
    const due = [...serverPaths(), ...pagesOf(matrix.world.world.payload.config)]

    expect(due.filter((page) => !ASKS_OTHER_DOORS.includes(page))).toEqual([])
    expect(ASKS_OTHER_DOORS.filter((page) => !due.includes(page))).toEqual([])
  })
})

/** One of each kind, so that a failure is read and not scrolled. */
function told(findings: readonly Finding[]): readonly string[] {
  const byWay = new Map(findings.map((finding) => [`${finding.way} ${finding.what}`, finding]))
  return [...byWay.values()]
    .slice(0, MOST_TOLD)
    .map(({ asker, way, what }) => `${asker} | ${way} | ${what}`)
}
