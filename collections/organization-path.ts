import type { PayloadRequest } from 'payload'

import { findStored } from './find-stored.ts'

/** Ids from the root to the organization, self last; null where there is none. */
export async function organizationPath({
  req,
  id,
}: {
  readonly req: PayloadRequest
  readonly id: string
}): Promise<readonly string[] | null> {
  const stored = await findStored<{ path?: readonly unknown[] }>({
    req,
    collection: 'organizations',
    id,
  })
  return stored === null ? null : (stored.path ?? []).map(String)
}
