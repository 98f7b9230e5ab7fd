import { decidingKeysOf } from '../../domain/editorial/review-path.ts'
import type { Viewer } from '../../domain/permissions.ts'

/** What waits for this person: asked at the current step, not decided by them yet, and not their own text. */
export function toDecideBy(viewer: Viewer): Record<string, unknown> {
  return {
    waitingFor: { $in: [...decidingKeysOf(viewer)] },
    writers: { $ne: viewer.accountId },
    decidedBy: { $ne: viewer.accountId },
  }
}
