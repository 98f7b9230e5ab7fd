import type { Payload } from 'payload'

import type { Viewer } from '../../domain/permissions.ts'
import { connectionOf } from '../models/connection.ts'
import { importJobsModel } from '../models/import-jobs.model.ts'

/** The cases that the last import of this person left and nobody has settled yet. Those of others may be about people whom this person does not see. */
export async function countOpenCases({
  payload,
  viewer,
}: {
  readonly payload: Payload
  readonly viewer: Viewer
}): Promise<number> {
  const last = await importJobsModel(connectionOf(payload))
    .findOne({ startedBy: viewer.accountId, state: 'DONE' }, { caseCount: 1, settled: 1 })
    .sort({ startedAt: -1 })
    .lean<{ caseCount?: number; settled?: readonly number[] } | null>()
  return (last?.caseCount ?? 0) - (last?.settled?.length ?? 0)
}
