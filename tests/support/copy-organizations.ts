import type { Payload } from 'payload'
import mongoose from 'mongoose'

import { searchWords } from '../../src/domain/text/search-key.ts'
import { textSortKey } from '../../src/domain/text/sort-key.ts'
import { rowsOf } from '../../src/persistence/rows-of.ts'

type Made = { readonly id: string; readonly path: readonly string[] }

/** So many active organizations below each of `parents`, written at once: hooks would take minutes for thousands. */
export async function copyOrganizations({
  payload,
  parents,
  type,
  name,
  each,
}: {
  readonly payload: Payload
  readonly parents: readonly Made[]
  readonly type: string
  readonly name: string
  readonly each: number
}): Promise<readonly Made[]> {
  const rows = parents.flatMap((parent) =>
    Array.from({ length: each }, (_none, at) => {
      const _id = new mongoose.Types.ObjectId()
      const called = `${name} ${at + 1}`
      const path = [...parent.path, _id.toHexString()]
      const parentId = new mongoose.Types.ObjectId(parent.id)
      return {
        _id,
        name: called,
        code: _id.toHexString(),
        type,
        status: 'ACTIVE',
        parent: parentId,
        path,
        sortKey: textSortKey(called),
        searchWords: [...searchWords(called)],
        history: [{ name: called, type, status: 'ACTIVE', parent: parentId, from: null, to: null }],
      }
    }),
  )
  await rowsOf({ payload, slug: 'organizations' }).collection.insertMany(rows)
  return rows.map(({ _id, path }) => ({ id: _id.toHexString(), path }))
}
