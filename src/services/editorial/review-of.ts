import type { EditorialItem } from '../../domain/editorial/editorial-workflow.ts'
import type { ContentCollection } from '../../domain/editorial/editorial-values.ts'
import { boardsOnTheWay, stepsOf, type Board } from '../../domain/editorial/review-path.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { notFound } from '../../errors/domain-error.ts'
import {
  itemOf,
  type ContentDraft,
  type EditorialTaskRecord,
  type EditorialUnit,
} from './editorial.repository.ts'

export type Review = {
  readonly draft: ContentDraft
  readonly task: EditorialTaskRecord | null
  readonly boards: readonly Board[]
  readonly item: EditorialItem
}

/** A document with its submission under way and the boards on its way. NOT_FOUND where the viewer is not of its staff. */
export async function reviewOf({
  unit,
  viewer,
  contentCollection,
  documentId,
}: {
  readonly unit: EditorialUnit
  readonly viewer: Viewer
  readonly contentCollection: ContentCollection
  readonly documentId: string
}): Promise<Review> {
  const draft = await unit.findDraft({ viewer, contentCollection, documentId })
  if (draft === null) throw notFound()
  const task = await unit.findOpenTask({ contentCollection, documentId })
  const boards = boardsOnTheWay({
    ...draft,
    boards: await unit.findBoards({ path: draft.ownerPath }),
  })
  return { draft, task, boards, item: itemOf({ draft, task, path: stepsOf(boards) }) }
}
