/** The id in a relationship as it comes: an id, an ObjectId, or the related document itself. Null for none. */
export function relationId(related: unknown): string | null {
  if (related === null || related === undefined || related === '') return null
  if (typeof related === 'object' && 'id' in related && related.id) return String(related.id)
  return String(related as string)
}
