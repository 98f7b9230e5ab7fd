import type { ClientSession, mongo } from 'mongoose'
import type { CollectionSlug, Payload } from 'payload'

import { slugOf, type ContentCollection } from '../../domain/editorial/editorial-values.ts'
import { rowsOf } from '../rows-of.ts'
import { versionsOf } from '../versions-of.ts'

type Id = mongo.ObjectId

/** What the editorial steps read and write of a stored document. Everything else of it is copied as it is. */
export type ContentRow = {
  readonly _id: Id
  readonly _status?: string
  readonly title?: string
  readonly slug?: string | null
  readonly summary?: string | null
  readonly body?: unknown
  readonly audience?: string
  readonly audienceOrganization?: Id | null
  readonly owner?: Id
  readonly author?: Id
  readonly state?: string
  readonly publishedAt?: Date | null
  readonly ownerPath?: readonly string[]
  readonly readableBy?: string
  readonly mediaIds?: readonly string[]
  readonly savedBy?: string | null
  readonly createdAt?: Date
  readonly updatedAt?: Date
}

export type ContentVersionRow = {
  readonly _id: Id
  readonly parent: Id
  readonly version: Omit<ContentRow, '_id'>
  readonly latest?: boolean
  readonly createdAt: Date
  readonly updatedAt: Date
}

/**
 * The stored documents and versions of one kind of content, past Payload: its hooks let nothing through but drafts, so the
 * steps that concern readers are written here, and the approved version is copied byte for byte.
 */
export function contentRows({
  payload,
  contentCollection,
  session,
}: {
  readonly payload: Payload
  readonly contentCollection: ContentCollection
  readonly session: ClientSession
}) {
  // Content that has no collection yet is found nowhere, like a document that does not exist.
  const slug = slugOf(contentCollection) as CollectionSlug
  if (payload.collections[slug] === undefined) return null
  const documents = rowsOf({ payload, slug }).collection as unknown as mongo.Collection<ContentRow>
  const versions = versionsOf({ payload, slug })
    .collection as unknown as mongo.Collection<ContentVersionRow>
  const options = { session }

  return {
    documents,
    versions,
    findDocument: (id: Id) => documents.findOne({ _id: id }, options),
    findLatest: (id: Id) =>
      versions.findOne(
        { parent: id, latest: true },
        { ...options, sort: { updatedAt: -1, _id: -1 } },
      ),
    findVersion: (ids: { readonly id: Id; readonly parent: Id }) =>
      versions.findOne({ _id: ids.id, parent: ids.parent }, options),

    /** Shows the state of the submission on the draft, and on the document as long as readers have none. */
    async setDraftState({ id, state }: { readonly id: Id; readonly state: string }) {
      await versions.updateMany(
        { parent: id, latest: true, 'version._status': { $ne: 'published' } },
        { $set: { 'version.state': state } },
        options,
      )
      await documents.updateOne(
        { _id: id, _status: { $ne: 'published' } },
        { $set: { state } },
        options,
      )
    },
  }
}

export type ContentRows = NonNullable<ReturnType<typeof contentRows>>

const MAX_VERSIONS = 1000

/** Who saved a version since readers last got one. */
export async function writersSincePublished({
  rows: { versions },
  session,
  id,
}: {
  readonly rows: ContentRows
  readonly session: ClientSession
  readonly id: Id
}): Promise<readonly string[]> {
  const newest = await versions
    .find({ parent: id }, { session, sort: { updatedAt: -1, _id: -1 }, limit: MAX_VERSIONS })
    .project<{ version?: { _status?: string; savedBy?: string | null } }>({
      'version._status': 1,
      'version.savedBy': 1,
    })
    .toArray()
  const published = newest.findIndex(({ version }) => version?._status === 'published')
  const drafts = published === -1 ? newest : newest.slice(0, published)
  return [...new Set(drafts.flatMap(({ version }) => version?.savedBy ?? []))]
}
