import type { Model } from 'mongoose'
import type { CollectionSlug, Payload } from 'payload'

/** The stored versions of a Payload collection with drafts: `{ parent, version, latest }`. */
export function versionsOf({
  payload,
  slug,
}: {
  readonly payload: Payload
  readonly slug: CollectionSlug
}): Model<Record<string, unknown>> {
  // Payload types its adapter without the models; ours is always mongoose's (payload.config.ts).
  const { versions } = payload.db as unknown as {
    readonly versions: Readonly<Record<string, Model<Record<string, unknown>> | undefined>>
  }
  const rows = versions[slug]
  if (rows === undefined) throw new Error(`The collection ${slug} has no versions.`)
  return rows
}
