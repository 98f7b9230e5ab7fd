import { nextActions } from '../../domain/editorial/editorial-workflow.ts'
import type { EditorialActionType } from '../../domain/editorial/editorial-workflow.ts'
import type { ContentCollection } from '../../domain/editorial/editorial-values.ts'
import { progressOf, type StepProgress } from '../../domain/editorial/review-path.ts'
import type { PageRequest } from '../../domain/paging/paging.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { unauthenticated } from '../../errors/domain-error.ts'
import { decideTask } from './decide-task.ts'
import {
  type EditorialRepository,
  type EditorialTaskFilter,
  type EditorialTaskRecord,
} from './editorial.repository.ts'
import { publishContent } from './publish-content.ts'
import { reviewOf } from './review-of.ts'
import { submitContent } from './submit-content.ts'

export type EditorialService = ReturnType<typeof createEditorialService>

type AsViewer = { readonly viewer: Viewer | null }
type Document = { readonly contentCollection: ContentCollection; readonly documentId: string }

/** The steps of content on its way to readers. Each command is one transaction and idempotent by its commandId. */
export function createEditorialService({
  editorial,
  clock,
}: {
  readonly editorial: EditorialRepository
  readonly clock: () => Date
}) {
  const deps = { editorial, clock }

  return {
    submit: submitContent(deps),
    decide: decideTask(deps),
    publish: publishContent(deps),

    findByIds: editorial.findByIds,

    async list(asked: AsViewer & { filter: EditorialTaskFilter; page: PageRequest }) {
      return editorial.list({ ...asked, viewer: signedIn(asked.viewer) })
    },

    async count(asked: AsViewer & { filter: EditorialTaskFilter }) {
      return editorial.count({ ...asked, viewer: signedIn(asked.viewer) })
    },

    /** Every step of a submission, behind and ahead. */
    progress: (task: EditorialTaskRecord): readonly StepProgress[] => progressOf(task),

    /** What submitting this document would lead through, or leads through while it is under way. NOT_FOUND unless the viewer is of its staff. */
    async path({ viewer, ...document }: AsViewer & Document): Promise<readonly StepProgress[]> {
      return editorial.inUnit(async (unit) => {
        const { item } = await reviewOf({ unit, viewer: signedIn(viewer), ...document })
        return progressOf({ ...item, round: Math.max(1, item.round) })
      })
    },

    /** What this person may do with a document now, with the version that they would decide on: for the admin's buttons. */
    async standing({ viewer, ...document }: AsViewer & Document): Promise<Standing> {
      return editorial.inUnit(async (unit) => {
        const actor = signedIn(viewer)
        const { item, task } = await reviewOf({ unit, viewer: actor, ...document })
        return {
          state: item.state,
          taskId: task?.id ?? null,
          versionId: item.currentVersionId,
          actions: nextActions({ item, actor, now: clock() }),
        }
      })
    },
  }
}

export type Standing = {
  readonly state: EditorialTaskRecord['state']
  readonly taskId: string | null
  readonly versionId: string
  readonly actions: readonly EditorialActionType[]
}

function signedIn(viewer: Viewer | null): Viewer {
  if (viewer === null) throw unauthenticated()
  return viewer
}
