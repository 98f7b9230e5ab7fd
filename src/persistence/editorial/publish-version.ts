import { Types, type ClientSession, type mongo } from 'mongoose'
import type { Payload } from 'payload'

import { CONTENT_COLLECTIONS } from '../../domain/editorial/editorial-values.ts'
import type { EditorialUnit } from '../../services/editorial/editorial.repository.ts'
import { connectionOf } from '../models/connection.ts'
import { outboxModel } from '../models/outbox.model.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import { contentRows, type ContentRow, type ContentVersionRow } from './content-rows.ts'
import { RELEASED } from './released.ts'
import { tasksOf } from './tasks-of.ts'

type Within = { readonly payload: Payload; readonly session: ClientSession }

/**
 * Copies the approved version to readers: document, version, submission, the readers of its files and the line in the outbox,
 * all in the session's transaction. What is published is the approved version and nothing else, whatever was saved since.
 */
export async function publishVersion({
  payload,
  session,
  task,
  move,
  at,
}: Within & Parameters<EditorialUnit['publish']>[0]): Promise<void> {
  const rows = contentRows({ payload, contentCollection: task.contentCollection, session })
  const parent = new Types.ObjectId(task.documentId)
  const id = new Types.ObjectId(task.approvedVersionId ?? '')
  const approved = await rows?.findVersion({ id, parent })
  const before = await rows?.findDocument(parent)
  if (!rows || !approved || !before)
    throw new Error(`The approved version ${String(id)} of ${task.documentId} is gone`)

  const released = releasedFrom({ approved, before, at })
  await rows.documents.replaceOne({ _id: parent }, released, { session })
  await rows.versions.updateMany({ parent, latest: true }, { $unset: { latest: 1 } }, { session })
  await rows.versions.insertOne(
    {
      _id: new Types.ObjectId(),
      parent,
      version: released,
      latest: true,
      createdAt: at,
      updatedAt: released.updatedAt,
    },
    { session },
  )
  await tasksOf(payload).updateOne(
    { _id: new Types.ObjectId(task.id) },
    {
      $set: { state: move.state, waitingFor: [], publishedAt: at, updatedAt: at },
      $unset: { openKey: 1 },
    },
    { session },
  )
  const mediaIds = [...(before.mediaIds ?? []), ...(released.mediaIds ?? [])]
  await openFiles({ payload, session, mediaIds: [...new Set(mediaIds)] })
  await appendRelease({ payload, session, task, released, first: !before.publishedAt, at })
}

/** A second release of a document corrects the first, keeps its address and the moment it first went out. */
function releasedFrom({
  approved,
  before,
  at,
}: {
  readonly approved: ContentVersionRow
  readonly before: ContentRow
  readonly at: Date
}) {
  const isFirst = !before.publishedAt
  return {
    ...approved.version,
    _status: 'published',
    state: isFirst ? 'PUBLISHED' : 'CORRECTED',
    slug: before.slug ?? approved.version.slug ?? null,
    ownerPath: before.ownerPath ?? approved.version.ownerPath ?? [],
    publishedAt: before.publishedAt ?? at,
    createdAt: before.createdAt ?? at,
    // Later than the version it copies, however the clocks of several processes stand: the newest is what Payload goes on from.
    updatedAt: new Date(Math.max(at.getTime(), approved.updatedAt.getTime() + 1)),
  }
}

/** A file is read by the readers of every released document that uses it. */
async function openFiles({
  payload,
  session,
  mediaIds,
}: Within & { readonly mediaIds: readonly string[] }): Promise<void> {
  if (mediaIds.length === 0) return
  const readers = await readersOf({ payload, session, mediaIds })
  await rowsOf({ payload, slug: 'media' }).collection.bulkWrite(
    toObjectIds(mediaIds).map((_id): mongo.AnyBulkWriteOperation => ({
      updateOne: {
        filter: { _id },
        update: { $set: { readableBy: [...(readers.get(String(_id)) ?? [])] } },
      },
    })),
    { session },
  )
}

async function readersOf({
  payload,
  session,
  mediaIds,
}: Within & { readonly mediaIds: readonly string[] }): Promise<
  ReadonlyMap<string, ReadonlySet<string>>
> {
  const readers = new Map(mediaIds.map((id) => [id, new Set<string>()]))
  const using = { ...RELEASED, mediaIds: { $in: [...mediaIds] } }
  const options = { session, projection: { mediaIds: 1, readableBy: 1 } }
  const users: ContentRow[] = []
  // One after the other: a transaction has one conversation with the server.
  for (const contentCollection of CONTENT_COLLECTIONS) {
    const rows = contentRows({ payload, contentCollection, session })
    if (rows) users.push(...(await rows.documents.find(using, options).toArray()))
  }
  for (const { mediaIds: used, readableBy } of users)
    for (const id of used ?? []) readers.get(id)?.add(readableBy ?? '')
  return readers
}

async function appendRelease({
  payload,
  session,
  task,
  released,
  first,
  at,
}: Within & {
  readonly task: Parameters<EditorialUnit['publish']>[0]['task']
  readonly released: Omit<ContentRow, '_id'>
  readonly first: boolean
  readonly at: Date
}): Promise<void> {
  const facts = {
    contentCollection: task.contentCollection,
    readableBy: released.readableBy ?? '',
    taskId: task.id,
    first,
  }
  const row = { topic: 'contentPublished', subject: task.documentId, facts, at, doneAt: null }
  await outboxModel(connectionOf(payload)).create([row], { session })
}
