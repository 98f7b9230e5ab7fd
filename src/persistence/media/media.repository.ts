import type { mongo } from 'mongoose'
import type { Payload } from 'payload'

import { readingKeysOf } from '../../domain/editorial/audience-rule.ts'
import { mediaAddress } from '../../domain/editorial/content-address.ts'
import { reachOf, type Viewer } from '../../domain/permissions.ts'
import type { MediaRepository, StoredMedia } from '../../services/media/media.repository.ts'
import { notFound } from '../../errors/domain-error.ts'
import { asViewer } from '../as-viewer.ts'
import { both } from '../keyset.ts'
import { reachToFilter, toObjectIds } from '../reach-filter.ts'
import { papersOpenTo } from '../meetings/agenda-papers.ts'
import { rowsOf } from '../rows-of.ts'

/** The flag that the collection asks for (collections/media/media.access.ts). */
const PAPER = { meetingPaper: true }

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
  const findWhere = async (ids: readonly string[], filter: Record<string, unknown> = {}) =>
    (await media.find(both({ _id: { $in: toObjectIds(ids) } }, filter)).lean<MediaRow[]>()).map(
      toStored,
    )
  const find = async ({ ids, viewer }: { ids: readonly string[]; viewer: Viewer | null }) => {
    const found = await findWhere(ids, visibleMedia(viewer))
    const known = new Set(found.map(({ id }) => id))
    const missing = ids.filter((id) => !known.has(id))
    const papers = await papersOpenTo({ payload, ids: missing, viewer })
    return papers.length === 0 ? found : [...found, ...(await findWhere(papers))]
  }

  return {
    findByIds: find,
    keepPaper: async ({ organizationId, fileName, bytes, viewer }) => {
      const { id } = await payload.create({
        collection: 'media',
        data: { owner: organizationId },
        // What it is follows from its bytes.
        file: { name: fileName, data: Buffer.from(bytes), size: bytes.byteLength, mimetype: '' },
        ...asViewer(viewer),
        context: { viewer, ...PAPER },
      })
      const [kept] = await findWhere([String(id)])
      if (kept === undefined) throw notFound()
      return kept
    },
    findStored: async ({ id, viewer }) => (await find({ ids: [id], viewer }))[0] ?? null,
  }
}

/**
 * Read by the readers of a published document that uses it, and by its staff: the same rule as collections/media/media.access.ts. Those
 * whom a meeting opens it to (papersOpenTo) get it from this site's own doors alone.
 */
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
