import type { Access, Where } from 'payload'

import { boardsOf } from '../../src/domain/editorial/board-offices.ts'
import { viewerOf } from '../access.ts'

/** A submission is seen by its author and by the people of the boards on its path. */
export const visibleTasks: Access = async ({ req }) => {
  const viewer = await viewerOf(req)
  if (viewer === null) return false
  const ways: Where[] = [
    { author: { equals: viewer.accountId } },
    { boards: { in: [...boardsOf(viewer)] } },
  ]
  return { or: ways }
}
