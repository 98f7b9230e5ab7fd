import type { Payload } from 'payload'

import { pageOf } from '../../domain/paging/paging.ts'
import type { Viewer } from '../../domain/permissions.ts'
import type {
  EditorialRepository,
  EditorialTaskFilter,
} from '../../services/editorial/editorial.repository.ts'
import { inTransaction } from '../in-transaction.ts'
import { afterMoment } from '../after-moment.ts'
import { both, sortOf, type KeysetOrder } from '../keyset.ts'
import { connectionOf } from '../models/connection.ts'
import { toObjectIds } from '../reach-filter.ts'
import { ONE_BATCH } from '../read-rows.ts'
import { createEditorialUnit } from './editorial-unit.ts'
import { toTask, type TaskRow } from './task-row.ts'
import { tasksOf, visibleTasks } from './tasks-of.ts'
import { toDecideBy } from './to-decide-by.ts'

const ORDER: KeysetOrder = { field: 'submittedAt', direction: -1 }

export function createEditorialRepository({
  payload,
}: {
  readonly payload: Payload
}): EditorialRepository {
  const tasks = tasksOf(payload)

  return {
    inUnit: (work) =>
      inTransaction({
        connection: connectionOf(payload),
        work: (session) => work(createEditorialUnit({ payload, session })),
      }),

    async findByIds({ viewer, ids }) {
      const filter = both({ _id: { $in: toObjectIds(ids) } }, visibleTasks(viewer))
      return (await tasks.find(filter, { batchSize: ONE_BATCH }).toArray()).map(toTask)
    },

    async list({ viewer, filter, page: { first, after } }) {
      const place = afterMoment({ field: ORDER.field, after })
      const found = await tasks
        .find(both(filterOf({ viewer, filter }), place), { batchSize: ONE_BATCH })
        .sort(sortOf(ORDER))
        .limit(first + 1)
        .toArray()
      return pageOf({ found, first, toRow })
    },

    count: ({ viewer, filter }) => tasks.countDocuments(filterOf({ viewer, filter })),
  }
}

const toRow = (row: TaskRow) => ({
  node: toTask(row),
  keys: [row.submittedAt.toISOString(), String(row._id)],
})

function filterOf({
  viewer,
  filter,
}: {
  readonly viewer: Viewer | null
  readonly filter: EditorialTaskFilter
}): Record<string, unknown> {
  const { mineToDecide, authoredByMe, board, states, collection, documentId, overdue } = filter
  return both(
    visibleTasks(viewer),
    mineToDecide && viewer ? toDecideBy(viewer) : {},
    authoredByMe && viewer ? { author: { $in: toObjectIds([viewer.accountId]) } } : {},
    board ? { boards: board } : {},
    states ? { state: { $in: states } } : {},
    collection ? { contentCollection: collection } : {},
    documentId ? { document: documentId } : {},
    overdue ? { dueAt: { $lt: new Date() } } : {},
  )
}
