/** Where the member pages show a document; null for what has no page of its own yet. */
export function contentAddress({
  collection,
  slug,
}: {
  readonly collection: string
  readonly slug: string
}): string | null {
  return collection === 'news' ? `/news/${encodeURIComponent(slug)}` : null
}

/** Where a file is opened. */
export function mediaAddress({
  id,
  filename,
}: {
  readonly id: string
  readonly filename: string
}): string {
  return `/media/${encodeURIComponent(id)}/${encodeURIComponent(filename)}`
}
