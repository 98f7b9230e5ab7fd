import { Types, type mongo } from 'mongoose'
import type { CollectionSlug, Payload } from 'payload'

import { contentAddress } from '../../domain/editorial/content-address.ts'
import { CONTENT_COLLECTIONS, slugOf } from '../../domain/editorial/editorial-values.ts'
import type {
  Release,
  ReleasedDocument,
  ReleaseRepository,
} from '../../services/editorial/releases.repository.ts'
import { RELEASED } from '../editorial/released.ts'
import { connectionOf } from '../models/connection.ts'
import { outboxModel, type OutboxRow } from '../models/outbox.model.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import { recipientsIn } from './recipients.ts'

const TOPIC = 'contentPublished'
const MAX_SINCE = 1000

export function createReleaseRepository({
  payload,
  clock,
}: {
  readonly payload: Payload
  readonly clock: () => Date
}): ReleaseRepository {
  const outbox = outboxModel(connectionOf(payload))
  return {
    async findUntold(limit) {
      const rows = await outbox
        .find({ topic: TOPIC, doneAt: null })
        .sort({ at: 1, _id: 1 })
        .limit(limit)
        .lean<OutboxRow[]>()
      return rows.map(toRelease)
    },
    async markTold({ id, at }) {
      await outbox.updateOne({ _id: new Types.ObjectId(id) }, { $set: { doneAt: at } })
    },
    async findSince(since) {
      const rows = await outbox
        .find({ topic: TOPIC, at: { $gte: since } })
        .sort({ at: 1, _id: 1 })
        .limit(MAX_SINCE)
        .lean<OutboxRow[]>()
      return rows.map(toRelease)
    },
    findReleasedAsSystem: (asked) => findReleased({ payload, ...asked }),
    recipients: (who) => recipientsIn({ payload, who, now: clock() }),
  }
}

export function toRelease({ _id, subject, facts, at }: OutboxRow): Release {
  const kind = CONTENT_COLLECTIONS.find((known) => known === facts.contentCollection)
  return {
    id: String(_id),
    contentCollection: kind ?? 'NEWS',
    documentId: subject,
    isFirst: facts.first === true,
    at,
  }
}

type ReleasedRow = {
  readonly _id: mongo.ObjectId
  readonly readableBy?: string
  readonly title?: string
  readonly summary?: string | null
  readonly slug?: string | null
}

async function findReleased({
  payload,
  contentCollection,
  documentId,
}: {
  readonly payload: Payload
  readonly contentCollection: Release['contentCollection']
  readonly documentId: string
}): Promise<ReleasedDocument | null> {
  const slug = slugOf(contentCollection)
  const found = await rowsOf({ payload, slug: slug as CollectionSlug })
    .findOne(
      { _id: { $in: toObjectIds([documentId]) }, ...RELEASED },
      { readableBy: 1, title: 1, summary: 1, slug: 1 },
    )
    .lean<ReleasedRow>()
  if (!found?.readableBy) return null
  const address = contentAddress({ collection: slug, slug: found.slug ?? documentId })
  return {
    readableBy: found.readableBy,
    title: found.title ?? '',
    summary: found.summary ?? '',
    url: address ?? '/',
  }
}
