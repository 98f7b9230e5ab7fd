import type { Payload } from 'payload'

import { pageOf } from '../../domain/paging/paging.ts'
import type { NewsFilter, NewsRepository } from '../../services/news/news.repository.ts'
import { afterMoment } from '../after-moment.ts'
import { RELEASED } from '../editorial/released.ts'
import { renderBodies } from '../editorial/render-bodies.ts'
import { both, sortOf, type KeysetOrder } from '../keyset.ts'
import { toObjectIds } from '../reach-filter.ts'
import { readRows } from '../read-rows.ts'
import { rowsOf } from '../rows-of.ts'
import { wordsFilter } from '../search-filter.ts'
import { NEWS_PROJECTION as projection, releasedFor, toNews, type NewsRow } from './news-row.ts'

const ORDER: KeysetOrder = { field: 'publishedAt', direction: -1 }

/** Reads of published news: lean, projected, and cut by the rule of audiences. */
export function createNewsRepository({ payload }: { readonly payload: Payload }): NewsRepository {
  const rows = rowsOf({ payload, slug: 'news' })
  const find = async (filter: Record<string, unknown>) =>
    (await readRows<NewsRow>({ rows, filter, projection })).map(toNews)

  return {
    findByIds: ({ ids, viewer }) =>
      find(both({ _id: { $in: toObjectIds(ids) } }, releasedFor(viewer))),

    findBySlug: async ({ slug, viewer }) =>
      (await find(both({ slug }, releasedFor(viewer))))[0] ?? null,

    async list({ viewer, filter, page: { first, after } }) {
      const place = afterMoment({ field: ORDER.field, after })
      const found = await readRows<NewsRow>({
        rows,
        filter: both(filterOf(filter), releasedFor(viewer), place),
        projection,
        sort: sortOf(ORDER),
        limit: first + 1,
      })
      return pageOf({ found, first, toRow })
    },

    count: ({ viewer, filter }) => rows.countDocuments(both(filterOf(filter), releasedFor(viewer))),

    async findReleasedAsSystem(id) {
      const row = await rows
        .findOne(both({ _id: { $in: toObjectIds([id]) } }, RELEASED), {
          ...projection,
          readableBy: 1,
        })
        .lean<NewsRow & { readableBy?: string }>()
      return row && { item: toNews(row), readableBy: row.readableBy ?? '' }
    },

    renderBodies: ({ ids, viewer }) =>
      renderBodies({
        payload,
        slug: 'news',
        filter: both({ _id: { $in: toObjectIds(ids) } }, releasedFor(viewer)),
      }),
  }
}

const toRow = (row: NewsRow) => ({
  node: toNews(row),
  keys: [row.publishedAt.toISOString(), String(row._id)],
})

function filterOf({
  search,
  owner,
  publishedFrom,
  publishedTo,
}: NewsFilter): Record<string, unknown> {
  return both(
    wordsFilter(search),
    owner ? { owner: { $in: toObjectIds([owner]) } } : {},
    publishedFrom ? { publishedAt: { $gte: publishedFrom } } : {},
    publishedTo ? { publishedAt: { $lte: publishedTo } } : {},
  )
}
