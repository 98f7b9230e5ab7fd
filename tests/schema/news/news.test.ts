import { describe, expect, it } from '@jest/globals'

import type { NewsRecord } from '../../../src/services/news/news.repository.ts'
import type { Services } from '../../../src/services/services.ts'
import { createSchemaWorld } from '../../support/schema-world.ts'

const item = (n: number): NewsRecord => ({
  id: `${n}`.padStart(24, '0'),
  slug: `tin-${n}`,
  title: `Tin ${n}`,
  summary: '',
  coverId: `${n + 1000}`.padStart(24, '0'),
  fileIds: [`${n + 2000}`.padStart(24, '0'), `${n + 3000}`.padStart(24, '0')],
  audience: 'PUBLIC',
  audienceOrganizationId: null,
  ownerId: `${n + 4000}`.padStart(24, '0'),
  state: 'PUBLISHED',
  notice: null,
  publishedAt: new Date(2026, 0, 1),
  updatedAt: new Date(2026, 0, 1),
})

function readsOf(count: number) {
  const reads: string[] = []
  const items = Array.from({ length: count }, (_, n) => item(n))
  const services = {
    news: {
      list: async () => {
        reads.push('news.list')
        const rows = items.map((node) => ({ node, keys: [node.id] }))
        return { rows, hasNextPage: false }
      },
      count: async () => {
        reads.push('news.count')
        return count
      },
      renderBodies: async ({ ids }: { ids: readonly string[] }) => {
        reads.push('news.renderBodies')
        return ids.map((id) => ({ id, html: '<p>x</p>' }))
      },
    },
    media: {
      findByIds: async ({ ids }: { ids: readonly string[] }) => {
        reads.push('media.findByIds')
        return ids.map((id) => ({
          id,
          filename: 'a.pdf',
          mimeType: 'x',
          size: 1,
          url: `/media/${id}`,
        }))
      },
    },
    organizations: {
      findReferenced: async ({ ids }: { ids: readonly string[] }) => {
        reads.push('organizations.findReferenced')
        return ids.map((id) => ({
          id,
          code: id,
          name: id,
          type: 'COMMUNE' as const,
          status: 'ACTIVE' as const,
          parentId: null,
          path: [id],
        }))
      },
    },
  } as unknown as Partial<Services>
  return { reads, world: createSchemaWorld({ services }) }
}

describe('a list of news', () => {
  it.each([10, 100])('of %i reads its texts, files and owners at once', async (count) => {
    const { reads, world } = readsOf(count)

    const answer = await world.query(
      `{ news(first: 200) { totalCount nodes { title bodyHtml cover { url } files { filename } owner { name } } } }`,
    )

    expect(answer.errors).toBeUndefined()
    expect((answer.data as { news: { nodes: unknown[] } }).news.nodes).toHaveLength(count)
    expect(reads.sort()).toEqual([
      'media.findByIds',
      'news.count',
      'news.list',
      'news.renderBodies',
      'organizations.findReferenced',
    ])
  })
})
