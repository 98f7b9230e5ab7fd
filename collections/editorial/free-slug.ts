import type { CollectionSlug, PayloadRequest } from 'payload'

import { slugify } from '../../src/domain/text/slug.ts'

const MAX_STEM = 80
const MAX_TRIES = 200

/**
 * The address of a new document from its title, with a number behind it where another has it already. It stays for the life of
 * the document: links to it outlive a changed title. Two at once: the unique index refuses the second.
 */
export async function freeSlug({
  req,
  collection,
  title,
}: {
  readonly req: PayloadRequest
  readonly collection: CollectionSlug
  readonly title: string
}): Promise<string> {
  const stem = slugify(title).slice(0, MAX_STEM).replace(/-+$/, '') || 'bai'
  const { docs } = await req.payload.db.find<{ id: string; slug?: string }>({
    collection,
    where: {
      slug: { in: [stem, ...Array.from({ length: MAX_TRIES }, (_, n) => `${stem}-${n + 2}`)] },
    },
    limit: MAX_TRIES + 1,
    pagination: false,
    req,
  })
  const taken = new Set(docs.map(({ slug }) => slug))
  if (!taken.has(stem)) return stem
  for (let n = 2; n <= MAX_TRIES + 1; n += 1) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`
  return `${stem}-${Date.now().toString(36)}`
}
