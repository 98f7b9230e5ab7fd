import type { PayloadRequest } from 'payload'

import {
  CONTENT_SLUGS,
  openKeyOf,
  type EditorialState,
} from '../../src/domain/editorial/editorial-values.ts'
import type { ReviewStep } from '../../src/domain/editorial/review-path.ts'

/** The submission of a document that is under way, as far as the hooks need it. */
export type OpenTask = {
  readonly id: string
  readonly state: EditorialState
  readonly path: readonly ReviewStep[]
  readonly step: number
  readonly round: number
  readonly reapproveAfterEdit: boolean
  readonly writers: readonly string[]
}

type StoredTask = Partial<Omit<OpenTask, 'id' | 'state' | 'path'>> & {
  readonly id: string
  readonly state: EditorialState
  readonly path?: (Omit<ReviewStep, 'organizationId'> & { readonly organization: string })[]
}

/** Reads the submission under way in the request's own transaction; null where there is none. */
export async function findOpenTask({
  req,
  slug,
  documentId,
}: {
  readonly req: PayloadRequest
  readonly slug: string
  readonly documentId: string
}): Promise<OpenTask | null> {
  const contentCollection = CONTENT_SLUGS.find(([, other]) => other === slug)?.[0]
  if (contentCollection === undefined) return null
  const task = await req.payload.db.findOne<StoredTask>({
    collection: 'editorial-tasks',
    where: { openKey: { equals: openKeyOf({ contentCollection, documentId }) } },
    req,
  })
  return task ? openTaskOf(task) : null
}

function openTaskOf({
  path,
  step,
  round,
  reapproveAfterEdit,
  writers,
  ...task
}: StoredTask): OpenTask {
  return {
    ...task,
    path: (path ?? []).map(({ organization, ...rest }) => ({
      ...rest,
      organizationId: organization,
    })),
    step: step ?? 0,
    round: round ?? 1,
    reapproveAfterEdit: reapproveAfterEdit ?? true,
    writers: writers ?? [],
  }
}
