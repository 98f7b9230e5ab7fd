import type { mongo } from 'mongoose'
import type { Payload } from 'payload'

import { readingKeysOf } from '../../domain/editorial/audience-rule.ts'
import { mediaAddress } from '../../domain/editorial/content-address.ts'
import { reachOf, type Viewer } from '../../domain/permissions.ts'
import type { MediaRepository, StoredMedia } from '../../services/media/media.repository.ts'
import { both } from '../keyset.ts'
import { reachToFilter, toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'

type MediaRow = {
  readonly _id: mongo.ObjectId
  readonly originalName?: string
  readonly filename: string
  readonly mimeType: string
  readonly filesize: number
  readonly updatedAt: Date
}

export function createMediaRepository({ payload }: { readonly payload: Payload }): MediaRepository {
  const media = rowsOf({ payload, slug: 'media' })
  const find = async ({ ids, viewer }: { ids: readonly string[]; viewer: Viewer | null }) =>
    (
      await media
        .find(both({ _id: { $in: toObjectIds(ids) } }, visibleMedia(viewer)))
        .lean<MediaRow[]>()
    ).map(toStored)

  return {
    findByIds: find,
    findStored: async ({ id, viewer }) => (await find({ ids: [id], viewer }))[0] ?? null,
  }
}

/** Read by the readers of a published document that uses it, and by its staff: the same rule as collections/media/media.access.ts. */
function visibleMedia(viewer: Viewer | null): Record<string, unknown> {
  const readers = { readableBy: { $in: [...readingKeysOf(viewer)] } }
  if (viewer === null) return readers
  const reach = reachOf({ viewer, permission: 'content.write' })
  return {
    $or: [
      readers,
      { uploader: { $in: toObjectIds([viewer.accountId]) } },
      reachToFilter({ reach, fields: { path: 'ownerPath', organization: 'owner' } }),
    ],
  }
}

function toStored(row: MediaRow): StoredMedia {
  const id = String(row._id)
  const filename = row.originalName ?? row.filename
  return {
    id,
    filename,
    mimeType: row.mimeType,
    size: row.filesize,
    url: mediaAddress({ id, filename }),
    storedName: row.filename,
    updatedAt: row.updatedAt,
  }
}
