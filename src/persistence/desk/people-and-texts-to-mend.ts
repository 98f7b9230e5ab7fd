import type { Payload } from 'payload'

import { admittedForProbationEnding } from '../../domain/desk/duties.ts'
import type { Reach, Viewer } from '../../domain/permissions.ts'
import { toDecideBy } from '../editorial/to-decide-by.ts'
import { reachToFilter } from '../reach-filter.ts'
import { readRows } from '../read-rows.ts'
import { rowsOf } from '../rows-of.ts'

type Within = { readonly payload: Payload }

/** Probationary members whose twelve months end soon, or are over and not settled. */
export async function endingProbations({
  payload,
  reach,
  today,
}: Within & { readonly reach: Reach; readonly today: string }): Promise<readonly string[]> {
  const found = await readRows<{ _id: unknown }>({
    rows: rowsOf({ payload, slug: 'members' }),
    filter: {
      status: 'PROBATIONARY',
      admittedOn: { $gt: '', $lte: admittedForProbationEnding(today) },
      ...reachToFilter({ reach, fields: { path: 'path', organization: 'cell' } }),
    },
    projection: { _id: 1 },
  })
  return found.map(({ _id }) => String(_id))
}

/** Submissions that this person is asked to decide on. */
export async function waitingTasks({
  payload,
  viewer,
}: Within & { readonly viewer: Viewer }): Promise<readonly string[]> {
  const found = await readRows<{ _id: unknown }>({
    rows: rowsOf({ payload, slug: 'editorial-tasks' }),
    filter: toDecideBy(viewer),
    projection: { _id: 1 },
  })
  return found.map(({ _id }) => String(_id))
}
