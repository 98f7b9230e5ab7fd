import type { Model } from 'mongoose'

import type { MinutesFiles } from '../../services/meetings/minutes-files.repository.ts'
import { isDuplicateKey } from '../duplicate-key.ts'
import { LASTING } from '../lasting.ts'
import type { MinutesFileRow } from '../models/minutes-files.model.ts'

/** In the database, so that every process has them and a backup holds them. A kept file outlives whatever the log says of it afterwards. */
export function createMinutesFiles({
  files,
}: {
  readonly files: Model<MinutesFileRow>
}): MinutesFiles {
  const insert = async (row: MinutesFileRow) => {
    try {
      // The collection is not typed by its ids.
      await files.collection.insertOne({ ...row, _id: row._id as never }, LASTING)
    } catch (error) {
      // It is there already.
      if (!isDuplicateKey(error)) throw error
    }
  }
  const keyOf = ({ meetingId, digest }: { readonly meetingId: string; readonly digest: string }) =>
    `${meetingId}:${digest}`
  const isThere = async (_id: string) =>
    (await files.findOne({ _id }, { _id: 1 }).lean<{ _id: string }>()) !== null
  return {
    remember: async ({ meetingId, digest, at }) => {
      const _id = keyOf({ meetingId, digest })
      if (!(await isThere(_id))) await insert({ _id, meetingId, at })
    },
    isKnown: (asked) => isThere(keyOf(asked)),
    keepSigned: ({ signatureId, meetingId, bytes, at }) =>
      insert({ _id: signatureId, meetingId, at, bytes: Buffer.from(bytes) }),
    findSigned: async (signatureId) => {
      const row = await files.findById(signatureId)
      return row?.bytes ? new Uint8Array(row.bytes) : null
    },
    dropSigned: async (signatureId) => {
      await files.deleteOne({ _id: signatureId })
    },
  }
}
