import type { CollectionSlug, PayloadRequest } from 'payload'

import { findStored } from '../find-stored.ts'

type Named = {
  readonly name?: string
  readonly fullName?: string
  readonly displayName?: string
  readonly path?: readonly unknown[] | null
}

/** What a stored document is called and where it stands, for an entry that is read when it may be called otherwise or be gone. */
export async function storedName(asked: {
  readonly req: PayloadRequest
  readonly collection: CollectionSlug
  readonly id: string | null
}): Promise<{ readonly name: string; readonly path: readonly string[] }> {
  const { id, ...rest } = asked
  const found = id === null ? null : await findStored<Named>({ ...rest, id })
  return {
    name: found?.fullName ?? found?.displayName ?? found?.name ?? '',
    path: (found?.path ?? []).map(String),
  }
}
