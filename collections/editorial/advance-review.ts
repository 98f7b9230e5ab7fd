import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import { EDITORIAL_TASK_ASKED, whoIsAsked } from '../../src/domain/editorial/editorial-news.ts'
import { reviewAfterEdit } from '../../src/domain/editorial/review-progress.ts'
import { viewerOf } from '../access.ts'
import { leaveOutboxLine } from '../stored-collections.ts'
import { findOpenTask } from './open-task.ts'

/**
 * Moves the submission under way on to the version that was just saved, in the same transaction. Whoever decides at that
 * moment writes the same task, so one of the two loses and reads again: nobody approves a text that is no longer the current one.
 */
export const advanceReview: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  req,
}) => {
  if (operation !== 'update') return
  const documentId = String((doc as { id: unknown }).id)
  const task = await findOpenTask({ req, slug: collection.slug, documentId })
  if (task === null) return

  const viewer = await viewerOf(req)
  const after = reviewAfterEdit({ task, writerId: viewer?.accountId ?? null })
  const at = new Date()
  const versionId = await latestVersionId({ req, slug: collection.slug, documentId })
  await req.payload.db.updateOne({
    collection: 'editorial-tasks',
    id: task.id,
    data: {
      ...after,
      currentVersion: versionId,
      title: (doc as { title?: string }).title ?? '',
      updatedAt: at.toISOString(),
    },
    req,
  })
  const place = { state: task.state, step: after.step, round: after.round }
  if (whoIsAsked({ before: task, after: place }) !== 'deciders') return
  const topic = EDITORIAL_TASK_ASKED
  await leaveOutboxLine({ req, line: { topic, subject: String(task.id), facts: place, at } })
}

async function latestVersionId({
  req,
  slug,
  documentId,
}: {
  readonly req: PayloadRequest
  readonly slug: string
  readonly documentId: string
}): Promise<string | null> {
  const { docs } = await req.payload.db.findVersions({
    collection: slug as 'news',
    where: { and: [{ parent: { equals: documentId } }, { latest: { equals: true } }] },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    req,
  })
  const [latest] = docs
  return latest ? String(latest.id) : null
}
