import type { Endpoint, Payload } from 'payload'

import { sourceFiles } from '../support/source-files.ts'

export type Door = {
  readonly method: string
  /** Under `/api`, with `:id` and the like where something is to be filled in. */
  readonly path: string
}

/** Every endpoint of Payload's REST for every collection, and every one of our own, found from the configuration. */
export function doorsOf({ config }: Payload): readonly Door[] {
  const ours = config.collections.flatMap(({ slug, endpoints }) =>
    (endpoints === false ? [] : endpoints).map((endpoint: Endpoint) => ({
      method: endpoint.method.toUpperCase(),
      path: `/${slug}${endpoint.path}`,
    })),
  )
  const root = (config.endpoints ?? []).map(({ method, path }) => ({
    method: method.toUpperCase(),
    path,
  }))
  return [
    ...new Map([...ours, ...root].map((door) => [`${door.method} ${door.path}`, door])).values(),
  ]
}

/** Names of all fields of a collection, also the hidden ones, with dots where they are nested. */
export function fieldsOf({ payload, slug }: { readonly payload: Payload; readonly slug: string }) {
  const found = payload.config.collections.find((collection) => collection.slug === slug)
  return (found?.flattenedFields ?? []).flatMap((field) => {
    const { name } = field
    const nested = 'flattenedFields' in field ? field.flattenedFields : []
    return [name, ...nested.map((inner) => `${name}.${inner.name}`)]
  })
}

/** What our own doors read out of a body or a query string, as their sources say. */
export function wordsOfDoors(): readonly string[] {
  const text = sourceFiles({ under: 'collections', endings: ['-door.ts'] })
    .map((file) => file.text)
    .join('\n')
  const words = [
    ...text.matchAll(/body\.(\w+)/g),
    ...text.matchAll(/body\[['"](\w+)/g),
    ...text.matchAll(/(?:searchParams|form\??)\.get\(['"](\w+)/g),
    ...text.matchAll(/const \{ ([\w, ]+) \} = body/g),
  ].flatMap(([, names = '']) => names.split(', '))
  return [...new Set(words)].sort()
}

export const OPERATORS = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'exists',
  'like',
  'not_like',
  'contains',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'near',
  'within',
  'intersects',
] as const

/** Operators that only ever find what holds the value. */
export const FINDING: readonly string[] = ['equals', 'in', 'all', 'like', 'contains']
