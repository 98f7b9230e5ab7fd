import type { Model } from 'mongoose'

import { onlyDuplicateKeys } from '../duplicate-key.ts'

/** Inserts documents whose keys are always the same; those that are there already are left as they are. */
export async function insertOnce({
  rows,
  documents,
}: {
  // Models of any shape: the documents are of the shape that the caller stores.
  readonly rows: Pick<Model<never>, 'collection'>
  readonly documents: readonly object[]
}): Promise<void> {
  if (documents.length === 0) return
  try {
    await rows.collection.insertMany([...documents], { ordered: false })
  } catch (error) {
    if (onlyDuplicateKeys(error) === null) throw error
  }
}
