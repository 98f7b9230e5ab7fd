import type { DemoCommittee } from '../committee/committee.ts'
import type { DemoDesk } from '../demo-desk.ts'

/** What every step of the making works with. */
export type StepWork = {
  readonly desk: DemoDesk
  readonly committee: DemoCommittee
  /** The first day of the month in which the demo was begun, YYYY-MM-DD. */
  readonly anchor: string
  /** When the demo was begun: what is later has not happened in it. */
  readonly begunAt: Date
  /** To be called between two pieces of work: throws once the demo is to stop. */
  readonly report: (done: number, total: number) => void
}
