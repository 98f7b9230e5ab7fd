import type { mongo } from 'mongoose'
import type { CollectionSlug, Payload } from 'payload'

import { isReadByAllReadersOf } from '../../domain/editorial/audience-rule.ts'
import { contentAddress, mediaAddress } from '../../domain/editorial/content-address.ts'
import { CONTENT_SLUGS } from '../../domain/editorial/editorial-values.ts'
import { internalLinksIn, mediaIn, type InternalLink } from '../../domain/editorial/rich-text.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import { RELEASED } from './released.ts'
import { htmlOf, type Picture } from './rich-text-html.ts'

type BodyRow = {
  readonly _id: mongo.ObjectId
  readonly body?: unknown
  readonly readableBy?: string
}

/**
 * The texts of documents as sanitized HTML: one read of the texts, one of each kind of document that they link to, one of their pictures.
 * A link to a document of ours stands only where every reader of the text may read that document too; elsewhere its words are plain text.
 */
export async function renderBodies({
  payload,
  slug,
  filter,
}: {
  readonly payload: Payload
  readonly slug: CollectionSlug
  readonly filter: Record<string, unknown>
}): Promise<readonly { readonly id: string; readonly html: string }[]> {
  const rows = await rowsOf({ payload, slug })
    .find(filter, { body: 1, readableBy: 1 })
    .lean<BodyRow[]>()
  const targets = await findTargets({
    payload,
    links: rows.flatMap(({ body }) => internalLinksIn(body)),
  })
  const pictures = await findPictures({ payload, ids: rows.flatMap(({ body }) => mediaIn(body)) })

  return rows.map(({ _id, body, readableBy = '' }) => {
    const addressOf = ({ relationTo, id }: InternalLink) => {
      const target = targets.get(`${relationTo}:${id}`)
      const isOpen =
        target !== undefined &&
        isReadByAllReadersOf({ readableBy, linkedReadableBy: target.readableBy })
      return isOpen ? target.address : null
    }
    return { id: String(_id), html: htmlOf({ body, addressOf, pictures }) }
  })
}

type Target = { readonly address: string | null; readonly readableBy: string }

async function findTargets({
  payload,
  links,
}: {
  readonly payload: Payload
  readonly links: readonly InternalLink[]
}): Promise<ReadonlyMap<string, Target>> {
  const targets = new Map<string, Target>()
  const kinds = CONTENT_SLUGS.map(([, slug]) => slug).filter(
    (slug) => slug in payload.collections && links.some(({ relationTo }) => relationTo === slug),
  )
  for (const kind of kinds) {
    const ids = links.filter(({ relationTo }) => relationTo === kind).map(({ id }) => id)
    const found = await rowsOf({ payload, slug: kind as CollectionSlug })
      .find({ _id: { $in: toObjectIds(ids) }, ...RELEASED }, { slug: 1, readableBy: 1 })
      .lean<{ _id: mongo.ObjectId; slug?: string; readableBy?: string }[]>()
    for (const { _id, slug = '', readableBy = '' } of found)
      targets.set(`${kind}:${String(_id)}`, {
        address: contentAddress({ collection: kind, slug }),
        readableBy,
      })
  }
  return targets
}

async function findPictures({
  payload,
  ids,
}: {
  readonly payload: Payload
  readonly ids: readonly string[]
}): Promise<ReadonlyMap<string, Picture>> {
  if (ids.length === 0) return new Map()
  const found = await rowsOf({ payload, slug: 'media' })
    .find({ _id: { $in: toObjectIds(ids) } }, { originalName: 1, mimeType: 1, alt: 1 })
    .lean<{ _id: mongo.ObjectId; originalName?: string; mimeType?: string; alt?: string }[]>()
  return new Map(
    found.map(({ _id, originalName = '', mimeType = '', alt }) => {
      const id = String(_id)
      const address = mediaAddress({ id, filename: originalName })
      const isImage = mimeType.startsWith('image/')
      return [id, { address, isImage, name: originalName, alt: alt ?? '' }]
    }),
  )
}
