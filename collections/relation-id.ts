/** The id in a relationship as it comes: an id, an ObjectId, or the related document itself. Null for none. */
export function relationId(related: unknown): string | null {
  if (typeof related === 'string') return related || null
  if (typeof related !== 'object' || related === null) return null
  if (isObjectId(related)) return related.toHexString()
  return 'id' in related ? relationId(related.id) : null
}

const isObjectId = (value: object): value is { readonly toHexString: () => string } =>
  'toHexString' in value && typeof value.toHexString === 'function'
