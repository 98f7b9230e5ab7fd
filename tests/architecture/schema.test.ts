import { readFileSync } from 'node:fs'
import path from 'node:path'

import { beforeAll, describe, expect, it } from '@jest/globals'
import type { GraphQLInterfaceType, GraphQLSchema } from 'graphql'
import { getMetadataStorage } from 'type-graphql'

import { createSchema } from '../../schema/build-schema.ts'
import { NODE_FINDERS } from '../../schema/node/node-finders.ts'
import { printSortedSchema } from '../../schema/print-schema.ts'
import { PERMISSIONS } from '../../src/domain/permissions.ts'
import { ROOT, sourceFiles } from '../support/source-files.ts'

const decorated = sourceFiles({ under: 'schema', endings: ['.ts'] })

describe('the GraphQL schema', () => {
  let schema: GraphQLSchema
  beforeAll(() => {
    schema = createSchema()
  })

  it('asks every root operation for one permission that exists', () => {
    const known: unknown[] = [...PERMISSIONS, 'public', 'signedIn']
    const { queries, mutations, subscriptions } = getMetadataStorage()
    const wrong = [...queries, ...mutations, ...subscriptions]
      .filter(({ roles }) => roles?.length !== 1 || !known.includes(roles[0]))
      .map(({ schemaName }) => schemaName)

    expect(wrong).toEqual([])
  })

  it('is the one that is checked in', () => {
    const checkedIn = readFileSync(path.join(ROOT, 'schema/schema.graphql'), 'utf8')

    expect(printSortedSchema()).toBe(checkedIn)
  })

  it('finds every type of Node by its id', () => {
    const node = schema.getType('Node') as GraphQLInterfaceType
    const types = schema.getPossibleTypes(node).map(({ name }) => name)

    expect(NODE_FINDERS.map(({ typeName }) => typeName).sort()).toEqual([...types].sort())
  })

  it.each([
    ['a type as a thunk first', /@(Field|Query|Mutation|Subscription)\((?!\s*\(\) =>)/g],
    // Bare, it takes the type from the `@Field` of its name.
    ['a resolver of a field that has a type', /@FieldResolver\((?!\)|\s*\(\) =>)/g],
    ['an argument with its type', /@Arg\(\s*'\w+'(?!,\s*\(\) =>)/g],
    ['arguments with their type', /@Args\((?!\s*\(\) =>)/g],
  ])('gives every decorator %s', (_what, pattern) => {
    const found = decorated.flatMap(({ name, text }) =>
      (text.match(pattern) ?? []).map((it) => `${name}: ${it}`),
    )

    expect(found).toEqual([])
  })
})
