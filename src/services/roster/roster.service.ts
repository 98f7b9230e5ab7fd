import { createHash } from 'node:crypto'

import type { AuditEvent } from '../../domain/audit/audit-entry.ts'
import type { RosterRow } from '../../domain/roster/roster-row.ts'
import { seenReport, seenRows } from '../../domain/roster/import-sight.ts'
import type { Roster } from '../../domain/roster/read-roster.ts'
import type { StoredOrganization } from '../../domain/roster/stored-register.ts'
import { DomainError } from '../../errors/domain-error.ts'
import type { ImportJob, ImportJobs } from './import-jobs.repository.ts'
import { findUnder, makePlan, readList, type RosterRequest } from './make-plan.ts'
import { reportOf, type RosterReport } from '../../domain/roster/roster-report.ts'
import { createPastImports, sightOf } from './past-imports.ts'
import type { RosterRepository } from './roster.repository.ts'
import { writePlan, type ImportProgress } from './write-plan.ts'

export type RosterService = ReturnType<typeof createRosterService>

type Needs = {
  readonly repository: RosterRepository
  readonly jobs: ImportJobs
  /** Writes to the audit log; durable when it answers. */
  readonly recordAudit: (event: AuditEvent) => Promise<void>
  readonly now?: () => Date
}

type ImportRequest = RosterRequest & {
  readonly onProgress?: (progress: ImportProgress) => void
  /** Asked between batches: true stops the import there; the same import goes on from there later. */
  readonly isStopped?: () => boolean
}

export type ImportStarted = { readonly job: ImportJob; readonly work: () => Promise<ImportJob> }

/** Lists of members: what an import of one would do, and the import itself. */
export function createRosterService(needs: Needs) {
  const all = { ...needs, now: needs.now ?? (() => new Date()) }
  return {
    /** Says what an import of the list would do, and writes nothing. */
    preview: async (request: RosterRequest): Promise<RosterReport> =>
      (await preview(request, all)).report,
    /** The same with every row, as the viewer may see what the register holds. */
    previewRows: (request: RosterRequest): Promise<Preview> => previewRows(request, all),
    /**
     * Starts the import of a list as one job; `work` does it and ends in the job's last state. Stopped or killed in the middle, the same
     * list goes on where it was; the end is the same as that of one clean run. CONFLICT while another import runs.
     */
    start: (request: ImportRequest): Promise<ImportStarted> => start(request, all),
    /** The same, waited for. */
    async import(request: ImportRequest): Promise<ImportJob> {
      const { work } = await start(request, all)
      return work()
    },
    ...createPastImports({ ...all, start: (request) => start(request, all) }),
  }
}

type Preview = { readonly report: RosterReport; readonly rows: readonly RosterRow[] }

async function previewRows(request: RosterRequest, needs: Required<Needs>): Promise<Preview> {
  const { report, rows } = await preview(request, needs)
  const { viewer } = request
  const sight = await sightOf({ viewer, job: null, report, rows, repository: needs.repository })
  return { report: seenReport(report, sight), rows: seenRows(rows, sight) }
}

async function preview(request: RosterRequest, needs: Required<Needs>): Promise<Preview> {
  const { repository, recordAudit, now } = needs
  const under = await findUnder({ request, repository })
  const roster = readList({ request, now: now() })
  const idOf = idsOf('preview')
  const { plan } = await makePlan({ ...request, roster, under, repository, idOf, now: now() })
  const report = reportOf({ roster, plan })
  await recordAudit({
    ...importEvent({ request, under }),
    kind: 'ROSTER_PREVIEWED',
    detail: { file: request.fileName, ...countsOf(report) },
  })
  return { report, rows: plan.rows }
}

async function start(request: ImportRequest, needs: Required<Needs>): Promise<ImportStarted> {
  const { repository, jobs, now } = needs
  const under = await findUnder({ request, repository })
  const roster = readList({ request, now: now() })
  if (roster.encoding.confidence === 'unsure') throw unsure(roster.encoding.kind)
  const begun = await jobs.begin({
    fileHash: request.file.hash,
    underId: under.id,
    encoding: request.encoding ?? null,
    fileName: request.fileName,
    startedBy: request.viewer.accountId || null,
    startedByName: request.viewer.displayName,
    now: now(),
  })
  if (begun.kind === 'running') throw running(begun.job)
  const { job } = begun
  return { job, work: () => workOf({ request, under, roster, job }, needs) }
}

type Work = {
  readonly request: ImportRequest
  readonly under: StoredOrganization
  readonly roster: Roster
  readonly job: ImportJob
}

async function workOf(work: Work, needs: Required<Needs>): Promise<ImportJob> {
  const { repository, jobs, recordAudit, now } = needs
  const { request, job } = work
  const about = importEvent(work)
  const detail = { file: request.fileName, jobId: job.id }
  try {
    await recordAudit({ ...about, kind: 'IMPORT_STARTED', detail })
    const { bytes } = request.file
    if (bytes) await jobs.keepFile({ id: job.id, bytes })
    const idOf = idsOf(job.id)
    const { viewer } = request
    const made = await makePlan({ ...work, viewer, repository, idOf, now: now() })
    await jobs.keepReport({ id: job.id, report: reportOf(made), rows: made.plan.rows })
    await writePlan({ made, request, job, repository, jobs, now })
    await jobs.end({ id: job.id, state: 'DONE', now: now() })
  } catch (error) {
    const end = endOf(error)
    await jobs.end({ id: job.id, ...end, now: now() })
    await recordAudit({ ...about, kind: 'IMPORT_ENDED', detail: { ...detail, state: end.state } })
    throw error
  }
  const ended = (await jobs.find(job.id)) ?? job
  const counts = ended.report === null ? {} : countsOf(ended.report)
  await recordAudit({
    ...about,
    kind: 'IMPORT_ENDED',
    detail: { ...detail, state: ended.state, ...counts },
  })
  return ended
}

const importEvent = ({ request, under }: Pick<Work, 'request' | 'under'>) => ({
  viewer: request.viewer,
  address: request.address ?? null,
  subject: { collection: 'organizations', id: under.id, name: under.name },
  organizationPath: under.path,
})

const countsOf = ({ rows, organizations, members, appointments, cases }: RosterReport) => ({
  rows,
  organizationsCreated: organizations.create,
  membersCreated: members.create,
  membersChanged: members.update,
  appointmentsCreated: appointments.create,
  cases: cases.length,
})

/** Ids that are the same on every run of one job, so that a row that was written is met again. 12 bytes, as the database has them. */
function idsOf(jobId: string) {
  return (kind: string, key: string): string =>
    createHash('sha256').update(`${jobId} ${kind} ${key}`).digest('hex').slice(0, 24)
}

function unsure(kind: string): DomainError {
  return new DomainError({
    code: 'INVALID_INPUT',
    message: 'roster.encodingUnsure',
    params: { kind },
  })
}

function running({ fileName, done, total }: ImportJob): DomainError {
  const percent = total === 0 ? 0 : Math.floor((100 * done) / total)
  return new DomainError({
    code: 'CONFLICT',
    message: 'roster.running',
    params: { file: fileName, percent },
  })
}

/** A stop or a lost connection can be taken up again; what the rules refuse cannot. */
function endOf(error: unknown): { state: 'INTERRUPTED' | 'FAILED'; failure?: string } {
  const isRefusal = error instanceof DomainError && error.message !== 'roster.interrupted'
  return isRefusal ? { state: 'FAILED', failure: error.message } : { state: 'INTERRUPTED' }
}
