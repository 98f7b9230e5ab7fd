import type { Duty } from '../../domain/desk/duties.ts'
import type { Reach, Viewer } from '../../domain/permissions.ts'

/** A duty within a reach, on a day (YYYY-MM-DD). */
export type AskedDuty = {
  readonly duty: Duty
  readonly viewer: Viewer
  readonly reach: Reach
  readonly today: string
}

export type DeskRepository = {
  readonly count: (asked: AskedDuty) => Promise<number>
  /** The documents that a duty is about; those of IMPORT_CASES have no list of their own and are none. */
  readonly idsOf: (asked: AskedDuty) => Promise<readonly string[]>
  /** Whether the register has no member yet, within the reach. */
  readonly isEmpty: (reach: Reach) => Promise<boolean>
}
