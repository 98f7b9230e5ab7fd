import type { mongo } from 'mongoose'
import type { Payload } from 'payload'

import { boardsOf } from '../../domain/editorial/board-offices.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import type { TaskRow } from './task-row.ts'

export function tasksOf(payload: Payload): mongo.Collection<TaskRow> {
  return rowsOf({ payload, slug: 'editorial-tasks' })
    .collection as unknown as mongo.Collection<TaskRow>
}

/** A submission is seen by its author and the people of the boards on its way (also collections/editorial-tasks). */
export function visibleTasks(viewer: Viewer | null): mongo.Filter<TaskRow> {
  if (viewer === null) return { _id: { $in: [] } }
  return {
    $or: [
      { author: { $in: toObjectIds([viewer.accountId]) } },
      { boards: { $in: [...boardsOf(viewer)] } },
    ],
  }
}
