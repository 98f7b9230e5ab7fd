import type { Payload } from 'payload'

import { provideRosterDoor, type RosterDoor } from '../../collections/index.ts'
import { ownIdentity, stillRuns } from '../database/process-identity.ts'
import { say, type Locale } from '../domain/messages/messages.ts'
import type { Viewer } from '../domain/permissions.ts'
import { RESULT_FILE_LABELS } from '../domain/roster/import-page.labels.ts'
import { resultSheets } from '../domain/roster/result-sheets.ts'
import { sayReport, type SaidImport, type SaidImportJob } from '../domain/roster/say-report.ts'
import { sayRows } from '../domain/roster/say-rows.ts'
import { conflict, isDomainError } from '../errors/domain-error.ts'
import { readWorkbook } from '../files/spreadsheets/read-workbook.ts'
import { writeTables } from '../files/spreadsheets/write-tables.ts'
import { auditLogOf } from '../persistence/audit/audit-log.ts'
import { createMongoImportJobs } from '../persistence/roster/mongo-import-jobs.ts'
import { createRosterRepository } from '../persistence/roster/roster.repository.ts'
import type { ImportJob, PastImport } from '../services/roster/import-jobs.repository.ts'
import { mayResume, type Named } from '../services/roster/past-imports.ts'
import {
  createRosterService,
  type ImportStarted,
  type RosterService,
} from '../services/roster/roster.service.ts'

/** The import of lists of members in this process, for the command line and for the admin's page. */
export function createRoster({ payload }: { readonly payload: Payload }): RosterService {
  const roster = createRosterService({
    repository: createRosterRepository({ payload }),
    jobs: createMongoImportJobs({ payload, owner: ownIdentity(), stillRuns }),
    recordAudit: (event) => auditLogOf(payload).record([event]),
  })
  const reportBug = (error: unknown) => payload.logger.error({ err: error, msg: 'Roster import' })
  provideRosterDoor(payload, doorOf({ roster, reportBug }))
  return roster
}

type DoorArgs = {
  readonly roster: RosterService
  readonly reportBug: (error: unknown) => void
}
type Asking = { readonly viewer: Viewer; readonly locale: Locale }

function doorOf({ roster, reportBug }: DoorArgs): RosterDoor {
  const job = async ({ id, ...asking }: Asking & { readonly id: string }) =>
    saidJob(await roster.job({ id, viewer: asking.viewer }), asking)
  // The page watches the job; what goes wrong is in its state, and a bug in the log as well.
  const run = ({ job: started, work }: ImportStarted, asking: Asking) => {
    void work().catch((error: unknown) => {
      if (!isDomainError(error)) reportBug(error)
    })
    return job({ id: started.id, ...asking })
  }
  return {
    async preview({ bytes, locale, ...asked }) {
      const found = await roster.previewRows({ ...asked, file: readWorkbook(bytes) })
      return {
        report: sayReport({ report: found.report, locale }),
        rows: sayRows(found.rows, locale),
      }
    },
    start: async ({ bytes, ...asked }) =>
      run(await roster.start({ ...asked, file: readWorkbook(bytes) }), asked),
    past: async ({ viewer }) => (await roster.pastImports({ viewer })).map(saidImport),
    job,
    rows: async ({ locale, ...asked }) => sayRows(await roster.jobRows(asked), locale),
    async result(asked) {
      const { report, ...found } = await job(asked)
      if (report === null) throw conflict()
      const rows = sayRows(await roster.jobRows(asked), asked.locale)
      const { locale } = asked
      const sheets = resultSheets({ job: { ...found, report }, report, rows, locale })
      const day = found.startedAt.slice(0, 10)
      return {
        fileName: `${RESULT_FILE_LABELS.fileName[locale]}-${day}.xlsx`,
        bytes: await writeTables(sheets),
      }
    },
    stop: (asked) => roster.stop(asked),
    resume: async (asked) => run(await roster.resume(asked), asked),
    settleCase: (asked) => roster.settleCase(asked),
  }
}

function saidImport(job: Named<PastImport>): SaidImport {
  const { id, fileName, under, state, startedByName, startedAt, members, cases, settled } = job
  return {
    id,
    fileName,
    under,
    state,
    startedBy: startedByName,
    startedAt: startedAt.toISOString(),
    members: members ?? { create: 0, update: 0, unchanged: 0 },
    cases,
    openCases: cases - settled.length,
  }
}

function saidJob(job: Named<ImportJob>, { viewer, locale }: Asking): SaidImportJob {
  const { done, total, failure, settled } = job
  // A page that watches asks often, and the report is the most of it.
  const report = job.state === 'RUNNING' ? null : job.report
  return {
    ...saidImport({
      ...job,
      members: job.report?.members ?? null,
      cases: job.report?.cases.length ?? 0,
    }),
    done,
    total,
    settled,
    resumable: job.state === 'INTERRUPTED' && mayResume(job, viewer),
    failure: failure === null ? null : say({ key: failure, locale }),
    report: report && sayReport({ report, locale }),
  }
}
