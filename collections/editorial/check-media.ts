import type { PayloadRequest } from 'payload'

import type { Viewer } from '../../src/domain/permissions.ts'
import { invalidInput } from '../../src/errors/domain-error.ts'

/** A file that is put into a document is opened to its readers, so only somebody who sees the file may do that. */
export async function checkMedia({
  req,
  viewer,
  mediaIds,
  known,
}: {
  readonly req: PayloadRequest
  readonly viewer: Viewer | null
  readonly mediaIds: readonly string[]
  readonly known: readonly string[]
}): Promise<void> {
  const added = mediaIds.filter((id) => !known.includes(id))
  if (added.length === 0) return
  const { totalDocs } = await req.payload.count({
    collection: 'media',
    where: { id: { in: added } },
    overrideAccess: viewer === null,
    req,
  })
  if (totalDocs < added.length)
    throw invalidInput([{ path: 'files', reason: 'editorial.fileNotYours' }])
}
