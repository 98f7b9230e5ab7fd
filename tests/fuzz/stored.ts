import { createHash } from 'node:crypto'

import type { World } from '../support/world.ts'

export type Stored = ReadonlyMap<string, string>

/** What changes by itself, or with every request. */
const NOT_REGISTERS = /^(_|refresh-sessions|sign-in-attempts|payload-)/

/** Where an entry of the audit log was linked is written into it later, by whoever links. */
const WITHOUT_LINK = (key: string, value: unknown) => (key === 'block' ? undefined : value)

/** Every document that is stored in the registers, by collection and id, as what it holds. */
export async function storedIn({ payload }: World): Promise<Stored> {
  const { connection } = payload.db as unknown as {
    connection: {
      db: {
        collections: () => Promise<
          { collectionName: string; find: () => { toArray: () => Promise<{ _id: unknown }[]> } }[]
        >
      }
    }
  }
  const rows = new Map<string, string>()
  for (const collection of await connection.db.collections()) {
    if (NOT_REGISTERS.test(collection.collectionName)) continue
    for (const row of await collection.find().toArray()) {
      const hash = createHash('sha256').update(JSON.stringify(row, WITHOUT_LINK)).digest('hex')
      rows.set(`${collection.collectionName}/${String(row._id)}`, hash)
    }
  }
  return rows
}

/** What was there before and is not, or is another now. What has come since is not among it. */
export const touched = (before: Stored, after: Stored): readonly string[] =>
  [...before].filter(([key, hash]) => after.get(key) !== hash).map(([key]) => key)

/** What has come, except that the audit log grows with what is asked for: by exports, for one. */
export const added = (before: Stored, after: Stored): readonly string[] =>
  [...after.keys()].filter((key) => !before.has(key) && !key.startsWith('audit-'))
