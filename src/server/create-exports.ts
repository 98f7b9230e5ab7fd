import type { Payload } from 'payload'

import { provideExports } from '../../collections/index.ts'
import { createExportRepository } from '../persistence/exports/exports.repository.ts'
import type { AuditService } from '../services/audit/audit.service.ts'
import { createExportService } from '../services/exports/exports.service.ts'

/** Lists as spreadsheets, for the lists of the admin. */
export function openExports({
  payload,
  audit,
}: {
  readonly payload: Payload
  readonly audit: AuditService
}): void {
  const lists = createExportRepository({ payload })
  provideExports(payload, createExportService({ lists, recordAudit: audit.recordAudit }))
}
