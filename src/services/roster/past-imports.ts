import { isGrantedAt, reachOf, reachesNothing, type Viewer } from '../../domain/permissions.ts'
import {
  cellsSpokenOf,
  seenReport,
  seenRows,
  type ImportSight,
} from '../../domain/roster/import-sight.ts'
import type { RosterReport } from '../../domain/roster/roster-report.ts'
import type { RosterRow } from '../../domain/roster/roster-row.ts'
import { conflict, invalidInput, notFound } from '../../errors/domain-error.ts'
import { readWorkbook } from '../../files/spreadsheets/read-workbook.ts'
import type { ImportJob, ImportJobs, PastImport } from './import-jobs.repository.ts'
import type { RosterRequest } from './make-plan.ts'
import type { ImportStarted } from './roster.service.ts'
import type { RosterRepository } from './roster.repository.ts'

type Needs = {
  readonly repository: RosterRepository
  readonly jobs: ImportJobs
  readonly start: (request: RosterRequest) => Promise<ImportStarted>
}
type Asked = { readonly id: string; readonly viewer: Viewer }

/** An import with the name of the organization it went under. */
export type Named<Import> = Import & { readonly under: string }

const LOOKED_THROUGH = 500
const LISTED = 50

/**
 * Imports after they were started. An import is there for whoever may import at the organization it went under; what it shows of the
 * list and of the register is decided by `ImportSight`.
 */
export function createPastImports(needs: Needs) {
  return {
    job: (asked: Asked): Promise<Named<ImportJob>> => seenJob(asked, needs),

    async jobRows(asked: Asked): Promise<readonly RosterRow[]> {
      const { job } = await findJob(asked, needs)
      const rows = await needs.jobs.rows(job.id)
      return seenRows(rows, await sightOf({ ...needs, ...asked, job, report: null, rows }))
    },

    pastImports: (asked: Pick<Asked, 'viewer'>) => pastImports(asked, needs),

    async stop(asked: Asked): Promise<void> {
      const { job } = await findJob(asked, needs)
      await needs.jobs.askToStop(job.id)
    },

    /** Takes an import up again where it was left. By whoever started it, or who may import everywhere: others match other people. */
    async resume(asked: Asked): Promise<ImportStarted> {
      const { job, code } = await findJob(asked, needs)
      if (!mayResume(job, asked.viewer)) throw notFound()
      if (job.state !== 'INTERRUPTED') throw conflict('roster.notInterrupted')
      const bytes = await needs.jobs.file(job.id)
      if (bytes === null) throw conflict('roster.fileGone')
      const { fileName, encoding } = job
      const { viewer } = asked
      return needs.start({ file: readWorkbook(bytes), fileName, encoding, under: code, viewer })
    },

    async settleCase({
      number,
      settled,
      ...asked
    }: Asked & { readonly number: number; readonly settled: boolean }): Promise<void> {
      const { job } = await findJob(asked, needs)
      if (!Number.isInteger(number) || job.report?.cases[number] === undefined)
        throw invalidInput([{ path: 'case', reason: 'error.notFound' }])
      await needs.jobs.settleCase({ id: job.id, number, settled })
    },
  }
}

/** Whether this viewer may take the import up again. */
export function mayResume(job: Pick<ImportJob, 'startedBy'>, viewer: Viewer): boolean {
  return isOwn(job, viewer) || reachOf({ viewer, permission: 'member.import' }).everywhere
}

const isOwn = ({ startedBy }: Pick<ImportJob, 'startedBy'>, { accountId }: Viewer) =>
  startedBy !== null && startedBy === accountId

const mayImportAt = (viewer: Viewer, path: readonly string[]) =>
  isGrantedAt({ viewer, permission: 'member.import', path })

/** The latest first. */
async function pastImports(
  { viewer }: Pick<Asked, 'viewer'>,
  { jobs, repository }: Needs,
): Promise<readonly Named<PastImport>[]> {
  if (reachesNothing(reachOf({ viewer, permission: 'member.import' }))) throw notFound()
  const latest = await jobs.list(LOOKED_THROUGH)
  const places = await repository.placesOf(latest.map(({ underId }) => underId))
  return latest
    .flatMap((job) => {
      const place = places.get(job.underId)
      return place && mayImportAt(viewer, place.path) ? [{ ...job, under: place.name }] : []
    })
    .slice(0, LISTED)
}

async function seenJob(asked: Asked, needs: Needs): Promise<Named<ImportJob>> {
  const { job, name } = await findJob(asked, needs)
  const { report } = job
  if (report === null) return { ...job, under: name }
  const sight = await sightOf({ ...needs, ...asked, job, report, rows: [] })
  return { ...job, under: name, report: seenReport(report, sight) }
}

async function findJob({ id, viewer }: Asked, { jobs, repository }: Needs) {
  const reach = reachOf({ viewer, permission: 'member.import' })
  const job = reachesNothing(reach) ? null : await jobs.find(id)
  const place = job && (await repository.placesOf([job.underId])).get(job.underId)
  if (!job || !place || !mayImportAt(viewer, place.path)) throw notFound()
  const { code, name } = place
  return { job, code, name }
}

type SightArgs = Pick<Needs, 'repository'> & {
  readonly viewer: Viewer
  /** Null: a list that the viewer has just brought. */
  readonly job: Pick<ImportJob, 'startedBy' | 'underId'> | null
  readonly report: RosterReport | null
  readonly rows: readonly RosterRow[]
}

/** How much the viewer may see, as rights and places are now. */
export async function sightOf(asked: SightArgs): Promise<ImportSight> {
  const { viewer, job, repository } = asked
  const places = await repository.placesOf([...cellsSpokenOf(asked), ...(job ? [job.underId] : [])])
  const may = (permission: 'member.import' | 'member.readSensitive') => (id: string) => {
    const path = places.get(id)?.path
    return path !== undefined && isGrantedAt({ viewer, permission, path })
  }
  const seesSensitive = may('member.readSensitive')
  return {
    seesList: job === null || isOwn(job, viewer) || seesSensitive(job.underId),
    seesCell: may('member.import'),
    seesSensitive,
  }
}
