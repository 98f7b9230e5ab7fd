import type { PayloadRequest } from 'payload'

import {
  CONTENT_SLUGS,
  openKeyOf,
  type EditorialState,
} from '../../src/domain/editorial/editorial-values.ts'

/** The submission of a document that is under way, as far as the hooks need it. */
export type OpenTask = {
  readonly id: string
  readonly state: EditorialState
  readonly step?: number | null
  readonly round?: number | null
  readonly reapproveAfterEdit?: boolean | null
  readonly writers?: readonly string[] | null
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
  const task = await req.payload.db.findOne<OpenTask>({
    collection: 'editorial-tasks',
    where: { openKey: { equals: openKeyOf({ contentCollection, documentId }) } },
    req,
  })
  return task ?? null
}
