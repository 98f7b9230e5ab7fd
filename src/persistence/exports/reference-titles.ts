import type { CollectionSlug, Payload, SanitizedCollectionConfig } from 'payload'

import type { Viewer } from '../../domain/permissions.ts'
import type { ListToExport } from '../../services/exports/exports.repository.ts'
import { asViewer } from '../as-viewer.ts'

type Reference = { readonly slug: CollectionSlug; readonly id: string }

/** The titles of documents that a list refers to, as the viewer may see them; each is read once for a whole export. */
export function referenceTitles({
  payload,
  config,
  viewer,
}: {
  readonly payload: Payload
  readonly config: SanitizedCollectionConfig
  readonly viewer: Viewer
}): ListToExport['titles'] {
  const known = new Map<string, string>()
  return async ({ path, values }) => {
    const field = config.flattenedFields.find((one) => one.name === path.split('.')[0])
    const relationTo = field && 'relationTo' in field ? field.relationTo : null
    const usual = typeof relationTo === 'string' ? relationTo : null
    const references = values.flat().flatMap((value) => referenceOf({ value, usual }) ?? [])
    await learn({ payload, viewer, known, references })
    return (value) => {
      const reference = referenceOf({ value, usual })
      return reference === null ? '' : (known.get(keyOf(reference)) ?? '')
    }
  }
}

/** A value is an id, or names its collection where a field has several. */
function referenceOf({
  value,
  usual,
}: {
  readonly value: unknown
  readonly usual: CollectionSlug | null
}): Reference | null {
  if (typeof value === 'string') return usual === null ? null : { slug: usual, id: value }
  if (typeof value !== 'object' || value === null || !('relationTo' in value)) return null
  const { relationTo, value: id } = value as { relationTo?: unknown; value?: unknown }
  return typeof id === 'string' ? { slug: relationTo as CollectionSlug, id } : null
}

const keyOf = ({ slug, id }: Reference) => `${slug}/${id}`

async function learn({
  payload,
  viewer,
  known,
  references,
}: {
  readonly payload: Payload
  readonly viewer: Viewer
  readonly known: Map<string, string>
  readonly references: readonly Reference[]
}): Promise<void> {
  const missing = references.filter((reference) => !known.has(keyOf(reference)))
  const slugs = [...new Set(missing.map(({ slug }) => slug))].filter(
    (slug) => slug in payload.collections,
  )
  for (const slug of slugs) {
    const ids = [...new Set(missing.filter((one) => one.slug === slug).map(({ id }) => id))]
    const title = payload.collections[slug].config.admin.useAsTitle ?? 'id'
    const { docs } = await payload.find({
      collection: slug,
      where: { id: { in: ids } },
      select: { [title]: true },
      pagination: false,
      limit: ids.length,
      ...asViewer(viewer),
    })
    const titles = new Map(
      docs.map((doc) => [String(doc.id), (doc as unknown as Record<string, unknown>)[title]]),
    )
    for (const id of ids) {
      const found = titles.get(id)
      known.set(keyOf({ slug, id }), typeof found === 'string' ? found : '')
    }
  }
}
