import type { Field } from 'payload'

import { collections } from '../../../collections/index.ts'
import { ROLES } from '../../../src/domain/permissions.ts'
import { createSchema } from '../../../schema/build-schema.ts'
import { operationsOf } from '../parts/rows.ts'

export type Grants = Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>

/** Grants that could be wider: each permission for each role that has it not, or not in the subtree. */
export function wideningsOf(grants: Grants): readonly string[] {
  return Object.entries(grants).flatMap(([permission, row]) =>
    [...ROLES, 'MEMBER'].flatMap((holder) => {
      const scope = row[holder]
      if (scope === 'SUBTREE') return []
      return [`grant ${permission} ${holder} ${scope === 'SELF' ? 'ORGANIZATION' : 'SUBTREE'}`]
    }),
  )
}

/** Operations that ask for a permission before anything else. */
export const annotations = (): readonly string[] =>
  operationsOf(createSchema()).map((row) => row.replace('graphql', 'annotation'))

/** Access functions of our collections and their fields. */
export const accessFunctions = (): readonly string[] =>
  collections.flatMap(({ slug, access = {}, fields }) => [
    ...Object.keys(access).map((operation) => `access ${slug} ${operation}`),
    ...fieldAccess(fields).map((name) => `access ${slug} ${name}`),
  ])

function fieldAccess(fields: readonly Field[], before = ''): readonly string[] {
  return fields.flatMap((field) => {
    const name = `${before}${'name' in field ? field.name : ''}`
    const own = 'access' in field ? Object.keys(field.access ?? {}) : []
    const inner = 'fields' in field ? fieldAccess(field.fields, `${name}.`) : []
    return [...own.map((operation) => `${name}.${operation}`), ...inner]
  })
}
