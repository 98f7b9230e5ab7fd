import type { Payload } from 'payload'

import { provideRosterDoor, type RosterDoor } from '../../collections/index.ts'
import { ownIdentity, stillRuns } from '../database/process-identity.ts'
import { say, type Locale } from '../domain/messages/messages.ts'
import { sayReport, type SaidImportJob } from '../domain/roster/say-report.ts'
import { isDomainError } from '../errors/domain-error.ts'
import { readWorkbook } from '../files/spreadsheets/read-workbook.ts'
import { createMongoImportJobs } from '../persistence/roster/mongo-import-jobs.ts'
import { createRosterRepository } from '../persistence/roster/roster.repository.ts'
import type { ImportJob } from '../services/roster/import-jobs.repository.ts'
import { createRosterService, type RosterService } from '../services/roster/roster.service.ts'

/** The import of lists of members in this process, for the command line and for the admin's page. */
export function createRoster({ payload }: { readonly payload: Payload }): RosterService {
  const roster = createRosterService({
    repository: createRosterRepository({ payload }),
    jobs: createMongoImportJobs({ payload, owner: ownIdentity(), stillRuns }),
  })
  const reportBug = (error: unknown) => payload.logger.error({ err: error, msg: 'Roster import' })
  provideRosterDoor(payload, doorOf({ roster, reportBug }))
  return roster
}

type DoorArgs = {
  readonly roster: RosterService
  readonly reportBug: (error: unknown) => void
}

function doorOf({ roster, reportBug }: DoorArgs): RosterDoor {
  return {
    async preview({ bytes, locale, ...asked }) {
      const report = await roster.preview({ ...asked, file: readWorkbook(bytes) })
      return sayReport({ report, locale })
    },
    async start({ bytes, locale, ...asked }) {
      const { job, work } = await roster.start({ ...asked, file: readWorkbook(bytes) })
      // The page watches the job; what goes wrong is in its state, and a bug in the log as well.
      void work().catch((error: unknown) => {
        if (!isDomainError(error)) reportBug(error)
      })
      return saidJob(job, locale)
    },
    async job({ id, viewer, locale }) {
      return saidJob(await roster.job({ id, viewer }), locale)
    },
  }
}

function saidJob(job: ImportJob, locale: Locale): SaidImportJob {
  const { id, fileName, state, done, total, report, failure } = job
  return {
    id,
    fileName,
    state,
    done,
    total,
    failure: failure === null ? null : say({ key: failure, locale }),
    report: report && sayReport({ report, locale }),
  }
}
