import type {
  CollectionBeforeOperationHook,
  CollectionConfig,
  FlattenedField,
  Where,
} from 'payload'

import { invalidInput } from '../src/errors/domain-error.ts'
import { fieldAt, mayHold } from './field-values.ts'

type Asked = {
  readonly where?: unknown
  readonly sort?: unknown
  readonly data?: unknown
  readonly id?: unknown
}

/** Those that ask for several values at once. */
const FOR_MANY: readonly string[] = ['in', 'not_in', 'all']
/** Those that find all but what they name. */
const EXCLUDING: readonly string[] = ['not_equals', 'not_in', 'not_like']
/** There are no places on a map here. */
const FOREIGN: readonly string[] = ['near', 'within', 'intersects']
/** Those that look inside of a text. A database takes no pattern without end. */
const INSIDE: readonly string[] = ['like', 'not_like', 'contains']
const LONGEST = 1_000
const SORTABLE = /^-?[a-z][\w.-]*$/i

const TEXTS: readonly string[] = ['text', 'textarea', 'select', 'radio', 'email']

const NOTHING: Where = { id: { exists: false } }
const EVERYTHING: Where = { id: { exists: true } }

/**
 * What is looked for is taken by its letter before anything else sees it: a value that a field cannot hold finds nothing (and excludes
 * nothing), instead of being dropped, which would find everything; what is no question at all is refused. Whoever changes or deletes many
 * at once says which.
 */
const askLiterally: CollectionBeforeOperationHook = ({ args, operation, collection }) => {
  const { where, sort, data, id } = args as Asked
  if (data !== undefined) checkData({ data, fields: collection.flattenedFields })
  if (sort !== undefined && !sortsOf(sort).every((one) => SORTABLE.test(one))) throw refused('sort')
  if (where === undefined || where === null) return args
  if (!isObject(where)) throw refused('where')
  const isForMany = (operation === 'update' || operation === 'delete') && id === undefined
  if (isForMany && Object.keys(where).length === 0) throw refused('where')
  return { ...args, where: literal({ where, fields: collection.flattenedFields }) }
}

/** A list is sent as a list and a group as a group: hooks rely on it, and Payload looks at it only after them. */
function checkData({
  data,
  fields,
}: {
  readonly data: unknown
  readonly fields: readonly FlattenedField[]
}): void {
  if (!isObject(data)) throw refused('data')
  for (const field of fields) {
    const value = (data as Record<string, unknown>)[field.name]
    if (value === undefined || value === null) continue
    const isList = field.type === 'array' || ('hasMany' in field && field.hasMany === true)
    if (isList ? !Array.isArray(value) : field.type === 'group' && !isObject(value))
      throw refused(field.name)
    if (TEXTS.includes(field.type) && !isList && typeof value === 'object')
      throw refused(field.name)
  }
}

type Question = { readonly where: object; readonly fields: readonly FlattenedField[] }

function literal({ where, fields }: Question): Where {
  const parts = Object.entries(where).map(([key, condition]: [string, unknown]): Where => {
    if (/^(and|or)$/i.test(key)) return { [key]: branchesOf({ condition, fields }) }
    if (!isObject(condition) || key.includes('$')) throw refused('where')
    const field = fieldAt({ path: key, fields })
    const told = Object.entries(condition).map(([operator, value]: [string, unknown]) =>
      conditionOf({ key, field, operator, value }),
    )
    return told.length === 1 ? (told[0] ?? NOTHING) : { and: told }
  })
  return parts.length === 1 ? (parts[0] ?? {}) : parts.length === 0 ? {} : { and: parts }
}

function branchesOf({
  condition,
  fields,
}: {
  readonly condition: unknown
  readonly fields: readonly FlattenedField[]
}): Where[] {
  if (!Array.isArray(condition)) throw refused('where')
  return condition.map((part: unknown) => {
    if (!isObject(part)) throw refused('where')
    return literal({ where: part, fields })
  })
}

function conditionOf({
  key,
  field,
  operator,
  value,
}: {
  readonly key: string
  readonly field: FlattenedField | null
  readonly operator: string
  readonly value: unknown
}): Where {
  if (FOREIGN.includes(operator) || operator.includes('$')) throw refused(key)
  if (FOR_MANY.includes(operator)) {
    const asked = valuesOf(value)
    if (asked.some((one) => isObject(one))) throw refused(key)
    const possible = asked.filter((one) => mayHold({ field, value: one }))
    if (operator === 'all' && (possible.length < asked.length || asked.includes('null')))
      return NOTHING
    if (possible.length > 0 || asked.length === 0) return { [key]: { [operator]: possible } }
    return EXCLUDING.includes(operator) ? EVERYTHING : NOTHING
  }
  if (INSIDE.includes(operator) && String(value).length > LONGEST) throw refused(key)
  // A moment has no text to look into.
  if (INSIDE.includes(operator) && field?.type === 'date')
    return EXCLUDING.includes(operator) ? EVERYTHING : NOTHING
  if (Array.isArray(value) || (isObject(value) && !isHolder(field))) throw refused(key)
  if (operator === 'exists' || mayHold({ field, value })) return { [key]: { [operator]: value } }
  return EXCLUDING.includes(operator) ? EVERYTHING : NOTHING
}

/** As Payload reads them out of an address. */
const valuesOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? value.split(',').map((one) => one.trim()) : [value]
}

const sortsOf = (sort: unknown): readonly string[] =>
  (Array.isArray(sort) ? sort : [sort]).flatMap((one: unknown) =>
    typeof one === 'string' ? one.split(',').map((name) => name.trim()) : ['$'],
  )

/** A reference into more than one collection is a pair. */
const isHolder = (field: FlattenedField | null): boolean =>
  field?.type === 'relationship' && Array.isArray(field.relationTo)

/** Not the values that our own code asks with: a moment, an id of the database. A plain object of another realm is one as well. */
const isObject = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false
  const made = Object.getPrototypeOf(value) as unknown
  if (Array.isArray(value)) return false
  return made === null || Object.getPrototypeOf(made) === null
}

const refused = (path: string) =>
  invalidInput([{ path: path.slice(0, 60), reason: 'api.questionUnclear' }])

/** A collection that is asked so, before every other hook of its own. */
export const asAskedLiterally = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [askLiterally, ...(collection.hooks?.beforeOperation ?? [])],
  },
})
