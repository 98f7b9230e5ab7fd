import type { mongo } from 'mongoose'

import { readingKeysOf } from '../../domain/editorial/audience-rule.ts'
import { AUDIENCES, EDITORIAL_STATES } from '../../domain/editorial/editorial-values.ts'
import type { Viewer } from '../../domain/permissions.ts'
import type { NewsRecord } from '../../services/news/news.repository.ts'
import { RELEASED } from '../editorial/released.ts'

export type NewsRow = {
  readonly _id: mongo.ObjectId
  readonly slug?: string | null
  readonly title?: string
  readonly summary?: string | null
  readonly cover?: mongo.ObjectId | null
  readonly files?: readonly mongo.ObjectId[] | null
  readonly audience?: string
  readonly audienceOrganization?: mongo.ObjectId | null
  readonly owner: mongo.ObjectId
  readonly state?: string
  readonly notice?: string | null
  readonly publishedAt: Date
  readonly updatedAt: Date
}

export const NEWS_PROJECTION = {
  slug: 1,
  title: 1,
  summary: 1,
  cover: 1,
  files: 1,
  audience: 1,
  audienceOrganization: 1,
  owner: 1,
  state: 1,
  notice: 1,
  publishedAt: 1,
  updatedAt: 1,
} as const

/** What is published, for whom it is published: the second translation of the rule of audiences (the first: `publishedRows` of the collections). */
export function releasedFor(viewer: Viewer | null): Record<string, unknown> {
  return { ...RELEASED, readableBy: { $in: [...readingKeysOf(viewer)] } }
}

export function toNews(row: NewsRow): NewsRecord {
  return {
    id: String(row._id),
    slug: row.slug ?? String(row._id),
    title: row.title ?? '',
    summary: row.summary ?? '',
    coverId: row.cover ? String(row.cover) : null,
    fileIds: (row.files ?? []).map(String),
    audience: AUDIENCES.find((known) => known === row.audience) ?? 'MEMBERS',
    audienceOrganizationId: row.audienceOrganization ? String(row.audienceOrganization) : null,
    ownerId: String(row.owner),
    state: EDITORIAL_STATES.find((known) => known === row.state) ?? 'PUBLISHED',
    notice: row.notice ?? null,
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
  }
}
