import type { FlattenedField } from 'payload'

/** The field that a path names; null for what is none, for what lies beyond a reference, and for the parts of one. */
export function fieldAt({
  path,
  fields,
}: {
  readonly path: string
  readonly fields: readonly FlattenedField[]
}): FlattenedField | null {
  // Versions keep the document under `version`.
  const [name, ...rest] = path.replace(/^version\./, '').split('.')
  const found = fields.find((field) => field.name === name) ?? null
  if (found === null || rest.length === 0) return found
  return 'flattenedFields' in found
    ? fieldAt({ path: rest.join('.'), fields: found.flattenedFields })
    : null
}

/** Whether a field can hold it: a reference is an id, a moment a moment, a tick one of two. Nothing (`null`) can be held by all. */
export function mayHold({
  field,
  value,
}: {
  readonly field: FlattenedField | null
  readonly value: unknown
}): boolean {
  if (value === null || value === undefined || value === 'null' || value === '') return true
  switch (field?.type) {
    case 'relationship':
    case 'upload':
      return typeof value === 'object' || isId(value)
    case 'date':
      return value instanceof Date || !Number.isNaN(new Date(textOf(value)).getTime())
    case 'checkbox':
      return ['true', 'false', '0', '1'].includes(textOf(value))
    case 'number':
      return Number.isFinite(Number(value))
    default:
      return true
  }
}

const isId = (value: unknown) => /^[0-9a-f]{24}$/i.test(textOf(value))

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
