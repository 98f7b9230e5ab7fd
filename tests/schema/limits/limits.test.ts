import { describe, expect, it } from '@jest/globals'
import { getIntrospectionQuery, parse } from 'graphql'

import { createSchema } from '../../../schema/build-schema.ts'
import { checkLimits, LIMITS, parseWithinLimits } from '../../../schema/limits/check-limits.ts'

const schema = createSchema()
const check = (query: string, variables: Record<string, unknown> = {}) =>
  checkLimits({ schema, document: parseWithinLimits(query), variables })

/** Runs of `n` members, each its own alias, field or fragment. */
const times = (n: number, part: (at: number) => string) =>
  Array.from({ length: n }, (_none, at) => part(at)).join(' ')

describe('limits of one request', () => {
  it.each<[string, string, Record<string, unknown>?]>([
    [
      '200 members with their cells and all above',
      `{ members(first: 200) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }
      nodes { id fullName status sex birthDate phone cardNumber admittedOn officialOn activated cell { id code name type status memberCount ancestors { id code name type status } parent { id name } } } } }`,
    ],
    [
      'a tree of three levels',
      '{ organizations(first: 100) { nodes { name children(first: 50) { nodes { name memberCount parent { name } } } } } }',
    ],
    [
      'the same in variables',
      'query ($first: Int = 200) { members(first: $first) { nodes { cell { ancestors { name } } } } }',
      { first: 100 },
    ],
    ['what tools ask about the schema', getIntrospectionQuery()],
  ])('lets %s pass', (...[, query, variables]) => {
    expect(() => check(query, variables)).not.toThrow()
  })

  it.each<[string, string, string, Record<string, unknown>?]>([
    [
      'depth',
      'nesting',
      `{ organizations ${'{ nodes { parent '.repeat(10)}{ id }${' } }'.repeat(10)} }`,
    ],
    [
      'depth',
      'nesting inside of fragments',
      `${times(20, (at) => `fragment f${at} on Organization { parent { ...f${at + 1} } }`)} fragment f20 on Organization { id } { organizations { nodes { ...f0 } } }`,
    ],
    [
      'aliases',
      'aliases at the root',
      `{ organizations { nodes { ${times(40, (at) => `a${at}: name`)} } } }`,
    ],
    ['rootFields', 'many root fields', `{ ${times(25, () => '__typename')} }`],
    [
      'rootFields',
      'many root fields in a fragment',
      `fragment f on Query { ${times(25, () => '__typename')} } { ...f }`,
    ],
    ['rootFields', 'many mutations at once', `{ ${times(21, (at) => `a${at}: __typename`)} }`],
    ['directives', 'directives', `{ __typename ${times(50, () => '@skip(if: false)')} }`],
    [
      'fields',
      'one field again and again',
      `{ organizations { nodes { ${times(1500, () => 'name')} } } }`,
    ],
    [
      'fields',
      'fragments that multiply',
      `${times(12, (at) => `fragment f${at} on Organization { ...f${at + 1} ...f${at + 1} }`)} fragment f12 on Organization { name } { organizations { nodes { ...f0 } } }`,
    ],
    [
      'cost',
      'long lists in long lists',
      '{ organizations(first: 200) { nodes { children(first: 200) { nodes { name } } } } }',
    ],
    [
      'cost',
      'the same in variables',
      'query ($n: Int!) { organizations(first: $n) { nodes { members(first: $n) { nodes { fullName } } } } }',
      { n: 200 },
    ],
    [
      'cost',
      'the same by default values',
      'query ($n: Int = 200) { organizations(first: $n) { nodes { members(first: $n) { edges { node { fullName } } } } } }',
    ],
    [
      'cost',
      'fragments on an interface',
      `{ node(id: "x") { ... on Organization { children(first: 200) { nodes { members(first: 200) { nodes { id } } } } } } }`,
    ],
    ['tokens', 'endless text', `{ ${times(9000, (at) => `f${at}`)} }`],
    [
      'depth',
      'brackets without end',
      `{ node(id: ${'['.repeat(3900)}${']'.repeat(3900)}) { id } }`,
    ],
  ])('refuses by %s: %s', (...[name, , query, variables]) => {
    expect(() => check(query, variables)).toThrow(`api.limit.${name}`)
  })

  it('ends on fragments that lead in a circle', () => {
    expect(() =>
      check(
        'fragment a on Organization { parent { ...b } } fragment b on Organization { parent { ...a } } { organizations { nodes { ...a } } }',
      ),
    ).not.toThrow()
  })

  it('takes next to no time, whatever is asked', () => {
    const worst = `${times(500, (at) => `fragment f${at} on Organization { ...f${at + 1} ...f${at + 1} }`)} fragment f500 on Organization { name } { organizations { nodes { ...f0 } } }`
    const started = performance.now()

    expect(() => check(worst)).toThrow('api.limit.fields')

    expect(performance.now() - started).toBeLessThan(500)
  })

  it('leaves a whole page of text in variables to the size of the body', () => {
    expect(parse('{ __typename }').definitions).toHaveLength(1)
    expect(LIMITS.bodyBytes).toBe(256 * 1024)
  })
})
