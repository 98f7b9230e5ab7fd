import type { EncodingChoice } from '../../domain/roster/decoded-sheet.ts'
import type { RosterReport } from '../../domain/roster/roster-report.ts'
import type { RosterRow } from '../../domain/roster/roster-row.ts'

/** RUNNING and INTERRUPTED can go on; DONE and FAILED are over. */
export type ImportJobState = 'RUNNING' | 'INTERRUPTED' | 'DONE' | 'FAILED'

/** What makes two imports the same one: the bytes of the file, where it goes, and how its text is read. */
export type ImportIdentity = {
  readonly fileHash: string
  readonly underId: string
  readonly encoding: EncodingChoice | null
}

export type ImportJob = ImportIdentity & {
  readonly id: string
  readonly fileName: string
  readonly state: ImportJobState
  /** Writes done and to be done. */
  readonly done: number
  readonly total: number
  readonly startedAt: Date
  readonly finishedAt: Date | null
  /** The account that started it; null for the command line. */
  readonly startedBy: string | null
  /** Their name then. */
  readonly startedByName: string
  /** Numbers of the cases of the report that somebody has settled. */
  readonly settled: readonly number[]
  /** What the import does, as planned when it was first started; null until then. */
  readonly report: RosterReport | null
  /** Key of the sentence that says why it failed. */
  readonly failure: string | null
}

/** An import as lists name it. */
export type PastImport = Omit<ImportJob, 'report'> & {
  readonly members: RosterReport['members'] | null
  readonly cases: number
}

export type BegunJob =
  | { readonly kind: 'begun'; readonly job: ImportJob; readonly isResumed: boolean }
  /** Somebody else's import runs. */
  | { readonly kind: 'running'; readonly job: ImportJob }

/**
 * The imports of this installation. One runs at a time, in whatever process: a running job holds a slot, says now and then that it
 * lives, and loses the slot when its process is gone or has been silent.
 */
export type ImportJobs = {
  /** Takes the slot for a new import, or for one of the same identity that was interrupted. */
  readonly begin: (
    asked: ImportIdentity & {
      readonly fileName: string
      readonly startedBy: string | null
      readonly startedByName: string
      readonly now: Date
    },
  ) => Promise<BegunJob>
  /** Keeps the file until the job is over, so that it can go on without anybody bringing it again. */
  readonly keepFile: (asked: { readonly id: string; readonly bytes: Uint8Array }) => Promise<void>
  /** Null: none is kept. */
  readonly file: (id: string) => Promise<Uint8Array | null>
  /** Keeps the report and the rows of the first start; later starts leave them. */
  readonly keepReport: (asked: {
    readonly id: string
    readonly report: RosterReport
    readonly rows: readonly RosterRow[]
  }) => Promise<void>
  readonly rows: (id: string) => Promise<readonly RosterRow[]>
  /** A running job stops before its next batch, in whatever process it runs. */
  readonly askToStop: (id: string) => Promise<void>
  readonly settleCase: (asked: {
    readonly id: string
    readonly number: number
    readonly settled: boolean
  }) => Promise<void>
  /** The latest first. */
  readonly list: (limit: number) => Promise<readonly PastImport[]>
  /** Tells how far it is. False: the slot was lost or somebody asked to stop, and the job must stop. */
  readonly progress: (asked: {
    readonly id: string
    readonly done: number
    readonly total: number
    readonly now: Date
  }) => Promise<boolean>
  /** A job that is over for good gives its file away. */
  readonly end: (asked: {
    readonly id: string
    readonly state: Exclude<ImportJobState, 'RUNNING'>
    readonly failure?: string
    readonly now: Date
  }) => Promise<void>
  /** A job whose process is gone is INTERRUPTED, whatever was written last. */
  readonly find: (id: string) => Promise<ImportJob | null>
}
