import type { FlattenedField } from 'payload'

import type { Matrix } from '../doors/open-matrix.ts'
import { SHELVES } from './shelves.ts'

/** A way from a document of one collection to a text of another, with one text that really stands there. */
export type RelationGuess = {
  readonly slug: string
  /** As it is written in a condition: `owner.code`. */
  readonly path: string
  readonly target: string
  readonly kind: string
  readonly text: { readonly id: string; readonly value: string }
  readonly sourceIds: ReadonlySet<string>
}

type Hop = {
  readonly path: string
  readonly targets: readonly string[]
  readonly isPolymorphic: boolean
}
type Document = Readonly<Record<string, unknown>> & { readonly id: string }

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  organizations: ['code'],
  members: ['fullName', 'phone'],
  accounts: ['username', 'displayName'],
  media: ['originalName'],
}

let found: Promise<readonly RelationGuess[]> | undefined

/** Every relation of every collection, from the configuration itself. */
export function relationsOf(matrix: Matrix): Promise<readonly RelationGuess[]> {
  found ??= findRelations(matrix)
  return found
}

async function findRelations({ world: { world } }: Matrix): Promise<readonly RelationGuess[]> {
  const { payload } = world
  const guesses: RelationGuess[] = []
  for (const { slug } of SHELVES.filter((shelf) => !shelf.slug.startsWith('payload-'))) {
    const collection = payload.config.collections.find((known) => known.slug === slug)
    if (!collection) continue
    const { docs } = await payload.find({
      collection: slug as 'news',
      depth: 1,
      limit: 200,
      pagination: false,
      showHiddenFields: true,
    })
    const documents = docs as unknown as Document[]
    guesses.push(
      ...hopsOf(collection.flattenedFields).flatMap((hop) =>
        hop.targets.flatMap((target) =>
          (TEXTS[target] ?? []).flatMap((field) =>
            guessesAt({ slug, hop, target, field, docs: documents }),
          ),
        ),
      ),
    )
  }
  return guesses
}

function hopsOf(fields: readonly FlattenedField[], before = ''): readonly Hop[] {
  return fields.flatMap((field): readonly Hop[] => {
    const path = `${before}${field.name}`
    if (field.type === 'relationship' || field.type === 'upload') {
      const isPolymorphic = Array.isArray(field.relationTo)
      return [{ path, targets: [field.relationTo].flat(), isPolymorphic }]
    }
    return 'flattenedFields' in field ? hopsOf(field.flattenedFields, `${path}.`) : []
  })
}

/** One guess for each document that the relation leads to. */
function guessesAt({
  slug,
  hop: { path, isPolymorphic },
  target,
  field,
  docs,
}: {
  readonly slug: string
  readonly hop: Hop
  readonly target: string
  readonly field: string
  readonly docs: readonly Document[]
}): readonly RelationGuess[] {
  const byValue = new Map<string, { id: string; sourceIds: Set<string> }>()
  for (const doc of docs)
    for (const related of valuesAt(doc, path.split('.'))) {
      const { value, relationTo } = related as { value?: unknown; relationTo?: string }
      if (isPolymorphic && relationTo !== target) continue
      const document = (isPolymorphic ? value : related) as Document | string
      if (typeof document !== 'object' || typeof document[field] !== 'string') continue
      const known = byValue.get(document[field]) ?? { id: document.id, sourceIds: new Set() }
      known.sourceIds.add(doc.id)
      byValue.set(document[field], known)
    }
  return [...byValue].map(([value, { id, sourceIds }]) => ({
    slug,
    path: `${path}${isPolymorphic ? '.value' : ''}.${field}`,
    target,
    kind: field === 'phone' ? 'sensitive' : 'text',
    text: { id, value },
    sourceIds,
  }))
}

function valuesAt(value: unknown, keys: readonly string[]): readonly unknown[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, keys))
  const [key, ...rest] = keys
  if (key === undefined) return [value]
  return valuesAt((value as Record<string, unknown>)[key], rest)
}
