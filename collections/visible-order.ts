import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'

type OrderedArgs = { readonly sort?: string | readonly string[]; readonly overrideAccess?: boolean }

/**
 * An order tells of what it goes by. Payload asks whether the reader may see the other end of a relation where a condition leads there, and
 * not where an order does: those parts of an order that lead through a relation are left out for everybody but the product itself.
 */
export const orderByVisible: CollectionBeforeOperationHook = ({ args, collection }) => {
  const { sort, overrideAccess } = args as OrderedArgs
  if (sort === undefined || overrideAccess === true) return args
  const parts = [sort].flat().flatMap((part) => part.split(','))
  const kept = parts.filter((part) => staysHere({ path: part, fields: collection.flattenedFields }))
  return { ...args, sort: kept.length > 0 ? kept : undefined }
}

function staysHere({
  path,
  fields,
}: {
  readonly path: string
  readonly fields: readonly FlattenedField[]
}): boolean {
  const [first = '', ...rest] = path.trim().replace(/^-/, '').replace(/__/g, '.').split('.')
  if (rest.length === 0) return true
  // Of a version, what stands under it is the document.
  if (first === 'version') return staysHere({ path: rest.join('.'), fields })
  const field = fields.find(({ name }) => name === first)
  if (field === undefined || field.type === 'join') return false
  if (field.type === 'relationship' || field.type === 'upload')
    return rest.join('.') === 'relationTo' || rest.join('.') === 'value'
  return (
    !('flattenedFields' in field) ||
    staysHere({ path: rest.join('.'), fields: field.flattenedFields })
  )
}
