import type { ClientSession } from 'mongoose'
import type { Payload } from 'payload'

import {
  AUDIENCES,
  type Audience,
  type ContentCollection,
} from '../../domain/editorial/editorial-values.ts'
import { plainTextOf } from '../../domain/editorial/rich-text.ts'
import { isStaffOf } from '../../domain/editorial/staff-rule.ts'
import type { Viewer } from '../../domain/permissions.ts'
import type { ContentDraft } from '../../services/editorial/editorial.repository.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import { contentRows, writersSincePublished } from './content-rows.ts'

/** The newest version of a document, for its staff; null for everybody else and where there is none. */
export async function findDraft({
  payload,
  session,
  viewer,
  contentCollection,
  documentId,
}: {
  readonly payload: Payload
  readonly session: ClientSession
  readonly viewer: Viewer | null
  readonly contentCollection: ContentCollection
  readonly documentId: string
}): Promise<ContentDraft | null> {
  const [id] = toObjectIds([documentId])
  const rows = contentRows({ payload, contentCollection, session })
  if (id === undefined || rows === null) return null
  const latest = await rows.findLatest(id)
  if (latest === null) return null

  const { version } = latest
  const authorId = String(version.author)
  const ownerId = String(version.owner)
  const [ownerPath, audiencePath] = await pathsOf({
    payload,
    session,
    ids: [ownerId, String(version.audienceOrganization ?? version.owner)],
  })
  if (ownerPath === undefined || !isStaffOf({ viewer, authorId, ownerPath })) return null

  const text = plainTextOf(version.body)
  const fileNames = await fileNamesOf({ payload, session, ids: version.mediaIds ?? [] })
  return {
    contentCollection,
    documentId,
    versionId: String(latest._id),
    isDraft: version._status !== 'published',
    title: version.title ?? '',
    texts: [version.summary ?? '', text],
    fileNames,
    isReady: Boolean(version.title?.trim()) && (text !== '' || fileNames.length > 0),
    authorId,
    writerIds: await writersSincePublished({ rows, session, id }),
    ownerId,
    ownerPath,
    audience: AUDIENCES.find((known): known is Audience => known === version.audience) ?? 'MEMBERS',
    audiencePath: audiencePath ?? ownerPath,
  }
}

/** Of each organization in the order asked, ids from the root; undefined where there is none. */
async function pathsOf({
  payload,
  session,
  ids,
}: {
  readonly payload: Payload
  readonly session: ClientSession
  readonly ids: readonly string[]
}): Promise<readonly (readonly string[] | undefined)[]> {
  const found = await rowsOf({ payload, slug: 'organizations' })
    .collection.find({ _id: { $in: toObjectIds(ids) } }, { session, projection: { path: 1 } })
    .toArray()
  const paths = new Map(
    found.map(({ _id, path }) => [String(_id), (path as unknown[]).map(String)]),
  )
  return ids.map((id) => paths.get(id))
}

async function fileNamesOf({
  payload,
  session,
  ids,
}: {
  readonly payload: Payload
  readonly session: ClientSession
  readonly ids: readonly string[]
}): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const found = await rowsOf({ payload, slug: 'media' })
    .collection.find(
      { _id: { $in: toObjectIds(ids) } },
      { session, projection: { originalName: 1 } },
    )
    .toArray()
  return found.map(({ originalName }) => String(originalName ?? ''))
}
